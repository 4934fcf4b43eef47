import { type FactDraft } from "../../domain/facts/kinds.ts";
import { type PrintJob } from "../../domain/printing/job.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { accepted, type Outcome } from "../../domain/refusal.ts";
import { type Arrival, type OpenPrinter, type SendOutcome } from "../../devices/ports/printer.ts";
import { loadFonts, type PaperFonts } from "../../paper/fonts.ts";
import { type Room, STATION, type WriteRefusal } from "../room.ts";
import { printersOf } from "./printers.ts";
import { type Desktop, drawPaper } from "./render.ts";

type Fate = FactDraft<"PrintSent" | "PrintFailed" | "PrintFateUnknown">;

/** Longest wait for a printer to take a paper, in milliseconds. */
const SEND_MS = 30_000;
const ASK_MS = 3_000;
/** How long a closing office waits for papers on their way. */
const CLOSE_MS = 2_000;
const RECORD_AGAIN_MS = 5_000;

/**
 * Carries queued jobs to their printers and writes down what became of them. The ledger's rules:
 *
 *     PrintQueued is durable before the first byte leaves. One attempt for each PrintQueued, never two.
 *     What became of it is written at once; if the disk does not take it, again and again until it does.
 *     A job that is found queued at the start was on its way when the office ended: nobody knows, so a person is asked,
 *     unless the printer itself can tell.
 */
export class Press {
  readonly #room: Room;
  readonly #openPrinter: OpenPrinter;
  readonly #desktop: Desktop;
  /** One paper at a time for each printer. */
  readonly #lines = new Map<string, Promise<unknown>>();
  /** Fates that the disk did not take yet, by job. */
  readonly #unwritten = new Map<string, { readonly by: string; readonly fate: Fate }>();
  /** Papers on their way, by job. */
  readonly #sending = new Map<string, Promise<unknown>>();
  readonly #limits = new Set<AbortController>();
  #recovered = false;
  #silence: () => void = () => undefined;
  #fonts: Promise<PaperFonts> | null = null;

  constructor(room: Room, openPrinter: OpenPrinter) {
    this.#room = room;
    this.#openPrinter = openPrinter;
    const { directory, fonts } = room.furnishings;
    this.#desktop = {
      store: room.store,
      directory,
      fonts: () => (this.#fonts ??= loadFonts(fonts)),
      now: () => new Date(room.clock.now()),
    };
  }

  get desktop(): Desktop {
    return this.#desktop;
  }

  /** Sends a job that was just queued by `by`. Refuses only with the disk's trouble; the paper's fate is then not forgotten. */
  async send(jobId: string, by: string): Promise<Outcome<SendOutcome, WriteRefusal>> {
    const sending = this.#send(jobId, by);
    this.#sending.set(jobId, sending);
    try {
      return await sending;
    } finally {
      this.#sending.delete(jobId);
    }
  }

