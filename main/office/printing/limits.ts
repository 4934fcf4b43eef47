import { type Clock } from "../ports.ts";

/** Keeps printers from being asked two things at once, and the office from waiting for one that never answers. */
export class Limits {
  readonly #clock: Pick<Clock, "ring">;
  /** The last in the line of each printer. */
  readonly #lines = new Map<string, Promise<unknown>>();
  readonly #running = new Set<AbortController>();

  constructor(clock: Pick<Clock, "ring">) {
    this.#clock = clock;
  }

  /** Works when everything that was asked of this printer before is done. */
  async inLine<Result>(printer: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#lines.get(printer) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#lines.set(printer, mine);
    try {
      return await mine;
    } finally {
      if (this.#lines.get(printer) === mine) this.#lines.delete(printer);
    }
  }

  /** Works under a signal that is given after `ms`. */
  async within<Result>(ms: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const limit = new AbortController();
    this.#running.add(limit);
    const silence = this.#clock.ring(ms, () => limit.abort());
    try {
      return await work(limit.signal);
    } finally {
      silence();
      this.#running.delete(limit);
    }
  }

  /** Gives every signal now. */
  abort(): void {
    for (const limit of this.#running) limit.abort();
  }
}
