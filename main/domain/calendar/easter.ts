import { civilDate, type CivilDate } from "./civil-date.ts";

/** Easter Sunday of a Gregorian year (Meeus, Jones and Butcher). Years 1583-9999. */
export function easterSunday(year: number): CivilDate {
  if (!Number.isInteger(year) || year < 1583) throw new RangeError("No Gregorian Easter before 1583");
  const whole = Math.floor;
  const a = year % 19;
  const b = whole(year / 100);
  const c = year % 100;
  const d = whole(b / 4);
  const e = b % 4;
  const f = whole((b + 8) / 25);
  const g = whole((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = whole(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = whole((a + 11 * h + 22 * l) / 451);
  const easter = civilDate(year, whole((h + l - 7 * m + 114) / 31), ((h + l - 7 * m + 114) % 31) + 1);
  if (!easter) throw new RangeError("Beyond the years 1583-9999");
  return easter;
}
