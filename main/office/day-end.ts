import { closeDays } from "../domain/station/close-days.ts";
import { accepted } from "../domain/refusal.ts";
import { type Room, STATION } from "./room.ts";

const SETTING = "days-closed-through";

/**
 * Says of each day that is over that nothing more comes of it. Numbering does not wait for it: a new year opens by itself with its
 * first number. Not while the store is frozen.
 */
export function closePastDays(room: Room): void {
  const point = room.store.identity()?.point ?? null;
  if (point === null || room.frozen()) return;
  const due = dueDays(room, point);
  if (due === null) return;
  const closed = room.commit<null, never>(STATION, (tx) => {
    tx.append(due.facts);
    tx.saveSetting(SETTING, due.through);
    return accepted(null);
  });
  if (!closed.ok) room.log.trouble("day-end", { code: closed.code });
}

function dueDays({ store, now }: Room, point: string) {
  const kept = store.read.setting(SETTING);
  const through = typeof kept === "string" ? kept : null;
  return closeDays(
    point,
    { through, today: now().day },
    (year) => store.read.series.of(point, year).next - 1,
  );
}
