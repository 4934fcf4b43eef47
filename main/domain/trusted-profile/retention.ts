import { addMonths, type CivilDate } from "../calendar/civil-date.ts";
import { inForce, type Validity } from "../calendar/validity.ts";

/** For how many years a point keeps its papers. `validFrom` is the day from which the row vouches for it. */
export type PaperRetention = Validity & { readonly years: number; readonly basis: string };

export const paperRetention: readonly [PaperRetention, ...PaperRetention[]] = [
  { validFrom: "2020-07-01", years: 20, basis: "Rozporządzenie o profilu zaufanym § 17" },
];

/** The row of a day; the first row before it. */
export function paperRetentionOn(day: CivilDate): PaperRetention {
  return paperRetention.find((row) => inForce(row, day)) ?? paperRetention[0];
}

/**
 * The last day on which the papers of an event are kept: of a confirmation, an extension, an invalidation or a refusal. The same
 * day of the year, 28 February where that year has no 29th.
 */
export function retainUntil(eventOn: CivilDate): CivilDate {
  return addMonths(eventOn, paperRetentionOn(eventOn).years * 12);
}

/** What is to be known of an entry to say whether its papers are due. */
export type KeptPapers = {
  readonly result: { readonly retainUntil: CivilDate } | null;
  readonly disposed: unknown;
};

/** True from the day after the last day of keeping, until somebody disposes of the papers. */
export function dueForDisposal({ result, disposed }: KeptPapers, today: CivilDate): boolean {
  return result !== null && disposed === null && today > result.retainUntil;
}

/** The entries whose papers are due, those that are due longest first. */
export function disposalList<Entry extends KeptPapers>(
  entries: readonly Entry[],
  today: CivilDate,
): readonly Entry[] {
  const until = (entry: Entry) => entry.result?.retainUntil ?? "";
  return entries
    .filter((entry) => dueForDisposal(entry, today))
    .toSorted((left, right) => (until(left) < until(right) ? -1 : until(left) > until(right) ? 1 : 0));
}
