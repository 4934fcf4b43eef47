import { civilDate } from "../calendar/civil-date.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { rowOn } from "./dated-law.ts";
import { type TaxLaw } from "./law.ts";
import { type Grosze } from "./money.ts";
import { type AssessmentRefusal } from "./refusals.ts";

export type Assessment = { readonly assessed: boolean; readonly limit: Grosze; readonly basis: string };

/**
 * Whether a tax of a year is assessed at all: not when the whole year's would not exceed the lowest price of a registered letter with receipt
 * on 1 January of that year. Refuses a year whose price nobody has entered: a wrong guess would leave a tax unasked for.
 */
export function assessmentOf(
  of: { readonly tax: Grosze; readonly year: number },
  law: TaxLaw,
): Outcome<Assessment, AssessmentRefusal> {
  const begins = civilDate(of.year, 1, 1);
  const row = begins && rowOn(law.assessmentLimits, begins);
  if (!row) return refused("assessment-limit-unknown", { field: "year", details: { year: of.year } });
  return accepted({ assessed: of.tax > row.amount, limit: row.amount, basis: row.legalBasis });
}
