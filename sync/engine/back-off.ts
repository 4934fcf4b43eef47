/** The first pause after a failure, in milliseconds; each further one is twice as long, up to `LONGEST_MS`. */
const FIRST_MS = 400;
const LONGEST_MS = 30_000;

/** How long something waits that a person has to see to, unless someone asks sooner. */
export const SLOW_RETRY_MS = 10 * 60_000;

/**
 * Milliseconds to wait after the n-th failure in a row (1, 2, 3 …). `random` (from 0 up to 1) spreads the stations, so that
 * an office whose network came back does not knock all at once.
 */
export function backOff(failures: number, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(ceiling * (0.5 + random / 2));
}

/** A wait that the centre named is never cut short; the jitter comes on top. */
export function atLeast(retryAfterMs: number, random: number): number {
  return Math.round(retryAfterMs * (1 + random / 10));
}
