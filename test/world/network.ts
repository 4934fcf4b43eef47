/** The station's `fetch`, as `sync/engine/web.ts` wants it. */
export type Fetch = (
  url: string,
  init: {
    readonly method: "POST";
    readonly headers: Record<string, string>;
    readonly body: string;
    readonly signal: AbortSignal;
  },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

/** The wire of one station: can be cut, and can lose answers that the centre has already given. */
export class Network {
  readonly #through: Fetch;
  readonly #moved: () => void;
  readonly #waiting = new Set<() => void>();
  #cut = false;
  #losing = 0;
  /** Requests under way that do not wait for news: nothing is settled while there are some. */
  busy = 0;

  constructor(through: Fetch, moved: () => void) {
    this.#through = through;
    this.#moved = moved;
  }

  get isCut(): boolean {
    return this.#cut;
  }

  /** Nothing gets through, and what is under way gets no answer, whatever the centre did with it. */
  cut(): void {
    this.#cut = true;
    for (const lose of this.#waiting) lose();
  }

  mend(): void {
    this.#cut = false;
  }

  /** The next `count` requests reach the centre, and their answers do not come back. */
  loseAnswers(count: number): void {
    this.#losing = count;
  }

  readonly fetch: Fetch = async (url, init) => {
    if (this.#cut) throw new TypeError("The network is cut");
    const patient = init.body.includes('"waitMs":') && !init.body.includes('"waitMs":0');
    if (!patient) this.busy += 1;
    const { promise: lost, reject } = Promise.withResolvers<never>();
    const lose = (): void => reject(new TypeError("The network was cut"));
    this.#waiting.add(lose);
    init.signal.addEventListener("abort", lose);
    const losing = !patient && this.#losing > 0;
    if (losing) this.#losing -= 1;
    try {
      const response = await Promise.race([this.#through(url, init), lost]);
      const text = await Promise.race([response.text(), lost]);
      if (losing) throw new TypeError("The answer was lost");
      return { status: response.status, text: async () => text };
    } finally {
      this.#waiting.delete(lose);
      init.signal.removeEventListener("abort", lose);
      lost.catch(() => undefined);
      if (!patient) this.busy -= 1;
      this.#moved();
    }
  };
}
