/** The channel on which processes of one centre tell each other of new facts. */
export const NEWS_CHANNEL = "okienko_news";

/** Wakes the pulls that wait for facts of an office. Holds nothing that outlives a process. */
export class News {
  readonly #waiting = new Map<string, Set<() => void>>();
  #stopped = false;
  #watcher: () => void = () => undefined;

  /** Calls back at each piece of news, of any office. */
  watch(watcher: () => void): void {
    this.#watcher = watcher;
  }

  /** Something new lies in the log of this office. Call after the commit. */
  tell(office: string): void {
    this.#watcher();
    const waiting = this.#waiting.get(office);
    this.#waiting.delete(office);
    for (const wake of waiting ?? []) wake();
  }

  /** Everybody goes home, and nobody waits any more: the centre is stopping. */
  stop(): void {
    this.#stopped = true;
    this.tellAll();
  }

  /** Something may lie in any log: news of other processes could not be heard for a while. */
  tellAll(): void {
    for (const office of this.#waiting.keys()) this.tell(office);
  }

  /**
   * Begins to listen, before one looks into the log, so that nothing falls between looking and waiting. `news` ends with
   * true at the next `tell`, with false after `ms` milliseconds or when `signal` aborts. `close` stops listening.
   */
  listen(office: string): Listening {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const wake = () => resolve(true);
    const giveUp = () => resolve(false);
    if (this.#stopped) giveUp();
    const waiting = this.#waiting.get(office) ?? new Set();
    waiting.add(wake);
    this.#waiting.set(office, waiting);
    return {
      news: async (ms, signal) => {
        const timer = setTimeout(giveUp, ms);
        signal.addEventListener("abort", giveUp, { once: true });
        if (signal.aborted) giveUp();
        try {
          return await promise;
        } finally {
          clearTimeout(timer);
          signal.removeEventListener("abort", giveUp);
        }
      },
      close: () => waiting.delete(wake),
    };
  }
}

export type Listening = {
  readonly news: (ms: number, signal: AbortSignal) => Promise<boolean>;
  readonly close: () => void;
};
