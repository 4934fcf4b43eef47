import { z } from "zod";
import { type StationRefusal } from "../domain/station/refusals.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type Room } from "./room.ts";

const SETTING = "backup";
const keptSchema = z.strictObject({ at: z.string(), seq: z.int() });

/** After a first try that failed, the next waits this long, and twice as long after each further one, up to the longest. */
const WAIT_MS = 30_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/** How many copies are kept. */
const KEEP = 14;

/** Copies of the store: when asked, and by themselves when there is something new to copy. */
export class Backups {
  readonly #room: Room;
  readonly #directory: string;
  #failed = false;
  /** Tries in a row that brought no copy, and the clock's tick before which none is made unasked. */
  #tries = 0;
  #notBefore = 0;
  #making: Promise<Outcome<string, StationRefusal>> | null = null;

  constructor(room: Room, directory: string) {
    this.#room = room;
    this.#directory = directory;
  }

  /** The last good copy, and whether the last try failed. */
  state(): { readonly at: string | null; readonly failed: boolean } {
    return { at: this.#last()?.at ?? null, failed: this.#failed };
  }

  /** Makes a copy now; answers its instant. Asked while one is being made, it answers with that one. */
  async make(): Promise<Outcome<string, StationRefusal>> {
    this.#making ??= this.#copy();
    try {
      return await this.#making;
    } finally {
      this.#making = null;
    }
  }

  /** Waits for a copy that is being made. */
  async close(): Promise<void> {
    await this.#making;
  }

  async #copy(): Promise<Outcome<string, StationRefusal>> {
    const { store, log, news, clock } = this.#room;
    const seq = this.#seq();
    this.#notBefore = clock.ticks() + Math.min(WAIT_MS * 2 ** this.#tries, LONGEST_WAIT_MS);
    this.#tries += 1;
    const outcome = await store.backup(this.#directory, KEEP);
    this.#failed = !outcome.ok;
    news.tell({ kind: "status" });
    if (!outcome.ok) {
      log.trouble("backup", { code: outcome.code });
      return refused("backup-failed");
    }
    this.#tries = 0;
    const { at } = this.#room.now();
    // That the date cannot be noted (a full disk) takes nothing from the copy.
    this.#room.keep<null, never>((tx) => {
      tx.saveSetting(SETTING, { at, seq });
      return accepted(null);
    });
    return accepted(at);
  }

  /** Is a copy due: older than `ms`, and the log has grown since? After a try that failed, not before its wait is over. */
  due(ms: number): boolean {
    if (this.#tries > 0 && this.#room.clock.ticks() < this.#notBefore) return false;
    const last = this.#last();
    if (last === null) return this.#seq() > 0;
    const age = Date.parse(this.#room.clock.now()) - Date.parse(last.at);
    return (age >= ms || age < 0) && this.#seq() !== last.seq;
  }

  #seq(): number {
    return this.#room.store.identity() === null ? 0 : this.#room.store.log.head().seq;
  }

  #last(): z.infer<typeof keptSchema> | null {
    return keptSchema.safeParse(this.#room.store.read.setting(SETTING)).data ?? null;
  }
}
