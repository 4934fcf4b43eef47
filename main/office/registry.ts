import { type Found } from "../contract/registry.ts";
import { type IntakeRefusal } from "../domain/intake/draft.ts";
import { readCode } from "../domain/numbers/read-code.ts";
import { type RegisterNumber } from "../domain/numbers/series.ts";
import { type Clerk, rolesOn } from "../domain/people/clerk.ts";
import { type Role } from "../domain/people/role.ts";
import { provedBy } from "../domain/printing/copies.ts";
import { accepted, refused } from "../domain/refusal.ts";
import { type ItemRecord } from "../store/reads/items.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { Finder } from "./finding.ts";
import { viewItem, viewRecord } from "./items.ts";
import { accept, acceptWrite, storeShut } from "./refusals.ts";
import { type Room } from "./room.ts";
import { type ViewLog } from "./view-log.ts";
import { itemRow } from "./views/item-row.ts";

/** Who has papers printed and sticks them on. */
const desk: ReadonlySet<Role> = new Set<Role>(["front-desk", "supervisor", "administrator"]);

/** Finding and opening what is in the register. Whoever opens an item stands in the access log. */
export function registryCounter({ os: { registry } }: Door, room: Room, views: ViewLog): Counter<"registry"> {
  const { read } = room.store;
  const finder = new Finder(room, views);

  return {
    today: registry.today.handler(() => {
      const station = room.store.identity()?.station ?? null;
      return station === null ? [] : read.items.registeredOn(room.now().day, station).map(itemRow);
    }),
    page: registry.page.handler(({ input: { filter, after, limit } }) => {
      const { rows, next } = read.items.page(filter, after, limit);
      return { rows: rows.map(itemRow), next };
    }),
    item: registry.item.handler(({ input, errors, context }) => {
      const by = actorOf(context).id;
      const record = read.items.byId(input.item);
      if (record === null) return accept(refused("item-unknown" satisfies IntakeRefusal), errors);
      acceptWrite(noteView(by, record, "open"));
      return viewRecord(room, record);
    }),
    find: registry.find.handler(({ input: { text, scanned }, context }) => {
      const by = actorOf(context);
      const code = readCode(text);
      switch (code.kind) {
        case "label":
          return found(by, byNumber(code.number), { by: "label", scanned });
        case "rpw":
          return found(by, byNumber(code.number), { by: "rpw", scanned: false });
        case "receipt":
        case "status-url":
          return found(by, read.items.byReceipt(code.receipt), { by: "receipt", scanned: false });
        case "misread":
          return { kind: "misread", by: code.of };
        case "case":
          return finder.byReference(code.reference, { by: by.id, scanned });
        case "outgoing":
        case "dispatch":
          return finder.byDispatch(code.number, code.kind, { by: by.id, scanned });
        case "log":
          // The log of the confirmation point is none of the registry's: its numbers find nothing here, like any text.
          return finder.byText(text, { by: by.id, scanned });
        case "foreign":
          return finder.byText(code.text, { by: by.id, scanned });
        default:
          return code satisfies never;
      }
    }),
  };

  function byNumber({ point, year, seq }: RegisterNumber): ItemRecord | null {
    return read.items.byNumber({ point, year, number: seq });
  }

  function found(
    actor: Clerk,
    record: ItemRecord | null,
    how: { readonly by: "label" | "receipt" | "rpw"; readonly scanned: boolean },
  ): Found {
    if (record === null) return { kind: "not-here", by: how.by };
    const { id } = record.item;
    acceptWrite(noteView(actor.id, record, how.scanned ? "scan" : "find"));
    const verifiedJob = how.scanned && worksAtDesk(actor) ? proveLabel(actor.id, id) : null;
    return { kind: "item", item: viewItem(room, id), by: how.by, verifiedJob };
  }

  /** Whoever only reads the register writes nothing in it, by a scan neither. */
  function worksAtDesk(actor: Clerk): boolean {
    return rolesOn(actor, room.now().day).some((role) => desk.has(role));
  }

  /** A scan of a label shows that the paper exists. Answers the print job that it proved. */
  function proveLabel(actor: string, item: string): string | null {
    const job = provedBy(read.jobs.ofItem(item), item);
    if (job === null) return null;
    const proved = room.commit<string, never>(actor, (tx) => {
      tx.append({ kind: "PrintVerified", subject: job.id, body: {}, sealed: null });
      return accepted(job.id);
    });
    if (proved.ok) return proved.value;
    // A frozen store may not say it; the item is shown all the same, and can be scanned again.
    if (proved.code === "numbering-frozen") return null;
    throw storeShut(proved.code);
  }

  function noteView(by: string, { item }: ItemRecord, purpose: string) {
    return views.note(by, "item", item.id, purpose);
  }
}
