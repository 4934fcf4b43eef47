import fc from "fast-check";
import { civilDate, type CivilDate, parseCivilDate } from "../../../main/domain/calendar/civil-date.ts";

/** A date that a test knows to be right. */
export function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (!date) throw new Error(`${text} is no date`);
  return date;
}

export function dates(firstYear: number, lastYear: number): fc.Arbitrary<CivilDate> {
  return fc
    .tuple(
      fc.integer({ min: firstYear, max: lastYear }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
    )
    .map(([year, month, number]) => civilDate(year, month, number))
    .filter((date) => date !== null);
}

export const anyDate = dates(1, 9999);
