/** The largest body the centre reads, in bytes. A station that meets it sends fewer facts at once. */
export const MAX_BODY_BYTES = 16 * 1024 * 1024;

/** The most facts of one push. More would hold the office's one counter row for too long. */
export const MAX_FACTS_PER_PUSH = 2000;

/** The most facts of one page of a pull. */
export const MAX_FACTS_PER_PULL = 2000;

/** The longest a pull may wait for news, in milliseconds: below the half minute after which middle boxes cut. */
export const MAX_WAIT_MS = 25_000;

/** How far a request's time may stand from the centre's, either way, in seconds. */
export const CLOCK_WINDOW_S = 300;
