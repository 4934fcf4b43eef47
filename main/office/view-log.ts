import { accepted, type Outcome } from "../domain/refusal.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { type Room } from "./room.ts";
import { Seen } from "./views/seen.ts";

/** Writes down who looked at what. A window that asks again for what it shows already is no new view. */
export class ViewLog {
  readonly #room: Room;
  readonly #seen: Seen;

  constructor(room: Room) {
    this.#room = room;
    this.#seen = new Seen(() => room.clock.ticks());
  }

  /** `what`: `item`, `case`, `letter`; `purpose`: how it was come upon (`open`, `scan`, `find`). Refuses with the disk's trouble. */
  note(by: string, what: string, subject: string, purpose: string): Outcome<null, WriteTrouble> {
    if (!this.#seen.isNew(by, subject)) return accepted(null);
    const outcome = this.#room.keep<null, never>((tx) => {
      tx.recordView({ by, at: tx.now.at, what, subject, purpose });
      return accepted(null);
    });
    if (outcome.ok) this.#seen.note(by, subject);
    return outcome;
  }
}
