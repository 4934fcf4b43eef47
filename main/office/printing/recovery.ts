import { type Arrival, type OpenPrinter } from "../../devices/ports/printer.ts";
import { type PrintJob } from "../../domain/printing/job.ts";
import { accepted } from "../../domain/refusal.ts";
import { type Room, STATION } from "../room.ts";
import { arrivalFate, type FateBook, fateUnknown } from "./fates.ts";
import { type Limits } from "./limits.ts";
import { printersOf } from "./printers.ts";

const ASK_MS = 3_000;

/** What those who watch over papers share. */
export type PressParts = {
  readonly room: Room;
  readonly openPrinter: OpenPrinter;
  readonly limits: Limits;
  readonly fates: FateBook;
};

/**
 * Papers that were on their way when a former office ended. Once, as soon as the store may say anything, their jobs become jobs of
 * unknown fate, and printers that can tell are asked. Nothing is printed.
 */
export class Recovery {
  readonly #parts: PressParts;
  readonly #mine: (jobId: string) => boolean;
  #done = false;

  /** `mine`: jobs that this very office has on their way. */
  constructor(parts: PressParts, mine: (jobId: string) => boolean) {
    this.#parts = parts;
    this.#mine = mine;
  }

  async recover(): Promise<void> {
    const { room } = this.#parts;
    const station = room.store.identity()?.station;
    if (this.#done || station === undefined || room.frozen()) return;
    const { jobs } = room.store.read;
    const lost = jobs.open(station).filter(({ id, state }) => state === "queued" && !this.#mine(id));
    const written = room.commit<null, never>(STATION, (tx) => {
      tx.append(lost.map(({ id }) => fateUnknown(id, "office-ended")));
      return accepted(null);
    });
    if (!written.ok) {
      room.log.trouble("print-recovery", { trouble: written.code, jobs: lost.length });
      return;
    }
    this.#done = true;
    const unknown = jobs.open(station).filter(({ state }) => state === "unknown");
    for (const job of unknown.filter(({ code }) => code === "office-ended")) await this.#askPrinter(job);
  }

  async #askPrinter(job: PrintJob): Promise<void> {
    const { room, openPrinter, limits } = this.#parts;
    const config = printersOf(room.store.read).find(({ id }) => id === job.printer);
    if (config === undefined) return;
    const arrival = await limits
      .within(ASK_MS, (signal) => openPrinter(config).arrival(job.id, signal))
      .catch((): Arrival => ({ arrived: "cannot-tell" }));
    if (arrival.arrived === "cannot-tell") return;
    const written = room.commit<null, never>(STATION, (tx) => {
      // Unless a person has said it meanwhile.
      if (tx.jobs.byId(job.id)?.state === "unknown") tx.append(arrivalFate(job.id, arrival));
      return accepted(null);
    });
    if (!written.ok) room.log.trouble("print-recovery", { trouble: written.code });
  }
}
