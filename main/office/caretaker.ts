import { type Backups } from "./backups.ts";
import { type Room } from "./room.ts";

/** How often the caretaker walks round, in milliseconds. */
const ROUND_MS = 15_000;
/** A copy of the store after this long, if there is anything new in it. */
const BACKUP_MS = 60 * 60_000;

/**
 * What an office does by the clock, though nothing is numbered by it: tells windows when the desk has locked itself and when a new
 * day has begun, and makes copies. Answers how to stop it.
 */
export function keepHouse(room: Room, backups: Backups): () => void {
  let { day } = room.now();
  let stood = room.desk.standing().state;
  let silence = room.clock.ring(ROUND_MS, round);

  function round(): void {
    silence = room.clock.ring(ROUND_MS, round);
    const { state } = room.desk.standing();
    if (state !== stood) room.news.tell({ kind: "desk" });
    stood = state;
    const today = room.now().day;
    if (today !== day) room.news.tell({ kind: "items" }, { kind: "status" }, { kind: "people" });
    day = today;
    if (backups.due(BACKUP_MS)) void backups.make();
  }

  return () => silence();
}
