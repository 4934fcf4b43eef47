/**
 * Who has an item open on the screen. A window that asks again for what it shows already is no new view for the access log;
 * after a while, or after another person came, it is.
 */
export class Seen {
  readonly #at = new Map<string, number>();
  readonly #ticks: () => number;

  constructor(ticks: () => number) {
    this.#ticks = ticks;
  }

  /** True when this view is a new one and must be written down. */
  isNew(by: string, subject: string): boolean {
    const now = this.#ticks();
    const last = this.#at.get(`${by} ${subject}`);
    return last === undefined || now - last > SAME_VIEW_MS;
  }

  /** It was written down. */
  note(by: string, subject: string): void {
    const key = `${by} ${subject}`;
    this.#at.delete(key);
    this.#at.set(key, this.#ticks());
    const oldest = this.#at.keys().next();
    if (this.#at.size > MOST && !oldest.done) this.#at.delete(oldest.value);
  }
}

const SAME_VIEW_MS = 5 * 60_000;
const MOST = 500;
