import { type News } from "../contract/station.ts";

/** Tells windows what changed. Said after the commit, never inside a transaction. */
export class NewsBoard {
  readonly #listeners = new Set<(news: News) => void>();
  readonly #rousers = new Set<() => void>();
  #closed = false;

  tell(...news: readonly News[]): void {
    for (const each of news) for (const listener of this.#listeners) listener(each);
  }

  /**
   * The stream of one window: `hello` first, so that it knows it is connected, then all that is told. It ends with the signal,
   * or when the board closes. News that a window has not taken yet are kept once each: it asks for the state, not for the count.
   */
  async *stream(signal: AbortSignal | undefined): AsyncGenerator<News, void, void> {
    const waiting = new Map<string, News>();
    let wake: () => void = nothing;
    const listener = (news: News) => {
      waiting.set(news.kind === "scan" ? `scan ${news.text}` : news.kind, news);
      wake();
    };
    const ended = () => this.#closed || signal?.aborted === true;
    const rouse = () => wake();
    this.#listeners.add(listener);
    this.#rousers.add(rouse);
    signal?.addEventListener("abort", rouse);
    try {
      yield { kind: "hello" };
      for (;;) {
        for (const [key, news] of waiting) {
          waiting.delete(key);
          yield news;
        }
        if (ended()) return;
        if (waiting.size > 0) continue;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      signal?.removeEventListener("abort", rouse);
      this.#rousers.delete(rouse);
      this.#listeners.delete(listener);
    }
  }

  /** Ends every stream. */
  close(): void {
    this.#closed = true;
    for (const rouse of this.#rousers) rouse();
  }
}

function nothing(): void {
  // Until a stream waits, there is nobody to wake.
}
