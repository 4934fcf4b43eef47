/** Time that stands still until a test moves it: one monotonic clock, and the rings wished for on it. */
export class Time {
  #now = 0;
  #rings: { readonly at: number; readonly wake: () => void }[] = [];

  readonly now = (): number => this.#now;

  readonly ring = (ms: number, wake: () => void): (() => void) => {
    const wish = { at: this.#now + ms, wake };
    this.#rings.push(wish);
    return () => {
      this.#rings = this.#rings.filter((one) => one !== wish);
    };
  };

  /** Lets `ms` pass; whatever is due on the way rings in its order. */
  pass(ms: number): void {
    const end = this.#now + ms;
    for (;;) {
      const next = this.#rings.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#rings = this.#rings.filter((one) => one !== next);
      this.#now = Math.max(this.#now, next.at);
      next.wake();
    }
    this.#now = end;
  }

  /** Milliseconds until the next ring; null: none is wished for. */
  untilNext(): number | null {
    const at = this.#rings.map((one) => one.at);
    return at.length === 0 ? null : Math.max(0, Math.min(...at) - this.#now);
  }
}
