import { formatRpw } from "../domain/numbers/rpw.ts";
import { type Counter, type Door } from "./door.ts";
import { numberOf } from "./printing/paper-content.ts";
import { type Room } from "./room.ts";

/** Who looked at what, for the inspector. */
export function auditCounter({ os: { audit } }: Door, room: Room): Counter<"audit"> {
  const { read } = room.store;
  return {
    views: audit.views.handler(({ input: { after, limit } }) => {
      const { rows, next } = read.views.page(after, limit);
      return {
        rows: rows.map((view) => ({
          at: view.at,
          by: room.nameOf(view.by) ?? view.by,
          what: view.what,
          subject: nameSubject(view.what, view.subject),
          purpose: view.purpose,
        })),
        next,
        chainWhole: read.views.chainWhole(),
      };
    }),
  };

  /** An item by its register number; what this station no longer holds by its id. */
  function nameSubject(what: string, subject: string): string {
    const record = what === "item" ? read.items.byId(subject) : null;
    return record === null ? subject : formatRpw(numberOf(record.item));
  }
}
