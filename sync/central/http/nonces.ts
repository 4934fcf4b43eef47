import { CLOCK_WINDOW_S } from "../../protocol/limits.ts";

/** The centre's memory of signatures that it has seen, for as long as their time is good (SIGN-4). */
export class Nonces {
  #young = new Set<string>();
  #old = new Set<string>();
  #turnedAt = 0;

  /** Whether this one is seen for the first time. `now` in seconds. Two halves that turn: no timer, no walk over all. */
  isNew(nonce: string, now: number): boolean {
    // A signature is good for two windows at most, from `iat - window` to `iat + window`: so long lives each half.
    if (now - this.#turnedAt > 2 * CLOCK_WINDOW_S) {
      this.#old = now - this.#turnedAt > 4 * CLOCK_WINDOW_S ? new Set() : this.#young;
      this.#young = new Set();
      this.#turnedAt = now;
    }
    if (this.#young.has(nonce) || this.#old.has(nonce)) return false;
    this.#young.add(nonce);
    return true;
  }
}
