import { accepted, type Outcome, refused } from "../refusal.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";

/**
 * A visit of today as the rule sees it: the keyed hash of the person's PESEL in its place. The hash is made for the day from
 * what is sealed and stands in no fact: it would outlive the erasure of the entry.
 */
export type VisitOfToday = {
  readonly id: string;
  /** As the officer reads it: `PZ/P1/17/2026`. */
  readonly number: string;
  readonly hash: string;
  /** Begun and neither settled, refused nor left. */
  readonly open: boolean;
};

/**
 * Is the person here for the second time today? Refuses while another visit of theirs is open (go on with that one), and after one
 * that ended unless the officer says that this is a new matter (`again`): refused in the morning, back with another document.
 */
export function oncePerDay(
  visits: readonly VisitOfToday[],
  one: { readonly id: string; readonly hash: string; readonly again: boolean },
): Outcome<null, TrustedProfileRefusal> {
  const others = visits.filter(({ id, hash }) => id !== one.id && hash === one.hash);
  const open = others.find((visit) => visit.open);
  if (open) return refused("person-open-today", { details: { number: open.number } });
  const ended = others.at(-1);
  if (ended && !one.again) return refused("person-twice-today", { details: { number: ended.number } });
  return accepted(null);
}
