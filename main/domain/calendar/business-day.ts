import { addDays, type CivilDate, type Weekday, weekdayOf } from "./civil-date.ts";
import { whyFree } from "./term.ts";

/**
 * Days on which this office is closed though the law does not say so (a day off for a holiday on a Saturday). They move the
 * office's own promises, never a statutory term.
 */
export type ClosedDays = ReadonlySet<CivilDate>;

/** `HH:MM` in Warsaw; a weekday left out is one without hours. */
export type OfficeHours = Readonly<
  Partial<Record<Weekday, { readonly opens: string; readonly closes: string }>>
>;

const none: ClosedDays = new Set();

/** True on Monday to Friday that is neither a public holiday nor a closed day of the office. */
export function isBusinessDay(date: CivilDate, closed: ClosedDays = none): boolean {
  return whyFree(date) === null && !closed.has(date);
}

/** The first business day after a day. */
export function nextBusinessDay(date: CivilDate, closed: ClosedDays = none): CivilDate {
  return addBusinessDays(date, 1, closed);
}

/** The business day that is `count` business days later; `count` is 1 or more. */
export function addBusinessDays(date: CivilDate, count: number, closed: ClosedDays = none): CivilDate {
  if (!Number.isInteger(count) || count < 1) throw new RangeError("Business days are counted from 1");
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isBusinessDay(day, closed)) left -= 1;
  }
  return day;
}

/**
 * "Within one business day": the end of office hours on the next business day on which the office has hours at all.
 * Day and `HH:MM` in Warsaw; `warsawInstant` makes an instant of them.
 */
export function endOfNextBusinessDay(
  date: CivilDate,
  hours: OfficeHours,
  closed: ClosedDays = none,
): { readonly day: CivilDate; readonly time: string } {
  if (!(hours[1] ?? hours[2] ?? hours[3] ?? hours[4] ?? hours[5])) {
    throw new RangeError("An office without hours from Monday to Friday");
  }
  let day = nextBusinessDay(date, closed);
  for (;;) {
    const today = hours[weekdayOf(day)];
    if (today) return { day, time: today.closes };
    day = nextBusinessDay(day, closed);
  }
}
