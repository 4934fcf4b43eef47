import { type Term } from "../../../main/domain/calendar/term.ts";

/**
 * The count of a term written a second time, slowly: day by day on whole days since 1970, with a calendar of its own. It calls
 * nothing of the engine, so that the two can only agree by both being right.
 */
export type SlowStop = { readonly from: string; readonly to: string | null };

export type SlowCount = {
  readonly nominal: string;
  readonly gross: string;
  readonly net: string | null;
  readonly stoppedDays: number;
};

export function slowCount(startText: string, term: Term, stops: readonly SlowStop[]): SlowCount {
  const start = numberOf(startText);
  const nominal = walkTerm(start, term);
  let gross = nominal;
  while (freeName(gross) !== null) gross += 1;

  const length = nominal - start;
  let counted = 0;
  let stoppedDays = 0;
  let day = start;
  while (counted < length || freeName(day) !== null || isStopped(day, stops)) {
    day += 1;
    if (stops.some(({ from, to }) => to === null && numberOf(from) <= day)) {
      return { nominal: textOf(nominal), gross: textOf(gross), net: null, stoppedDays };
    }
    if (isStopped(day, stops)) stoppedDays += 1;
    else counted += 1;
  }
  return { nominal: textOf(nominal), gross: textOf(gross), net: textOf(day), stoppedDays };
}

/** The day on which a number of business days has gone by, stopped days left out; null when a stop that lasts comes first. */
export function slowBusinessDay(start: string, count: number, stops: readonly SlowStop[]): string | null {
  let day = numberOf(start);
  for (let left = count; left > 0;) {
    day += 1;
    if (stops.some(({ from, to }) => to === null && numberOf(from) <= day)) return null;
    if (freeName(day) === null && !isStopped(day, stops)) left -= 1;
  }
  return textOf(day);
}

/** The name of the day off that a day is, or null. */
export function slowFreeName(text: string): string | null {
  return freeName(numberOf(text));
}

export function slowIsStopped(text: string, stops: readonly SlowStop[]): boolean {
  return isStopped(numberOf(text), stops);
}

/** Easter Sunday of 1900-2099: the first Sunday after the paschal full moon, walked to from 21 March. */
export function slowEaster(year: number): string {
  return textOf(easterOf(year));
}

function walkTerm(start: number, { length, unit }: Term): number {
  let day = start;
  let left = length;
  if (unit === "days") {
    for (; left > 0; left -= 1) day += 1;
    return day;
  }
  if (unit === "weeks") {
    while (left > 0) {
      day += 1;
      if (partsOf(day).weekday === partsOf(start).weekday) left -= 1;
    }
    return day;
  }
  if (unit === "years") left *= 12;
  // Into the last month, first day by first day; then to the day of that number, or to the month's last.
  while (left > 0) {
    day += 1;
    if (partsOf(day).day === 1) left -= 1;
  }
  while (partsOf(day).day !== partsOf(start).day && partsOf(day + 1).day !== 1) day += 1;
  return day;
}

const fixed: ReadonlyMap<string, string> = new Map([
  ["01-01", "new-year"],
  ["01-06", "epiphany"],
  ["05-01", "labour-day"],
  ["05-03", "constitution-day"],
  ["08-15", "assumption"],
  ["11-01", "all-saints"],
  ["11-11", "independence-day"],
  ["12-25", "christmas-day"],
  ["12-26", "boxing-day"],
]);

const movable: ReadonlyMap<number, string> = new Map([
  [0, "easter-sunday"],
  [1, "easter-monday"],
  [49, "pentecost"],
  [60, "corpus-christi"],
]);

function freeName(day: number): string | null {
  const { year, weekday } = partsOf(day);
  const monthAndDay = textOf(day).slice(5);
  const name = fixed.get(monthAndDay) ?? movable.get(day - easterOf(year));
  if (name) return name;
  if (monthAndDay === "12-24" && year >= 2025) return "christmas-eve";
  if (weekday === 6) return "saturday";
  return weekday === 0 ? "sunday" : null;
}

const easters = new Map<number, number>();

function easterOf(year: number): number {
  const known = easters.get(year);
  if (known !== undefined) return known;
  const golden = year % 19;
  let moon = (19 * golden + 24) % 30;
  if (moon === 29 || (moon === 28 && golden > 10)) moon -= 1;
  let day = numberOf(`${year}-03-21`) + moon + 1;
  while (partsOf(day).weekday !== 0) day += 1;
  easters.set(year, day);
  return day;
}

function isStopped(day: number, stops: readonly SlowStop[]): boolean {
  const text = textOf(day);
  return stops.some(({ from, to }) => to !== null && from <= text && text <= to);
}

const DAY_MS = 86_400_000;

function numberOf(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

function textOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function partsOf(day: number): { readonly year: number; readonly day: number; readonly weekday: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), day: date.getUTCDate(), weekday: date.getUTCDay() };
}
