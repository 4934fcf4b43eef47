import { branded } from "../brand.ts";
import { cleanLine } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { addDays, civilDate, type CivilDate, daysBetween, partsOf } from "./civil-date.ts";
import { type PartialDate } from "./partial-date.ts";

export type TypedDateCode =
  | "date-empty"
  | "date-unreadable"
  | "date-no-such-month"
  | "date-no-such-day"
  | "date-year-out-of-range";

/** Words for days, by how many days ago they are; without diacritics, because hands at a counter leave them out. */
const words: ReadonlyMap<string, number> = new Map([
  ["dzis", 0],
  ["dzisiaj", 0],
  ["wczoraj", 1],
  ["przedwczoraj", 2],
]);

/** Months as they stand in dates (genitive), alone (nominative), and as their first three letters. */
const months = [
  ["stycznia", "styczen"],
  ["lutego", "luty"],
  ["marca", "marzec"],
  ["kwietnia", "kwiecien"],
  ["maja", "maj"],
  ["czerwca", "czerwiec"],
  ["lipca", "lipiec"],
  ["sierpnia", "sierpien"],
  ["wrzesnia", "wrzesien"],
  ["pazdziernika", "pazdziernik"],
  ["listopada", "listopad"],
  ["grudnia", "grudzien"],
] as const;

/** Letters of living people; older papers come as copies with a covering letter. */
const EARLIEST_YEAR = 1900;

/** A day and month without a year may lie this many days ahead before the last year is meant instead. */
const DAYS_AHEAD = 60;

/**
 * Reads a date as a clerk types it: `21.11`, `21.11.2026`, `21 11 26`, `21112026`, `21 listopada 2026`, `11.2026`, `2026`,
 * `2026-11-21`, `wczoraj`, `dziś`, `przedwczoraj`. Without a year it is this year's, or last year's when this year's would be
 * more than 60 days ahead (30.12 typed in January). Two digits of a year are of this century up to next year, else of the
 * last. Refuses a day that the calendar has not and years outside 1900 to next year; a day still to come is not refused here,
 * because a term may lie there.
 */
export function parseTypedDate(text: string, today: CivilDate): Outcome<PartialDate, TypedDateCode> {
  const typed = plain(text);
  if (typed === "") return refused("date-empty");
  const ago = words.get(typed);
  if (ago !== undefined) return accepted(branded<PartialDate>(addDays(today, -ago)));
  const figures = figuresOf(typed, today);
  if (!figures) return refused("date-unreadable");

  const { day, month } = figures;
  if (month !== undefined && (month < 1 || month > 12)) return refused("date-no-such-month");
  if (figures.year === undefined) return withoutYear(day, month, today);
  const year = fullYear(figures.year, today);
  if (year < EARLIEST_YEAR || year > partsOf(today).year + 1) return refused("date-year-out-of-range");
  if (month === undefined) return accepted(branded<PartialDate>(String(year)));
  const date = civilDate(year, month, day ?? 1);
  if (!date) return refused("date-no-such-day");
  return accepted(branded<PartialDate>(day === undefined ? date.slice(0, 7) : date));
}

type Figures = {
  readonly day?: number | undefined;
  readonly month?: number | undefined;
  /** As written: two digits or four. */
  readonly year?: string | undefined;
};

function figuresOf(typed: string, today: CivilDate): Figures | null {
  const parts = typed.split(" ").map(monthFigure);
  if (parts.some((part) => !/^\d+$/.test(part))) return null;
  const [a = "", b = "", c = ""] = parts;
  const shape = parts.map(({ length }) => (length > 2 ? String(length) : "n")).join(" ");
  switch (shape) {
    case "4":
      return { year: a };
    case "6":
      return { day: Number(a.slice(0, 2)), month: Number(a.slice(2, 4)), year: a.slice(4) };
    case "8":
      return eightDigits(a, today);
    case "n n":
      return { day: Number(a), month: Number(b) };
    case "n 4":
      return { month: Number(a), year: b };
    case "4 n":
      return { year: a, month: Number(b) };
    case "n n n":
      return c.length === 2 ? { day: Number(a), month: Number(b), year: c } : null;
    case "n n 4":
      return { day: Number(a), month: Number(b), year: c };
    case "4 n n":
      return { year: a, month: Number(b), day: Number(c) };
    default:
      return null;
  }
}

/** `21112026`, unless only `20261121` has a year that can be. */
function eightDigits(digits: string, today: CivilDate): Figures {
  const yearFirst = Number(digits.slice(0, 4));
  const yearLast = Number(digits.slice(4));
  const likely = (year: number) => year >= EARLIEST_YEAR && year <= partsOf(today).year + 1;
  return likely(yearFirst) && !likely(yearLast)
    ? { year: digits.slice(0, 4), month: Number(digits.slice(4, 6)), day: Number(digits.slice(6)) }
    : { day: Number(digits.slice(0, 2)), month: Number(digits.slice(2, 4)), year: digits.slice(4) };
}

function withoutYear(
  day: number | undefined,
  month: number | undefined,
  today: CivilDate,
): Outcome<PartialDate, TypedDateCode> {
  const { year } = partsOf(today);
  const thisYear = civilDate(year, month ?? 0, day ?? 0);
  const lastYear = civilDate(year - 1, month ?? 0, day ?? 0);
  const near = thisYear && daysBetween(today, thisYear) <= DAYS_AHEAD ? thisYear : (lastYear ?? thisYear);
  return near ? accepted(branded<PartialDate>(near)) : refused("date-no-such-day");
}

function fullYear(written: string, today: CivilDate): number {
  const year = Number(written);
  if (written.length !== 2) return year;
  const next = partsOf(today).year + 1;
  const here = Math.floor(next / 100) * 100 + year;
  return here <= next ? here : here - 100;
}

function monthFigure(part: string): string {
  if (part.length < 3) return part;
  const found = months.findIndex((names) => names.some((name) => name === part || name.slice(0, 3) === part));
  return found < 0 ? part : String(found + 1);
}

/** Lower-case without diacritics, single spaces for every separator, without `r.` or `roku` after the year. */
function plain(text: string): string {
  return cleanLine(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[.,/\\\-\u2010-\u2015\u2212]+/gu, " ")
    .replace(/(?<=\d) ?(?:r|roku) ?$/u, "")
    .replace(/\s+/g, " ")
    .trim();
}
