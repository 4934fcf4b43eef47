import { type CivilDate, END_OF_COUNTS } from "../calendar/civil-date.ts";
import { statutoryTermOn } from "../calendar/statutory-terms.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { countTerm } from "./count.ts";
import { type PartyTermKind } from "./party-term-kind.ts";
import { type DeadlineRefusal } from "./refusals.ts";
import { type DeadlineStep } from "./steps.ts";

/** A term that runs for the citizen; the last day on which the act still is in time is `end`. */
export type PartyTerm = {
  readonly kind: PartyTermKind;
  readonly days: number;
  readonly servedOn: CivilDate;
  readonly end: CivilDate;
  readonly steps: readonly DeadlineStep[];
};

/** Only the summons of KPA art. 64 § 2 may give more than the law's days ("not less than seven"). */
const mayBeLonger: ReadonlySet<PartyTermKind> = new Set<PartyTermKind>(["supplement"]);

/** The days that a letter of a kind gives by law on a day, and whether it may give more; null where the tables vouch for none. */
export function partyTermDays(
  kind: PartyTermKind,
  on: CivilDate,
): { readonly days: number; readonly mayBeLonger: boolean; readonly basis: string } | null {
  const row = statutoryTermOn(kind, on);
  if (!row || on >= END_OF_COUNTS || typeof row.term === "string" || row.term.unit !== "days") return null;
  return { days: row.term.length, mayBeLonger: mayBeLonger.has(kind), basis: row.legalBasis };
}

/**
 * Counts a term of the citizen from the service of a letter (KPA art. 57 § 1, Ordynacja art. 12 § 1). `days` null gives those of
 * the law. Refuses fewer days than the law gives, and more where the law fixes them.
 */
export function countPartyTerm(
  kind: PartyTermKind,
  days: number | null,
  servedOn: CivilDate,
): Outcome<PartyTerm, DeadlineRefusal> {
  const law = partyTermDays(kind, servedOn);
  if (!law) return refused("term-law-unknown");
  const given = days ?? law.days;
  if (!Number.isInteger(given) || given < law.days) {
    return refused("term-too-short", { field: "days", details: { least: law.days } });
  }
  if (given > law.days && !law.mayBeLonger) {
    return refused("term-set-by-law", { field: "days", details: { days: law.days } });
  }
  if (given > LONGEST) return refused("term-too-long", { field: "days", details: { most: LONGEST } });
  const act = statutoryTermOn(kind, servedOn)?.act ?? "kpa";
  const term = { length: given, unit: "days" } as const;
  const count = countTerm({ start: servedOn, term, act, stops: [], stopBasis: law.basis });
  const before: DeadlineStep[] = [
    { kind: "service", on: servedOn, basis: law.basis },
    { kind: "term", term, basis: law.basis },
  ];
  return accepted({ kind, days: given, servedOn, end: count.grossEnd, steps: [...before, ...count.steps] });
}

/** No law's figure: a summons of more than a year is a slip of the hand. */
const LONGEST = 366;

/** True when a letter keeps the term: it came in time, or was posted in time with the designated operator (KPA art. 57 § 5). */
export function keepsTerm(
  end: CivilDate,
  letter: { readonly receivedOn: CivilDate; readonly postedOn: CivilDate | null },
): boolean {
  return letter.receivedOn <= end || (letter.postedOn !== null && letter.postedOn <= end);
}
