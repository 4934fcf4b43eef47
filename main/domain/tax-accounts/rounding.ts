import { type CivilDate } from "../calendar/civil-date.ts";
import { type DatedLaw, rowOn } from "./dated-law.ts";
import { type Grosze, grosze } from "./money.ts";

/** What an amount is, where rounding asks. */
export type Rounded =
  | "tax-base"
  | "tax"
  | "interest"
  | "prolongation-fee"
  | "overpayment-interest"
  | "local-fee"
  | "waste-fee"
  | "cost";

export type RoundingRule = DatedLaw & {
  readonly of: Rounded;
  /** Grosze in the unit to which it is rounded: 100 is full złoty, 1 leaves it as it is. */
  readonly unit: 1 | 100;
};

const fullZlotyRule = {
  unit: 100,
  validFrom: "2006-01-01",
  legalBasis: "Ordynacja podatkowa art. 63 § 1",
  trust: "verified",
  source: "podatkowyreferat.online",
} as const;

/** What is rounded to full złoty and what is not (Ordynacja podatkowa art. 63), as dated data. */
export const roundingRules: readonly RoundingRule[] = [
  { ...fullZlotyRule, of: "tax-base" },
  { ...fullZlotyRule, of: "tax" },
  { ...fullZlotyRule, of: "interest" },
  { ...fullZlotyRule, of: "prolongation-fee" },
  { ...fullZlotyRule, of: "overpayment-interest" },
  {
    of: "local-fee",
    unit: 1,
    validFrom: "2006-01-01",
    legalBasis: "Ordynacja podatkowa art. 63 § 2",
    trust: "known",
    source: "treść przepisu, niesprawdzona w publikacji",
  },
  // Opinions differ whether § 2 covers it; offices that round change this row.
  {
    of: "waste-fee",
    unit: 1,
    validFrom: "2013-07-01",
    legalBasis:
      "Ordynacja podatkowa art. 63 w związku z art. 6q ustawy o utrzymaniu czystości i porządku w gminach",
    trust: "uncertain",
    source: "Finanse Komunalne; RIO Opole 2013",
  },
  {
    of: "cost",
    unit: 1,
    validFrom: "2006-01-01",
    legalBasis: "Ordynacja podatkowa art. 63 § 1",
    trust: "known",
    source: "treść przepisu, niesprawdzona w publikacji",
  },
];

/** To full złoty: an end below 50 groszy is dropped, one of 50 and more is raised (Ordynacja podatkowa art. 63 § 1). Not for negative amounts. */
export function fullZloty(amount: Grosze): Grosze {
  if (amount < 0) throw new RangeError("Only amounts due are rounded");
  return grosze(Math.floor((amount + 50) / 100) * 100);
}

/** A tax base or a tax (Ordynacja podatkowa art. 63 § 1). */
export const roundTax = fullZloty;

/** Late interest, a prolongation fee, interest on an overpayment (Ordynacja podatkowa art. 63 § 1). */
export const roundInterest = fullZloty;

/** The rule for such an amount on a day; null where the table vouches for none. */
export function roundingOn(of: Rounded, day: CivilDate, rules: readonly RoundingRule[]): RoundingRule | null {
  return rowOn(
    rules.filter((rule) => rule.of === of),
    day,
  );
}
