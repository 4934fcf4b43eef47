import { addDays, type CivilDate, daysBetween, END_OF_COUNTS } from "../calendar/civil-date.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { checkedOn, dayOfRow, rowOn, type Trust } from "./dated-law.ts";
import { type InterestRate } from "./interest-rates.ts";
import { type TaxLaw } from "./law.ts";
import { type Grosze, grosze, NO_MONEY, roundedQuotient } from "./money.ts";
import { type InterestRefusal } from "./refusals.ts";
import { roundInterest } from "./rounding.ts";

/** Arrears of one amount: since when it is late, and the day of the payment (or of the question). */
export type Arrears = {
  readonly amount: Grosze;
  /** The last day on which it could be paid, already moved off a free day. */
  readonly dueOn: CivilDate;
  readonly day: CivilDate;
};

/** One step of a count of interest, in the order in which a clerk would explain it; `main/words` makes sentences of them. */
export type InterestStep =
  | { readonly kind: "not-late"; readonly dueOn: CivilDate }
  | {
      readonly kind: "late";
      readonly amount: Grosze;
      readonly dueOn: CivilDate;
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly days: number;
      readonly basis: string;
    }
  /** Interest of the days of one rate; `amount` is to full grosze for the eye, the sum is not made of it. */
  | {
      readonly kind: "period";
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly days: number;
      readonly basisPoints: number;
      readonly amount: Grosze;
      readonly basis: string;
      readonly trust: Trust;
      readonly source: string;
    }
  /** From this day on nobody has checked the row; the last known one is used. */
  | { readonly kind: "unchecked"; readonly what: "rate" | "minimum"; readonly since: CivilDate }
  | { readonly kind: "sum"; readonly amount: Grosze; readonly basis: string }
  | {
      readonly kind: "minimum";
      readonly amount: Grosze;
      readonly minimum: Grosze;
      readonly charged: boolean;
      readonly basis: string;
    }
  | { readonly kind: "rounding"; readonly amount: Grosze; readonly to: Grosze; readonly basis: string };

export type CountedInterest = {
  /** What is charged: full złoty, nothing up to the minimum. */
  readonly amount: Grosze;
  /** What the formula gives, to full grosze. */
  readonly beforeRounding: Grosze;
  /** Days from the day after the due day to the day of payment, both included. */
  readonly days: number;
  /** True while the sources of every row used vouch for it. */
  readonly checked: boolean;
  readonly steps: readonly InterestStep[];
};

/** 365 days always, a leap year too; percent as hundredths. */
const DENOMINATOR = 3_650_000n;

const bases = {
  days: "Ordynacja podatkowa art. 53 § 4",
  formula:
    "Rozporządzenie Ministra Finansów z 22 sierpnia 2005 r. w sprawie naliczania odsetek za zwłokę § 2",
  rounding: "Ordynacja podatkowa art. 63 § 1",
} as const;

/**
 * Late interest of one amount (Ordynacja podatkowa art. 53–56, 63): `amount × days × rate / 36500` for each period of a rate, summed
 * exactly, compared with the minimum in force on the day of payment, then rounded once to full złoty. The comparison is of full grosze,
 * because no smaller money exists; the rounding is of the exact sum. Refuses days before the tables and beyond the calendar.
 */
export function countInterest(of: Arrears, law: TaxLaw): Outcome<CountedInterest, InterestRefusal> {
  const { amount, dueOn, day } = of;
  if (day >= END_OF_COUNTS || dueOn >= END_OF_COUNTS) return refused("day-out-of-range");
  if (day <= dueOn || amount <= 0) return accepted(nothing(dueOn));
  const from = addDays(dueOn, 1);
  const days = daysBetween(dueOn, day);
  const periods = periodsOf({ from, to: day }, law.rates);
  if (!periods) return refused("interest-rate-unknown", { details: { from } });
  const minimum = rowOn(law.minima, day);
  if (!minimum) return refused("interest-minimum-unknown", { details: { day } });

  const steps: InterestStep[] = [{ kind: "late", amount, dueOn, from, to: day, days, basis: bases.days }];
  let exact = 0n;
  for (const period of periods) {
    const part = BigInt(amount) * BigInt(period.days) * BigInt(period.rate.basisPoints);
    exact += part;
    steps.push(periodStep(period, roundedQuotient(part, DENOMINATOR)));
    const since = uncheckedSince(period);
    if (since) steps.push({ kind: "unchecked", what: "rate", since });
  }
  const sum = roundedQuotient(exact, DENOMINATOR);
  steps.push({ kind: "sum", amount: sum, basis: bases.formula });
  if (!checkedOn(minimum, day)) steps.push({ kind: "unchecked", what: "minimum", since: day });
  const charged = sum > minimum.amount;
  steps.push({
    kind: "minimum",
    amount: sum,
    minimum: minimum.amount,
    charged,
    basis: minimum.legalBasis,
  });
  const checked = !steps.some(({ kind }) => kind === "unchecked");
  if (!charged) return accepted({ amount: NO_MONEY, beforeRounding: sum, days, checked, steps });
  const rounded = roundExact(exact);
  steps.push({ kind: "rounding", amount: sum, to: rounded, basis: bases.rounding });
  return accepted({ amount: rounded, beforeRounding: sum, days, checked, steps });
}

function nothing(dueOn: CivilDate): CountedInterest {
  return {
    amount: NO_MONEY,
    beforeRounding: NO_MONEY,
    days: 0,
    checked: true,
    steps: [{ kind: "not-late", dueOn }],
  };
}

/** From the exact sum. Rounding its figure of full grosze would round twice: 9.4951 would become 9.50 and then 10. */
function roundExact(exact: bigint): Grosze {
  return roundInterest(grosze(Number(exact / DENOMINATOR)));
}

type Period = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly days: number;
  readonly rate: InterestRate;
};

/** The days cut at the changes of the rate; null when some day has no rate. */
function periodsOf(
  { from, to }: { readonly from: CivilDate; readonly to: CivilDate },
  rates: readonly InterestRate[],
): readonly Period[] | null {
  const periods: Period[] = [];
  for (let start = from; start <= to;) {
    const rate = rowOn(rates, start);
    if (!rate) return null;
    const end = rate.validTo !== undefined && rate.validTo < to ? dayOfRow(rate.validTo) : to;
    periods.push({ from: start, to: end, days: daysBetween(start, end) + 1, rate });
    start = addDays(end, 1);
  }
  return periods;
}

function periodStep({ from, to, days, rate }: Period, amount: Grosze): InterestStep {
  const { basisPoints, legalBasis: basis, trust, source } = rate;
  return { kind: "period", from, to, days, basisPoints, amount, basis, trust, source };
}

/** The first day of a period for which nobody vouches any more, or null. */
function uncheckedSince({ from, to, rate }: Period): CivilDate | null {
  if (rate.checkedTo === undefined || to <= rate.checkedTo) return null;
  return from > rate.checkedTo ? from : addDays(dayOfRow(rate.checkedTo), 1);
}
