import { civilDate, type CivilDate, END_OF_COUNTS } from "../calendar/civil-date.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { rowOn } from "./dated-law.ts";
import { type DuePart, dueScheduleOn, type DueSchedule } from "./due-dates.ts";
import { type Due, dueOfPart, dueOfStart, notBeforeService } from "./due-days.ts";
import { type Instalment, type InstalmentStep } from "./instalment-steps.ts";
import { type SmallTax, type TaxLaw } from "./law.ts";
import { type Grosze, NO_MONEY } from "./money.ts";
import { type InstalmentListRefusal, type InstalmentRefusal } from "./refusals.ts";
import { roundingOn } from "./rounding.ts";
import { amountsOf, type Split, splitRestFirst, splitRestLast } from "./split.ts";
import { taxKindOn, type TaxKindId, type Taxpayer } from "./tax-kinds.ts";

/** A tax of one year that is to be cut into instalments. */
export type TaxOfYear = {
  readonly kind: TaxKindId;
  readonly taxpayer: Taxpayer;
  readonly year: number;
  /** What is owed for the year (or for its months below), already rounded as the kind is. */
  readonly tax: Grosze;
  /** The months (1-12, both included) in which the tax is owed; the whole year when left out. */
  readonly months?: Months;
  /** The day on which the decision was served; left out while it is not, or where none is made. */
  readonly servedOn?: CivilDate;
};

type Months = { readonly from: number; readonly to: number };

export type InstalmentPlan = {
  readonly instalments: readonly Instalment[];
  readonly steps: readonly InstalmentStep[];
};

/**
 * Instalments in proportion to the months for which they are paid, on the days of the acts, moved off Saturdays, Sundays and holidays
 * (Ordynacja podatkowa art. 12 § 5) unless the kind's days stand; a small tax at once; after a decision served late not before the end
 * of its 14 days (art. 47). A proposal with its explanation: what stands in a decision goes before it (`checkInstalments`).
 */
export function planInstalments(of: TaxOfYear, law: TaxLaw): Outcome<InstalmentPlan, InstalmentRefusal> {
  const asked = checkAsked(of, law);
  if (!asked.ok) return asked;
  const { schedule, unit, begins } = asked.value;
  const months = of.months ?? wholeYear;
  const steps: InstalmentStep[] = [{ kind: "tax", of: of.kind, year: of.year, amount: of.tax }];
  const count = months.to - months.from + 1;
  if (count < 12) steps.push({ kind: "part-of-year", ...months, months: count });
  const { legalBasis: basis, trust, source } = schedule;
  steps.push({ kind: "schedule", instalments: schedule.parts.length, basis, trust, source });

  const all = partsFor(schedule, months, of.year);
  const small = smallTaxFor(of, begins, law);
  if (small) steps.push({ kind: "at-once", amount: of.tax, limit: small.limit, basis: small.legalBasis });
  const parts = small ? all.slice(0, 1) : all;
  const start = parts[0]?.start;
  if (start && schedule.lateStart) {
    const { days, legalBasis } = schedule.lateStart;
    steps.push({ kind: "late-start", on: start, days, instalments: parts.length, basis: legalBasis });
  }
  const split = splitOf(of.tax, parts, { unit, rest: schedule.rest });
  if (parts.length > 1) steps.push(...shareSteps(parts, split));

  const instalments: Instalment[] = [];
  for (const [index, amount] of amountsOf(split).entries()) {
    const part = parts[index];
    // A tax of a few złoty in twelve parts: what comes to nothing is no instalment.
    if (!part || amount === 0) continue;
    const no = instalments.length + 1;
    const due = dueDayOf(no, part, { of, schedule, law });
    instalments.push({ no, amount, dueOn: due.on });
    steps.push(...due.steps, { kind: "instalment", no, amount, dueOn: due.on });
  }
  return accepted({ instalments, steps });
}

/**
 * Instalments as a decision or an import has them, in order, when they are right: numbered from 1, days not falling back, summing to the
 * tax. Amounts and days themselves are the decision's; they are not counted again.
 */
export function checkInstalments(
  tax: Grosze,
  given: readonly Instalment[],
): Outcome<readonly Instalment[], InstalmentListRefusal> {
  if (given.length === 0) return refused("instalments-none");
  const ordered = given.toSorted((a, b) => a.no - b.no);
  if (ordered.some(({ no }, index) => no !== index + 1)) return refused("instalments-not-numbered");
  const back = ordered.find(({ dueOn }, index) => dueOn < (ordered[index - 1]?.dueOn ?? dueOn));
  if (back) return refused("instalments-out-of-order", { details: { no: back.no } });
  const sum = ordered.reduce((total, { amount }) => total + amount, 0);
  if (sum !== tax) return refused("instalments-do-not-sum", { details: { tax, sum } });
  return accepted(ordered);
}

