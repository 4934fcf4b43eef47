import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  civilDate,
  civilDateSchema,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  parseCivilDate,
  weekdayOf,
} from "../../../main/domain/calendar/civil-date.ts";
import { anyDate, day } from "./arbitraries.ts";

describe("civilDate", () => {
  test.each([
    [2026, 2, 28, "2026-02-28"],
    [2096, 2, 29, "2096-02-29"],
    [1, 1, 1, "0001-01-01"],
    [9999, 12, 31, "9999-12-31"],
  ])("makes %i-%i-%i", (year, month, number, text) => {
    expect(civilDate(year, month, number)).toBe(text);
  });

  test.each([
    [2026, 2, 29],
    [2100, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [0, 1, 1],
    [10_000, 1, 1],
    [2026, 1, 1.5],
  ])("has no %i-%i-%d", (year, month, number) => {
    expect(civilDate(year, month, number)).toBeNull();
  });
});

describe("parseCivilDate", () => {
  test.each(["2026-11-21 ", "2026-1-1", "21.11.2026", "2026-11", "", "2026-02-30", "٢٠٢٦-١١-٢١"])(
    "refuses %j",
    (text) => {
      expect(parseCivilDate(text)).toBeNull();
      expect(civilDateSchema.safeParse(text).success).toBe(false);
    },
  );
});

describe("arithmetic of days", () => {
  test("goes to a day's number and back, in order and without a gap", () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(dateOfDayNumber(dayNumber(date))).toBe(date);
        expect(civilDateSchema.parse(date)).toBe(date);
      }),
    );
  });

  test("agrees with the calendar of ECMAScript on every day of 1800-2299", () => {
    const first = Date.UTC(1800, 0, 1);
    const start = day("1800-01-01");
    const days = daysBetween(start, day("2299-12-31"));

    const differing = Array.from({ length: days + 1 }, (_, at) => at).filter((at) => {
      const other = new Date(first + at * 86_400_000);
      const ours = addDays(start, at);
      return ours !== other.toISOString().slice(0, 10) || weekdayOf(ours) % 7 !== other.getUTCDay();
    });
    expect(differing).toEqual([]);
  });

  test("adds up: a then b days is a + b days", () => {
    const some = fc.integer({ min: -40_000, max: 40_000 });
    fc.assert(
      fc.property(fc.integer({ min: 1700, max: 2300 }), some, some, (year, a, b) => {
        const date = day(`${year}-07-15`);

        expect(addDays(addDays(date, a), b)).toBe(addDays(date, a + b));
        expect(daysBetween(date, addDays(date, a))).toBe(a);
      }),
    );
  });

  test("stops at the ends of the calendar", () => {
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
    expect(() => addDays(day("0001-01-01"), -1)).toThrow(RangeError);
  });
});

describe("addMonths", () => {
  test.each([
    ["2026-11-21", 1, "2026-12-21"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-31", 1, "2028-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-01-15", -1, "2025-12-15"],
    ["2026-01-15", -13, "2024-12-15"],
  ])("from %s by %i is %s", (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });
});
