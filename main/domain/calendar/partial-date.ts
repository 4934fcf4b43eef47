import { z } from "zod";
import { type Brand, branded } from "../brand.ts";
import { civilDate, type CivilDate, daysInMonth, parseCivilDate } from "./civil-date.ts";

/** A date as far as a letter tells it: `2026`, `2026-11` or `2026-11-21`. */
export type PartialDate = Brand<"PartialDate">;

/** One as plain text, as facts and forms hold it. */
export const partialDateTextSchema = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, "bad-partial-date");
export const partialDateSchema = partialDateTextSchema.brand<"PartialDate">();

export type DatePrecision = "year" | "month" | "day";

/** The partial date that an ISO text names, or null when the calendar has none. */
export function parsePartialDate(text: string): PartialDate | null {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text)) return null;
  return parseCivilDate(`${text}-01-01`.slice(0, 10)) && branded<PartialDate>(text);
}

/** How much of the date is known. */
export function precisionOf(date: PartialDate): DatePrecision {
  if (date.length === 4) return "year";
  return date.length === 7 ? "month" : "day";
}

/** The earliest day that it can mean. */
export function earliestOf(date: PartialDate): CivilDate {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  return certainly(civilDate(year ?? 0, month, day));
}

/** The latest day that it can mean. */
export function latestOf(date: PartialDate): CivilDate {
  const [year = 0, month = 12, day = daysInMonth(year, month)] = date.split("-").map(Number);
  return certainly(civilDate(year, month, day));
}

/** True when no day that it can mean has come yet: a letter cannot bear such a date. */
export function isAfter(date: PartialDate, today: CivilDate): boolean {
  return earliestOf(date) > today;
}

function certainly(date: CivilDate | null): CivilDate {
  if (!date) throw new RangeError("A partial date that no check has passed");
  return date;
}
