import { type Backups } from "./backups.ts";
import { type CaseNumbers } from "./case-numbers.ts";
import { closePastDays } from "./day-end.ts";
import { type Press } from "./printing/press.ts";
import { type Room } from "./room.ts";

/** How often the caretaker walks round, in milliseconds. */
const ROUND_MS = 15_000;
/** A copy of the store after this long, if there is anything new in it. */
const BACKUP_MS = 60 * 60_000;

/**
 * What an office does by the clock, though nothing is numbered by it: tells windows when the desk has locked itself and when a new
 * day has begun, closes the day before, asks for numbers that folders still wait for, makes copies, and once finds papers that a
 * former office left on their way. Answers how to stop it.
 */
export function keepHouse(
  room: Room,
  {
    backups,
    press,
    numbers,
  }: { readonly backups: Backups; readonly press: Press; readonly numbers: CaseNumbers },
): () => void {
  let { day } = room.now();
  let stood = room.desk.standing().state;
  let silence = room.clock.ring(ROUND_MS, round);
  duties();

  function round(): void {
    silence = room.clock.ring(ROUND_MS, round);
    const { state } = room.desk.standing();
    if (state !== stood) room.news.tell({ kind: "desk" });
    stood = state;
    const today = room.now().day;
    if (today !== day) room.news.tell({ kind: "items" }, { kind: "status" }, { kind: "people" });
    day = today;
    duties();
  }

  /** None of them may keep the others, or the next round, from being done. */
  function duties(): void {
    try {
      closePastDays(room);
      numbers.askInPassing();
      press.lookAround().catch(trouble);
      if (backups.due(BACKUP_MS)) backups.make().catch(trouble);
    } catch (error) {
      trouble(error);
    }
  }

  function trouble(error: unknown): void {
    room.log.trouble("caretaker", { error: error instanceof Error ? error.name : "" });
  }

  return () => silence();
}
