import { type ClosedDays, isBusinessDay } from "../calendar/business-day.ts";
import { addDays, type CivilDate, daysBetween, weekdayOf } from "../calendar/civil-date.ts";
import { thresholdsOn } from "./thresholds.ts";

/** The heap of the board in which a case lies. */
export const boards = ["overdue", "today", "this-week", "later", "none"] as const;
export type Board = (typeof boards)[number];

/** What the program calls to mind about a term. */
export const warnings = ["seven-days", "two-days", "due-today", "overdue"] as const;
export type Warning = (typeof warnings)[number];

/** Where a case stands on a day; this week ends with its Sunday (ISO 8601). */
export function boardOf(dueOn: CivilDate | null, today: CivilDate): Board {
  if (dueOn === null) return "none";
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= sundayOf(today) ? "this-week" : "later";
}

/** The warning due on a day, from the first threshold (seven days) and the second (two) on; null while there is time. */
export function warningOf(dueOn: CivilDate | null, today: CivilDate): Warning | null {
  if (dueOn === null) return null;
  const left = daysLeft(dueOn, today);
  if (left < 0) return "overdue";
  if (left === 0) return "due-today";
  const { warnDays, warnAgainDays } = thresholdsOn(today);
  if (left <= warnAgainDays) return "two-days";
  return left <= warnDays ? "seven-days" : null;
}

/** Days of the calendar from today to the last day; negative when it has passed. */
export function daysLeft(dueOn: CivilDate, today: CivilDate): number {
  return daysBetween(today, dueOn);
}

/** Business days after today up to the last day, it included; negative: those that have passed since, today included. */
export function businessDaysLeft(dueOn: CivilDate, today: CivilDate, closed?: ClosedDays): number {
  const [from, to] = dueOn < today ? [dueOn, today] : [today, dueOn];
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isBusinessDay(day, closed)) days += 1;
  }
  return dueOn < today ? -days : days;
}

/** The Sunday that ends the week of a day. */
export function sundayOf(day: CivilDate): CivilDate {
  return addDays(day, 7 - weekdayOf(day));
}
