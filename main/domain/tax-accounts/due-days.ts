import { addDays, civilDate, type CivilDate, daysInMonth } from "../calendar/civil-date.ts";
import { addTerm, shiftBasisOf, whyFree } from "../calendar/term.ts";
import { type DuePart, type DueSchedule, type LateStart } from "./due-dates.ts";
import { type InstalmentStep } from "./instalment-steps.ts";
import { type DecisionTerm } from "./law.ts";

/** The last day on which an instalment may be paid, and how it came about. */
export type Due = { readonly on: CivilDate; readonly steps: readonly InstalmentStep[] };

/** The day of the act in a year, moved to the next day that is not free (Ordynacja podatkowa art. 12 § 5) where the kind's days move. */
export function dueOfPart(no: number, part: DuePart, of: { schedule: DueSchedule; year: number }): Due {
  const { schedule, year } = of;
  const nominal = civilDate(year, part.month, Math.min(part.day, daysInMonth(year, part.month)));
  if (!nominal) throw new RangeError("An instalment on a day that no calendar has");
  const due: InstalmentStep = { kind: "due", no, on: nominal, basis: schedule.legalBasis };
  if (schedule.moves) {
    const moved = offFreeDays(no, nominal);
    return { on: moved.on, steps: [due, ...moved.steps] };
  }
  const stays: InstalmentStep = { kind: "stays", no, on: nominal, basis: schedule.legalBasis };
  return { on: nominal, steps: whyFree(nominal) === null ? [due] : [due, stays] };
}

/** So many days after a tax began within the year. */
export function dueOfStart(no: number, start: CivilDate, { days, legalBasis }: LateStart): Due {
  const { nominalEnd } = addTerm(start, { length: days, unit: "days" }, "ordynacja");
  const moved = offFreeDays(no, nominalEnd);
  return { on: moved.on, steps: [{ kind: "due", no, on: nominalEnd, basis: legalBasis }, ...moved.steps] };
}

/**
 * The same, or the end of the days after the service of the decision where that is later: nobody can be late before the decision has
 * come and its 14 days are over (Ordynacja podatkowa art. 47 § 1 and 2).
 */
export function notBeforeService(no: number, due: Due, served: { on: CivilDate; term: DecisionTerm }): Due {
  const { days, legalBasis } = served.term;
  const { nominalEnd } = addTerm(served.on, { length: days, unit: "days" }, "ordynacja");
  const moved = offFreeDays(no, nominalEnd);
  if (moved.on <= due.on) return due;
  const late: InstalmentStep = {
    kind: "served-late",
    no,
    servedOn: served.on,
    days,
    before: due.on,
    on: nominalEnd,
    basis: legalBasis,
  };
  return { on: moved.on, steps: [...due.steps, late, ...moved.steps] };
}

function offFreeDays(no: number, from: CivilDate): Due {
  const steps: InstalmentStep[] = [];
  const basis = shiftBasisOf("ordynacja");
  let on = from;
  for (let why = whyFree(on); why !== null; why = whyFree(on)) {
    const to = addDays(on, 1);
    steps.push({ kind: "shift", no, from: on, to, why, basis });
    on = to;
  }
  return { on, steps };
}
