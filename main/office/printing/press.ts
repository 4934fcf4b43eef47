import { type OpenPrinter, type PrinterState, type SendOutcome } from "../../devices/ports/printer.ts";
import { type PrintJob } from "../../domain/printing/job.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { accepted, type Outcome } from "../../domain/refusal.ts";
import { loadFonts, type PaperFonts } from "../../paper/fonts.ts";
import { type Room, type WriteRefusal } from "../room.ts";
import { FateBook, fateOf } from "./fates.ts";
import { Follower } from "./follow.ts";
import { Limits } from "./limits.ts";
import { printersOf } from "./printers.ts";
import { Recovery } from "./recovery.ts";
import { recordPlanShelf } from "../record-plan/shelf.ts";
import { type Desktop } from "./desktop.ts";
import { drawPaper } from "./render.ts";

/** Longest wait for a printer to take a paper, in milliseconds. */
const SEND_MS = 30_000;
/** Longest wait for a printer to say how it is. */
const ASK_MS = 3_000;
/** How long a closing office waits for papers on their way. */
const CLOSE_MS = 2_000;

/**
 * Carries queued jobs to their printers and writes down what became of them. The ledger's rules:
 *
 *     PrintQueued is durable before the first byte leaves. One attempt for each PrintQueued, never two.
 *     What became of it is written at once; if the disk does not take it, again and again until it does.
 *     A job that is found queued at the start was on its way when the office ended: nobody knows, so a person is asked,
 *     unless the printer itself can tell.
 */
export class Press {
  readonly desktop: Desktop;
  readonly #room: Room;
  readonly #openPrinter: OpenPrinter;
  readonly #limits: Limits;
  readonly #fates: FateBook;
  readonly #follower: Follower;
  readonly #recovery: Recovery;
  /** Papers on their way, by job. */
  readonly #sending = new Map<string, Promise<unknown>>();
  #fonts: Promise<PaperFonts> | null = null;

  constructor(room: Room, openPrinter: OpenPrinter) {
    this.#room = room;
    this.#openPrinter = openPrinter;
    this.#limits = new Limits(room.clock);
    this.#fates = new FateBook(room);
    const parts = { room, openPrinter, limits: this.#limits, fates: this.#fates };
    this.#follower = new Follower(parts);
    this.#recovery = new Recovery(parts, (jobId) => this.#sending.has(jobId) || this.#fates.holds(jobId));
    const { directory, fonts } = room.furnishings;
    this.desktop = {
      store: room.store,
      directory,
      fonts: () => (this.#fonts ??= loadFonts(fonts)),
      now: () => new Date(room.clock.now()),
      today: () => room.now().day,
      shelf: recordPlanShelf(room.store.read, room.furnishings.recordPlan),
    };
  }

  /** Sends a job that was just queued by `by`. Refuses only with the store's trouble; the paper's fate is then not forgotten. */
  async send(jobId: string, by: string): Promise<Outcome<SendOutcome, WriteRefusal>> {
    const sending = this.#send(jobId, by);
    this.#sending.set(jobId, sending);
    try {
      return await sending;
    } finally {
      this.#sending.delete(jobId);
    }
  }

  /** A paper that no ledger knows, such as a test. */
  async sendLoose(config: PrinterConfig, bytes: Uint8Array, title: string): Promise<SendOutcome> {
    const data = { jobId: this.#room.chance.id(), title, bytes, format: config.format, copies: 1 };
    return await this.#limits.inLine(config.id, () =>
      this.#limits.within(SEND_MS, (signal) => this.#openPrinter(config).send(data, signal)),
    );
  }

  async stateOf(config: PrinterConfig): Promise<PrinterState> {
    return await this.#limits.within(ASK_MS, (signal) => this.#openPrinter(config).state(signal));
  }

  /** What is done again and again while the office is open: finds what a former office left, and asks the queues. */
  async lookAround(): Promise<void> {
    await this.#recovery.recover();
    await this.#follower.askQueues();
  }

  /** Waits a moment for papers on their way, then gives up on them: their fate is unknown. */
  async close(): Promise<void> {
    const silence = this.#room.clock.ring(CLOSE_MS, () => this.#limits.abort());
    await Promise.allSettled(this.#sending.values());
    silence();
    this.#fates.close();
  }

  async #send(jobId: string, by: string): Promise<Outcome<SendOutcome, WriteRefusal>> {
    const { read } = this.#room.store;
    const job = read.jobs.byId(jobId);
    if (job === null || job.state !== "queued") throw new Error("Only a queued job is sent");
    const config = printersOf(read).find(({ id }) => id === job.printer);
    const outcome =
      config === undefined
        ? ({ fate: "failed", code: "queue-missing" } as const)
        : await this.#limits.inLine(job.printer, () => this.#attempt(job, config));
    if (config !== undefined) this.#follower.follow(jobId, config, outcome);
    const written = this.#fates.write(by, fateOf(jobId, outcome));
    return written.ok ? accepted(outcome) : written;
  }

  async #attempt(job: PrintJob, config: PrinterConfig): Promise<SendOutcome> {
    let drawn;
    try {
      drawn = await drawPaper(job, config, this.desktop);
    } catch (error) {
      // Nothing has left. That it cannot be drawn is our mistake, and the job must not lie there as if it were on its way.
      this.#room.log.trouble("draw", { paper: job.paper, error: error instanceof Error ? error.name : "" });
      return { fate: "failed", code: "unknown" };
    }
    const data = { ...drawn, jobId: job.id, title: `${job.paper} ${job.id.slice(-6)}`, copies: 1 };
    try {
      return await this.#limits.within(SEND_MS, (signal) => this.#openPrinter(config).send(data, signal));
    } catch (error) {
      // A port that breaks its promise not to throw: bytes may have left.
      this.#room.log.trouble("send", { kind: config.kind, error: error instanceof Error ? error.name : "" });
      return { fate: "unknown", code: "unknown" };
    }
  }
}
