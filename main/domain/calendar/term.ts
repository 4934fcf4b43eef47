import { addDays, addMonths, type CivilDate, partsOf, weekdayOf } from "./civil-date.ts";
import { type HolidayId, holidayOn } from "./holidays.ts";

/** A term as the law states it, such as 14 days or 1 month. `length` is a whole number from 1. */
export type Term = { readonly length: number; readonly unit: "days" | "weeks" | "months" | "years" };

/** The act by which a term is counted. Both count alike; the paragraphs to quote differ. */
export type CountingAct = "kpa" | "ordynacja";

/** One step of a count, in the order in which a clerk would explain it. `basis` is what to quote. */
export type TermStep =
  | { readonly kind: "event"; readonly on: CivilDate; readonly counted: false; readonly basis: string }
  | { readonly kind: "nominal-end"; readonly on: CivilDate; readonly basis: string }
  /** The last month has no day of that number; the term ends on its last day. */
  | { readonly kind: "no-such-day"; readonly day: number; readonly on: CivilDate; readonly basis: string }
  | {
      readonly kind: "shift";
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly why: "saturday" | "sunday" | HolidayId;
      readonly basis: string;
    }
  | { readonly kind: "end"; readonly on: CivilDate };

export type CountedTerm = {
  readonly start: CivilDate;
  readonly term: Term;
  /** The end before any shift. */
  readonly nominalEnd: CivilDate;
  /** The last day of the term. */
  readonly end: CivilDate;
  readonly steps: readonly TermStep[];
};

const bases = {
  kpa: {
    days: "KPA art. 57 § 1",
    weeks: "KPA art. 57 § 2",
    months: "KPA art. 57 § 3",
    years: "KPA art. 57 § 3a",
    shift: "KPA art. 57 § 4",
  },
  ordynacja: {
    days: "Ordynacja podatkowa art. 12 § 1",
    weeks: "Ordynacja podatkowa art. 12 § 2",
    months: "Ordynacja podatkowa art. 12 § 3",
    years: "Ordynacja podatkowa art. 12 § 4",
    shift: "Ordynacja podatkowa art. 12 § 5",
  },
} as const satisfies Record<CountingAct, Record<Term["unit"] | "shift", string>>;

/**
 * Counts a term from the day of an event (KPA art. 57; Ordynacja podatkowa art. 12). Days leave the event's day out; weeks end
 * on the weekday of the event; months and years on the day of the same number, or the last day of a month without it. An
 * end on a Saturday, Sunday or public holiday moves to the next day that is none. The office's own closed days shift nothing.
 */
export function addTerm(start: CivilDate, term: Term, act: CountingAct = "kpa"): CountedTerm {
  if (!Number.isInteger(term.length) || term.length < 1) throw new RangeError("A term of no length");
  const basis = bases[act];
  const steps: TermStep[] = [];
  if (term.unit === "days") steps.push({ kind: "event", on: start, counted: false, basis: basis.days });

  const nominalEnd = nominalEndOf(start, term);
  const { day } = partsOf(start);
  const clipped = (term.unit === "months" || term.unit === "years") && partsOf(nominalEnd).day !== day;
  steps.push(
    clipped
      ? { kind: "no-such-day", day, on: nominalEnd, basis: basis[term.unit] }
      : { kind: "nominal-end", on: nominalEnd, basis: basis[term.unit] },
  );

  let end = nominalEnd;
  for (let why = whyFree(end); why !== null; why = whyFree(end)) {
    const to = addDays(end, 1);
    steps.push({ kind: "shift", from: end, to, why, basis: basis.shift });
    end = to;
  }
  steps.push({ kind: "end", on: end });
  return { start, term, nominalEnd, end, steps };
}

/** What to quote where an end moves off a Saturday, Sunday or holiday. */
export function shiftBasisOf(act: CountingAct): string {
  return bases[act].shift;
}

/** Why a term cannot end on a day: the holiday, Saturday or Sunday that it is; null when it can. */
export function whyFree(date: CivilDate): "saturday" | "sunday" | HolidayId | null {
  const holiday = holidayOn(date);
  if (holiday) return holiday.id;
  const weekday = weekdayOf(date);
  if (weekday === 6) return "saturday";
  return weekday === 7 ? "sunday" : null;
}

function nominalEndOf(start: CivilDate, { length, unit }: Term): CivilDate {
  switch (unit) {
    case "days":
      return addDays(start, length);
    case "weeks":
      return addDays(start, 7 * length);
    case "months":
      return addMonths(start, length);
    case "years":
      return addMonths(start, 12 * length);
    default:
      return unit satisfies never;
  }
}
