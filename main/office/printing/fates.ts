import { type Arrival, type SendOutcome } from "../../devices/ports/printer.ts";
import { type FactDraft } from "../../domain/facts/kinds.ts";
import { accepted, type Outcome } from "../../domain/refusal.ts";
import { type Room, type WriteRefusal } from "../room.ts";

export type Fate = FactDraft<"PrintSent" | "PrintFailed" | "PrintFateUnknown">;

const WRITE_AGAIN_MS = 5_000;

/**
 * Writes down what became of papers. What the disk does not take is not forgotten: it is tried again and again until it does; if
 * the office ends before, the job is found queued at the next start.
 */
export class FateBook {
  readonly #room: Room;
  readonly #unwritten = new Map<string, { readonly by: string; readonly fate: Fate }>();
  #silence: () => void = () => undefined;

  constructor(room: Room) {
    this.#room = room;
  }

  write(by: string, fate: Fate): Outcome<null, WriteRefusal> {
    const written = this.#room.commit<null, never>(by, (tx) => {
      tx.append(fate);
      return accepted(null);
    });
    if (written.ok) this.#unwritten.delete(fate.subject);
    else {
      this.#unwritten.set(fate.subject, { by, fate });
      this.#silence();
      this.#silence = this.#room.clock.ring(WRITE_AGAIN_MS, () => this.#writeAgain());
    }
    return written;
  }

  /** Is the fate of this job known, and only not written yet? */
  holds(jobId: string): boolean {
    return this.#unwritten.has(jobId);
  }

  close(): void {
    this.#silence();
  }

  #writeAgain(): void {
    for (const { by, fate } of this.#unwritten.values()) if (!this.write(by, fate).ok) return;
  }
}

/** What a printer's answer is in the ledger. */
export function fateOf(subject: string, outcome: SendOutcome): Fate {
  switch (outcome.fate) {
    case "sent":
      return { kind: "PrintSent", subject, body: { printerJob: outcome.printerJob }, sealed: null };
    case "failed":
      return failed(subject, outcome.code);
    case "unknown":
      return fateUnknown(subject, outcome.code);
    default:
      return outcome satisfies never;
  }
}

/** The printer is sure of a job that a former office left: the paper came, or it never did and may be tried again. */
export function arrivalFate(
  subject: string,
  arrival: Exclude<Arrival, { readonly arrived: "cannot-tell" }>,
): Fate {
  if (arrival.arrived === "no") return failed(subject, "office-ended");
  return { kind: "PrintSent", subject, body: { printerJob: arrival.printerJob }, sealed: null };
}

export function fateUnknown(subject: string, code: string): FactDraft<"PrintFateUnknown"> {
  return { kind: "PrintFateUnknown", subject, body: { code }, sealed: null };
}

function failed(subject: string, code: string): FactDraft<"PrintFailed"> {
  return { kind: "PrintFailed", subject, body: { code }, sealed: null };
}
