import { z } from "zod";
import { type Brand, branded } from "../brand.ts";

/**
 * A day of the calendar, `YYYY-MM-DD`, of no time zone: what the law counts. ISO text sorts as time does, so `<` and `>` compare
 * days. Years 0001-9999.
 */
export type CivilDate = Brand<"CivilDate">;
export const civilDateSchema = z.iso
  .date()
  .refine((text) => parseCivilDate(text) !== null)
  .brand<"CivilDate">();

/**
 * Nothing is counted from this day on. The calendar ends with 9999, and a year written wrong must not run a count off it: whoever
 * counts from typed days asks first.
 */
export const END_OF_COUNTS = "9000-01-01";

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** The day of those figures, or null when the calendar has none (`2026-02-29`). */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  if (![year, month, day].every(Number.isInteger)) return null;
  if (year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return branded<CivilDate>(
    `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`,
  );
}

/** The day that an ISO text names, or null. */
export function parseCivilDate(text: string): CivilDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && civilDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Year, month 1-12 and day 1-31. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8)),
  };
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 28-31; `month` is 1-12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days since 0001-01-01, which is 1. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return daysBeforeYear(year) + daysBeforeMonth(year, month) + day;
}

/** The day of a `dayNumber`. */
export function dateOfDayNumber(number: number): CivilDate {
  // A first guess by the mean Gregorian year (365.2425 days) is off by one at most.
  let year = Math.floor((number - 1) / 365.2425) + 1;
  if (number <= daysBeforeYear(year)) year -= 1;
  else if (number > daysBeforeYear(year + 1)) year += 1;
  let month = 1;
  let day = number - daysBeforeYear(year);
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    month += 1;
  }
  return certainly(civilDate(year, month, day));
}

/** The day `days` later; earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day with the same number, `months` later; the last day of that month when it has no such day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return certainly(civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth))));
}

export function weekdayOf(date: CivilDate): Weekday {
  // 0001-01-01 was a Monday in the proleptic Gregorian calendar; the remainder is 0-6, so the sum is 1-7.
  return (((dayNumber(date) - 1) % 7) + 1) as Weekday;
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function daysBeforeMonth(year: number, month: number): number {
  let days = 0;
  for (let before = 1; before < month; before += 1) days += daysInMonth(year, before);
  return days;
}

function certainly(date: CivilDate | null): CivilDate {
  if (!date) throw new RangeError("Beyond the years 1-9999");
  return date;
}
