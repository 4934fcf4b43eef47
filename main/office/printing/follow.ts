import { type PrinterCode, type PrinterJobState, type SendOutcome } from "../../devices/ports/printer.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { STATION } from "../room.ts";
import { fateUnknown } from "./fates.ts";
import { type PressParts } from "./recovery.ts";

/** How long a paper is followed in its queue, in milliseconds. */
const FOLLOW_MS = 10 * 60_000;
const ASK_MS = 3_000;

type Followed = { readonly printerJob: string; readonly config: PrinterConfig; readonly until: number };

/**
 * Follows papers that a printer's own queue took. One that stops there or is cancelled becomes one of unknown fate: the first comes
 * out when somebody resumes the printer, of the other a part may be out, and only a person can tell.
 */
export class Follower {
  readonly #parts: PressParts;
  readonly #followed = new Map<string, Followed>();

  constructor(parts: PressParts) {
    this.#parts = parts;
  }

  /** Begins to follow a job, if its printer gave it a name to ask by. */
  follow(jobId: string, config: PrinterConfig, outcome: SendOutcome): void {
    if (outcome.fate !== "sent" || outcome.printerJob === null) return;
    const until = this.#parts.room.clock.ticks() + FOLLOW_MS;
    this.#followed.set(jobId, { printerJob: outcome.printerJob, config, until });
  }

  async askQueues(): Promise<void> {
    const { room, openPrinter, limits, fates } = this.#parts;
    for (const [jobId, { printerJob, config, until }] of this.#followed) {
      const state = await limits
        .within(ASK_MS, (signal) => openPrinter(config).jobState(printerJob, signal))
        .catch((): PrinterJobState => "cannot-tell");
      const verdict = judge(state);
      if (verdict === "wait" && room.clock.ticks() < until) continue;
      this.#followed.delete(jobId);
      const sent = room.store.read.jobs.byId(jobId)?.state === "sent";
      if (sent && verdict !== "wait" && verdict !== "let-go")
        fates.write(STATION, fateUnknown(jobId, verdict));
    }
  }
}

/** What the queue's word means: nothing yet, nothing more to ask, or that a person must look and why. */
function judge(state: PrinterJobState): "wait" | "let-go" | PrinterCode {
  switch (state) {
    case "waiting":
    case "printing":
      return "wait";
    case "stopped":
      return "printer-stopped";
    case "cancelled":
      return "cut-off";
    case "done":
    case "gone":
    case "cannot-tell":
      return "let-go";
    default:
      return state satisfies never;
  }
}
