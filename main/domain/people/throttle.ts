import { z } from "zod";

/** Wrong PINs in a row, and the instant of the last. Kept in the store, so that a restart forgives nothing. */
export const triesSchema = z.strictObject({ wrong: z.int().min(0), last: z.iso.datetime() });
export type Tries = z.infer<typeof triesSchema>;

const FREE_TRIES = 3;
const FIRST_WAIT = 5;
const LONGEST_WAIT = 300;

/**
 * Seconds to wait before the next PIN is looked at: none up to the third wrong one, then 5, doubling up to 300. A clock that
 * stands before the last try has been moved: the whole wait is due, and never more than that.
 */
export function secondsToWait(tries: Tries, now: string): number {
  if (tries.wrong < FREE_TRIES) return 0;
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries.wrong - FREE_TRIES));
  const gone = (Date.parse(now) - Date.parse(tries.last)) / 1000;
  return gone < 0 ? wait : Math.max(0, Math.ceil(wait - gone));
}

/** Counts one more wrong PIN. */
export function afterWrong(tries: Tries | null, now: string): Tries {
  return { wrong: (tries?.wrong ?? 0) + 1, last: now };
}

/** Moves the last try to now when the clock was put back behind it, so that the wait can pass. */
export function anchored(tries: Tries, now: string): Tries {
  return Date.parse(now) < Date.parse(tries.last) ? { ...tries, last: now } : tries;
}
