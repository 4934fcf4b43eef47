import { civilDate, type CivilDate, END_OF_COUNTS, partsOf } from "../calendar/civil-date.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { rowOn } from "./dated-law.ts";
import { type TaxLaw } from "./law.ts";
import { type LimitationRefusal } from "./refusals.ts";

export type Limitation = { readonly lastDay: CivilDate; readonly years: number; readonly basis: string };

/**
 * The last day before a debt is past its limitation: so many years from the end of the year in which it was due (Ordynacja podatkowa
 * art. 70 § 1). What breaks or stops the term (§ 2 and on) the office knows, not the ledger: the day is the earliest that it can be.
 */
export function limitationOf(dueOn: CivilDate, law: TaxLaw): Outcome<Limitation, LimitationRefusal> {
  const row = rowOn(law.limitations, dueOn);
  if (!row) return refused("limitation-unknown");
  const lastDay = civilDate(partsOf(dueOn).year + row.years, 12, 31);
  if (!lastDay || lastDay >= END_OF_COUNTS) return refused("day-out-of-range");
  return accepted({ lastDay, years: row.years, basis: row.legalBasis });
}
