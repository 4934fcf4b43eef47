import { type CivilDate, daysBetween } from "../calendar/civil-date.ts";
import { type DeadlineExtension } from "./deadline.ts";

/** How a case stands on the day on which it is closed. */
export type LateClosing =
  | { readonly kind: "in-time" }
  /** After the term of the act, within the one that a notice named. */
  | { readonly kind: "covered"; readonly lateDays: number; readonly by: DeadlineExtension }
  /** After every term: a reason has to be written down. */
  | { readonly kind: "needs-reason"; readonly lateDays: number };

/**
 * Whether closing on a day is late, and whether a notice (KPA art. 36, Ordynacja art. 140) covers it. `dueOn` is the end of the
 * term of the act with stopped days left out (`netEnd`), null where no day binds. A notice sent after the closing covers nothing.
 */
export function lateClosing(input: {
  readonly dueOn: CivilDate | null;
  readonly closedOn: CivilDate;
  readonly extensions: readonly DeadlineExtension[];
}): LateClosing {
  const { closedOn, extensions } = input;
  const sent = extensions.filter(({ noticeOn }) => noticeOn <= closedOn);
  // Where the act names no day ("at once"), the last notice does.
  const latest = sent.toSorted((a, b) => (a.newDueOn < b.newDueOn ? 1 : -1))[0];
  const dueOn = input.dueOn ?? latest?.newDueOn ?? null;
  if (dueOn === null || closedOn <= dueOn) return { kind: "in-time" };
  if (latest && closedOn <= latest.newDueOn) {
    return { kind: "covered", lateDays: daysBetween(dueOn, closedOn), by: latest };
  }
  const last = latest && latest.newDueOn > dueOn ? latest.newDueOn : dueOn;
  return { kind: "needs-reason", lateDays: daysBetween(last, closedOn) };
}
