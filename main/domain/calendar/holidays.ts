import { addDays, civilDate, type CivilDate, partsOf } from "./civil-date.ts";
import { easterSunday } from "./easter.ts";
import { inForce, type Validity } from "./validity.ts";

export type HolidayId =
  | "new-year"
  | "epiphany"
  | "easter-sunday"
  | "easter-monday"
  | "labour-day"
  | "constitution-day"
  | "pentecost"
  | "corpus-christi"
  | "assumption"
  | "all-saints"
  | "independence-day"
  | "independence-centenary"
  | "christmas-eve"
  | "christmas-day"
  | "boxing-day";

/** A public holiday as the law has it: on which day, and from which day it is law. */
export type Holiday = Validity & {
  readonly id: HolidayId;
  readonly on: { readonly month: number; readonly day: number } | { readonly daysAfterEaster: number };
  readonly legalBasis: string;
};

const act = "Ustawa z 18 stycznia 1951 r. o dniach wolnych od pracy, art. 1 pkt 1";
const since1951 = { validFrom: "1951-01-19", legalBasis: act } as const;

/**
 * Public holidays as dated data. A new one is a new line with the day it enters into force; one that ends gets `validTo`: a
 * term counted for an old letter must still come out as it did. Complete from 1990 on; days that ended before are left out.
 */
export const holidays: readonly Holiday[] = [
  { id: "new-year", on: { month: 1, day: 1 }, ...since1951 },
  {
    id: "epiphany",
    on: { month: 1, day: 6 },
    validFrom: "2011-01-01",
    legalBasis: `${act} (od 1 stycznia 2011 r.: Dz.U. 2010 nr 224 poz. 1459)`,
  },
  { id: "easter-sunday", on: { daysAfterEaster: 0 }, ...since1951 },
  { id: "easter-monday", on: { daysAfterEaster: 1 }, ...since1951 },
  { id: "labour-day", on: { month: 5, day: 1 }, ...since1951 },
  {
    id: "constitution-day",
    on: { month: 5, day: 3 },
    validFrom: "1990-04-28",
    legalBasis: `${act} (od 28 kwietnia 1990 r.: Dz.U. 1990 nr 28 poz. 160)`,
  },
  { id: "pentecost", on: { daysAfterEaster: 49 }, ...since1951 },
  { id: "corpus-christi", on: { daysAfterEaster: 60 }, ...since1951 },
  {
    id: "assumption",
    on: { month: 8, day: 15 },
    validFrom: "1989-05-23",
    legalBasis: `${act} (od 23 maja 1989 r.: Dz.U. 1989 nr 29 poz. 154)`,
  },
  { id: "all-saints", on: { month: 11, day: 1 }, ...since1951 },
  {
    id: "independence-day",
    on: { month: 11, day: 11 },
    validFrom: "1989-02-21",
    legalBasis: `${act} (od 21 lutego 1989 r.: Dz.U. 1989 nr 6 poz. 34)`,
  },
  // One day, once.
  {
    id: "independence-centenary",
    on: { month: 11, day: 12 },
    validFrom: "2018-11-12",
    validTo: "2018-11-12",
    legalBasis: "Ustawa z 7 listopada 2018 r. o ustanowieniu Święta Narodowego (Dz.U. 2018 poz. 2117)",
  },
  {
    id: "christmas-eve",
    on: { month: 12, day: 24 },
    validFrom: "2025-02-01",
    legalBasis: `${act} (od 1 lutego 2025 r.: Dz.U. 2024 poz. 1965)`,
  },
  { id: "christmas-day", on: { month: 12, day: 25 }, ...since1951 },
  { id: "boxing-day", on: { month: 12, day: 26 }, ...since1951 },
];

/** The public holiday that falls on a day, or null. An ordinary Sunday is none: it is free as a Sunday. */
export function holidayOn(date: CivilDate): Holiday | null {
  return (
    holidays.find((holiday) => inForce(holiday, date) && dayIn(holiday, partsOf(date).year) === date) ?? null
  );
}

/** The public holidays of a year in order of days. Years 1583-9999. */
export function holidaysOf(year: number): readonly { readonly date: CivilDate; readonly holiday: Holiday }[] {
  const found: { date: CivilDate; holiday: Holiday }[] = [];
  for (const holiday of holidays) {
    const date = dayIn(holiday, year);
    if (date && inForce(holiday, date)) found.push({ date, holiday });
  }
  return found.toSorted((a, b) => (a.date < b.date ? -1 : 1));
}

function dayIn({ on }: Holiday, year: number): CivilDate | null {
  if ("month" in on) return civilDate(year, on.month, on.day);
  return addDays(easterSunday(year), on.daysAfterEaster);
}