  async #send(jobId: string, by: string): Promise<Outcome<SendOutcome, WriteRefusal>> {
    const job = this.#room.store.read.jobs.byId(jobId);
    if (job === null || job.state !== "queued") throw new Error("Only a queued job is sent");
    const outcome = await this.#inLine(job.printer, () => this.#attempt(job));
    const written = this.#write(by, fateOf(jobId, outcome));
    return written.ok ? accepted(outcome) : written;
  }

  /** A paper that no ledger knows, such as a test. */
  async sendLoose(config: PrinterConfig, bytes: Uint8Array, title: string): Promise<SendOutcome> {
    const data = { jobId: this.#room.chance.id(), title, bytes, format: config.format, copies: 1 };
    return await this.#inLine(config.id, () =>
      this.#within(SEND_MS, (signal) => this.#openPrinter(config).send(data, signal)),
    );
  }

  async stateOf(config: PrinterConfig) {
    return await this.#within(ASK_MS, (signal) => this.#openPrinter(config).state(signal));
  }

  /**
   * Once, at the start of an office, or as soon as its store may say anything. Jobs that were on their way become jobs of unknown
   * fate; printers that can tell are then asked. The promise ends when all have answered; nobody needs to wait for it.
   */
  async recover(): Promise<void> {
    const station = this.#room.store.identity()?.station;
    if (this.#recovered || station === undefined || this.#room.frozen()) return;
    const queued = this.#room.store.read.jobs.inState(station, "queued");
    const lost = queued.filter(({ id }) => !this.#sending.has(id) && !this.#unwritten.has(id));
    if (lost.length > 0) {
      const written = this.#room.commit<null, never>(STATION, (tx) => {
        for (const { id } of lost) tx.append(unknownFate(id, "office-ended"));
        return accepted(null);
      });
      if (!written.ok) {
        this.#room.log.trouble("print-recovery", { trouble: written.code, jobs: lost.length });
        return;
      }
    }
    this.#recovered = true;
    const unknown = this.#room.store.read.jobs.inState(station, "unknown");
    await this.#askPrinters(unknown.filter(({ code }) => code === "office-ended"));
  }

  /**
   * Waits a moment for papers on their way, then gives up on them: their fate is unknown. Fates that the disk never took are
   * found as queued jobs at the next start.
   */
  async close(): Promise<void> {
    const silence = this.#room.clock.ring(CLOSE_MS, () => {
      for (const limit of this.#limits) limit.abort();
    });
    await Promise.allSettled(this.#sending.values());
    silence();
    this.#silence();
  }

  async #attempt(job: PrintJob): Promise<SendOutcome> {
    const config = printersOf(this.#room.store.read).find(({ id }) => id === job.printer);
    if (config === undefined) return { fate: "failed", code: "queue-missing" };
    let drawn;
    try {
      drawn = await drawPaper(job, config, this.#desktop);
    } catch (error) {
      // Nothing has left. That it cannot be drawn is our mistake, and the job must not lie there as if it were on its way.
      this.#room.log.trouble("draw", { paper: job.paper, error: error instanceof Error ? error.name : "" });
      return { fate: "failed", code: "unknown" };
    }
    const data = { ...drawn, jobId: job.id, title: `${job.paper} ${job.id.slice(-6)}`, copies: 1 };
    try {
      return await this.#within(SEND_MS, (signal) => this.#openPrinter(config).send(data, signal));
    } catch (error) {
      // A port that breaks its promise not to throw: bytes may have left.
      this.#room.log.trouble("send", { kind: config.kind, error: error instanceof Error ? error.name : "" });
      return { fate: "unknown", code: "unknown" };
    }
  }

  #write(by: string, fate: Fate): Outcome<null, WriteRefusal> {
    const written = this.#room.commit<null, never>(by, (tx) => {
      tx.append(fate);
      return accepted(null);
    });
    if (written.ok) this.#unwritten.delete(fate.subject);
    else {
      this.#unwritten.set(fate.subject, { by, fate });
      this.#silence();
      this.#silence = this.#room.clock.ring(RECORD_AGAIN_MS, () => this.#writeAgain());
    }
    return written;
  }

  #writeAgain(): void {
    for (const { by, fate } of this.#unwritten.values()) if (!this.#write(by, fate).ok) return;
  }

  async #askPrinters(jobs: readonly PrintJob[]): Promise<void> {
    const printers = printersOf(this.#room.store.read);
    for (const job of jobs) {
      const config = printers.find(({ id }) => id === job.printer);
      if (config === undefined) continue;
      const arrival = await this.#within(ASK_MS, (signal) =>
        this.#openPrinter(config).arrival(job.id, signal),
      ).catch((): Arrival => ({ arrived: "cannot-tell" }));
      this.#learn(job.id, arrival);
    }
  }

  /** What a printer says of a job, unless a person has said it meanwhile. */
  #learn(jobId: string, arrival: Arrival): void {
    if (arrival.arrived === "cannot-tell") return;
    const written = this.#room.commit<null, never>(STATION, (tx) => {
      if (tx.jobs.byId(jobId)?.state === "unknown") tx.append(arrivalFate(jobId, arrival));
      return accepted(null);
    });
    if (!written.ok) this.#room.log.trouble("print-recovery", { trouble: written.code });
  }

  async #inLine<Result>(printer: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#lines.get(printer) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#lines.set(printer, mine);
    try {
      return await mine;
    } finally {
      if (this.#lines.get(printer) === mine) this.#lines.delete(printer);
    }
  }

  async #within<Result>(ms: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const limit = new AbortController();
    this.#limits.add(limit);
    const silence = this.#room.clock.ring(ms, () => limit.abort());
    try {
      return await work(limit.signal);
    } finally {
      silence();
      this.#limits.delete(limit);
    }
  }
}

function fateOf(subject: string, outcome: SendOutcome): Fate {
  switch (outcome.fate) {
    case "sent":
      return { kind: "PrintSent", subject, body: { printerJob: outcome.printerJob }, sealed: null };
    case "failed":
      return failed(subject, outcome.code);
    case "unknown":
      return unknownFate(subject, outcome.code);
    default:
      return outcome satisfies never;
  }
}

/** The printer is sure: the paper came, or it never did and may be tried again. */
function arrivalFate(subject: string, arrival: Exclude<Arrival, { readonly arrived: "cannot-tell" }>): Fate {
  if (arrival.arrived === "no") return failed(subject, "office-ended");
  return { kind: "PrintSent", subject, body: { printerJob: arrival.printerJob }, sealed: null };
}

function failed(subject: string, code: string): Fate {
  return { kind: "PrintFailed", subject, body: { code }, sealed: null };
}

function unknownFate(subject: string, code: string): Fate {
  return { kind: "PrintFateUnknown", subject, body: { code }, sealed: null };
}
