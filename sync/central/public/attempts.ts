/** Attempts that somebody has at once, and how many come back in a minute (domain.md §2.7). */
const PER_MINUTE = 10;

/** The longest that one is sent away for. */
const LONGEST_WAIT_MS = 15 * 60_000;

/** How many addresses are remembered. Beyond it the one that was quiet longest is forgotten. */
const REMEMBERED = 20_000;

/** After so many minutes without an attempt nothing is left to count, and an address is personal data: it is forgotten. */
const QUIET_MINUTES = 16;

type Bucket = { tokens: number; at: number; blockedUntil: number; strikes: number; quietMinutes: number };

/**
 * Limits attempts by the caller's address (PUBLIC-2): ten, refilled through a minute. Who goes on when they are used up
 * waits half a minute, then twice as long each time, up to a quarter of an hour. Kept in memory only.
 */
export class Attempts {
  readonly #buckets = new Map<string, Bucket>();
  #sweeping: NodeJS.Timeout | null = null;

  /** 0: go ahead. Otherwise how many milliseconds from `now` (milliseconds, any clock that does not jump) to wait. */
  take(address: string, now: number): number {
    const key = networkOf(address);
    const fresh = { tokens: PER_MINUTE, at: now, blockedUntil: 0, strikes: 0, quietMinutes: 0 };
    const bucket = this.#buckets.get(key) ?? fresh;
    bucket.quietMinutes = 0;
    this.#buckets.delete(key);
    this.#buckets.set(key, bucket);
    this.#sweepSoon();
    const quietest = this.#buckets.keys().next();
    if (this.#buckets.size > REMEMBERED && quietest.done !== true) this.#buckets.delete(quietest.value);

    if (now < bucket.blockedUntil) return bucket.blockedUntil - now;
    bucket.tokens = Math.min(PER_MINUTE, bucket.tokens + ((now - bucket.at) / 60_000) * PER_MINUTE);
    bucket.at = now;
    if (bucket.tokens === PER_MINUTE) bucket.strikes = 0;
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    const wait = Math.min(LONGEST_WAIT_MS, 30_000 * 2 ** bucket.strikes);
    bucket.strikes += 1;
    bucket.blockedUntil = now + wait;
    // The time of waiting earns nothing: or a blocked guesser would come back with a full bucket.
    bucket.at = bucket.blockedUntil;
    bucket.tokens = 1;
    return wait;
  }

  /** How many addresses are remembered now. */
  get remembered(): number {
    return this.#buckets.size;
  }

  /** A minute later, for as long as anybody is remembered. */
  #sweepSoon(): void {
    if (this.#sweeping !== null) return;
    this.#sweeping = setTimeout(() => {
      this.#sweeping = null;
      for (const [key, bucket] of this.#buckets) {
        bucket.quietMinutes += 1;
        if (bucket.quietMinutes > QUIET_MINUTES) this.#buckets.delete(key);
      }
      if (this.#buckets.size > 0) this.#sweepSoon();
    }, 60_000).unref();
  }
}

/** An IPv6 subscriber owns 2^64 addresses, so their network counts; an IPv4 address counts by itself. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail] = plain.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  return [...before, ...Array.from({ length: zeros }, () => "0"), ...after].slice(0, 4).join(":");
}