const wholeYear: Months = { from: 1, to: 12 };

type Asked = {
  readonly schedule: DueSchedule;
  readonly unit: 1 | 100;
  /** 1 January of the year: the rows in force then hold for all of it. */
  readonly begins: CivilDate;
};

function checkAsked(of: TaxOfYear, law: TaxLaw): Outcome<Asked, InstalmentRefusal> {
  const begins = civilDate(of.year, 1, 1);
  if (!begins || begins >= END_OF_COUNTS) return refused("tax-year-out-of-range", { field: "year" });
  if (of.servedOn !== undefined && of.servedOn >= END_OF_COUNTS) {
    return refused("service-day-out-of-range", { field: "servedOn" });
  }
  const { from, to } = of.months ?? wholeYear;
  const possible = Number.isInteger(from) && Number.isInteger(to) && from >= 1 && from <= to && to <= 12;
  if (!possible) return refused("tax-months-impossible", { field: "months" });
  if (of.tax <= 0) return refused("tax-nothing", { field: "tax" });
  const kind = taxKindOn(of.kind, begins, law.kinds);
  const rounding = kind && roundingOn(kind.rounded, begins, law.rounding);
  if (!kind || !rounding) return refused("tax-year-out-of-range", { field: "year" });
  if (!kind.taxpayers.includes(of.taxpayer))
    return refused("tax-kind-not-for-taxpayer", { field: "taxpayer" });
  if (of.tax % rounding.unit !== 0) return refused("tax-not-full-zloty", { field: "tax" });
  const schedule = dueScheduleOn(of, begins, law.schedules);
  if (!schedule) return refused("due-dates-unknown", { field: "kind" });
  if (partsFor(schedule, { from, to }, of.year).length === 0) {
    return refused("tax-kind-without-instalments", { field: "months" });
  }
  if (of.servedOn !== undefined && schedule.by !== "decision") {
    return refused("tax-without-decision", { field: "servedOn" });
  }
  return accepted({ schedule, unit: rounding.unit, begins });
}

type Part = {
  readonly part: DuePart;
  /** Months of it in which the tax is owed; 1 for each where they are equal. */
  readonly weight: number;
  /** The first day of a tax that began late in the year: this instalment's days are counted from it. */
  readonly start?: CivilDate;
};

/** The instalments that fall on the months of the tax. */
function partsFor({ parts, lateStart }: DueSchedule, { from, to }: Months, year: number): readonly Part[] {
  const start = civilDate(year, from, 1);
  const [first, last] = [parts[0], parts.at(-1)];
  if (lateStart && start && first && last && from > lateStart.afterMonth) {
    if (from >= lateStart.onceFromMonth) return [{ part: last, weight: 1, start }];
    return [
      { part: first, weight: 1, start },
      { part: last, weight: 1 },
    ];
  }
  return parts
    .map((part) => ({
      part,
      weight: Math.max(0, Math.min(to, part.covers.to) - Math.max(from, part.covers.from) + 1),
    }))
    .filter(({ weight }) => weight > 0);
}

function smallTaxFor(of: TaxOfYear, begins: CivilDate, law: TaxLaw): SmallTax | null {
  const row = rowOn(law.smallTax, begins);
  return row && row.kinds.includes(of.kind) && of.tax <= row.limit ? row : null;
}

function splitOf(tax: Grosze, parts: readonly Part[], cut: { unit: 1 | 100; rest: "first" | "last" }): Split {
  if (cut.rest === "last") return splitRestLast(tax, parts.length);
  return splitRestFirst(
    tax,
    parts.map(({ weight }) => weight),
    cut.unit,
  );
}

function shareSteps(parts: readonly Part[], { shares, rest, taker }: Split): readonly InstalmentStep[] {
  const ofMonths = parts.reduce((sum, { weight }) => sum + weight, 0);
  const steps: InstalmentStep[] = parts.map(({ weight }, index) => ({
    kind: "share",
    no: index + 1,
    months: weight,
    ofMonths,
    amount: shares[index] ?? NO_MONEY,
  }));
  return rest === 0 ? steps : [...steps, { kind: "rest", no: taker + 1, amount: rest }];
}

type Of = { readonly of: TaxOfYear; readonly schedule: DueSchedule; readonly law: TaxLaw };

function dueDayOf(no: number, { part, start }: Part, { of, schedule, law }: Of): Due {
  const { year, servedOn } = of;
  const due =
    start && schedule.lateStart
      ? dueOfStart(no, start, schedule.lateStart)
      : dueOfPart(no, part, { schedule, year });
  const term = servedOn && rowOn(law.decisionTerms, servedOn);
  return servedOn && term ? notBeforeService(no, due, { on: servedOn, term }) : due;
}
