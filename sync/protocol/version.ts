/**
 * The version of the sync protocol. Every request says which it speaks. Bump it whenever a schema of this folder moves,
 * and write the line of history:
 *
 *  1  check-in, push, pull with waiting, enrolment, refusals, requests signed as a short JWT.
 *  2  enrolment tells the head, so that a new station knows whether it joins an office that is at work.
 *  3  check-in tells the epoch and point that an administrator ordered for a cloned station.
 *  4  numbers of cases and lists of cases; a pull tells how much of the station's own waits, so that a restored centre knows when
 *     it has heard everything again.
 */
export const PROTOCOL = 4;

/** The lowest version that a centre still serves, and why: 4, because nothing older was ever released. */
export const LOWEST_SERVED = 4;

/** Whether a centre of this version serves a station that speaks `spoken`. */
export function served(spoken: number): "yes" | "too-old" | "too-new" {
  if (spoken < LOWEST_SERVED) return "too-old";
  return spoken > PROTOCOL ? "too-new" : "yes";
}
