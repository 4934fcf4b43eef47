import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  earliestOf,
  isAfter,
  latestOf,
  parsePartialDate,
  partialDateSchema,
  precisionOf,
} from "../../../main/domain/calendar/partial-date.ts";
import { parseTypedDate } from "../../../main/domain/calendar/typed-date.ts";
import { dates, day } from "./arbitraries.ts";

const today = day("2026-11-21");

describe("parseTypedDate", () => {
  test.each([
    ["21.11", "2026-11-21"],
    ["21.11.2026", "2026-11-21"],
    ["21 11 26", "2026-11-21"],
    ["21/11/26", "2026-11-21"],
    ["21-11-2026", "2026-11-21"],
    ["211126", "2026-11-21"],
    ["21112026", "2026-11-21"],
    ["20261121", "2026-11-21"],
    ["2026-11-21", "2026-11-21"],
    ["2026.11.21", "2026-11-21"],
    ["21.11.2026 r.", "2026-11-21"],
    ["21.11.2026r", "2026-11-21"],
    ["21 listopada 2026 roku", "2026-11-21"],
    ["21 listopada", "2026-11-21"],
    ["3 paź 26", "2026-10-03"],
    ["wrzesień 2026", "2026-09"],
    ["1.1.26", "2026-01-01"],
    ["2026", "2026"],
    ["11.2026", "2026-11"],
    ["2026-11", "2026-11"],
    ["1/2026", "2026-01"],
    ["dziś", "2026-11-21"],
    ["dzis", "2026-11-21"],
    ["DZISIAJ", "2026-11-21"],
    ["wczoraj", "2026-11-20"],
    [" Przedwczoraj ", "2026-11-19"],
    ["21.11.98", "1998-11-21"],
    ["21.11.27", "2027-11-21"],
    ["21.11.28", "1928-11-21"],
    ["22.11", "2026-11-22"],
    ["20.1", "2026-01-20"],
    ["29.02.2024", "2024-02-29"],
    ["21\u00a011\u200b.2026", "2026-11-21"],
  ])("reads %j as %s", (text, date) => {
    expect(parseTypedDate(text, today)).toEqual({ ok: true, value: date });
  });

  test.each([
    ["", "date-empty"],
    [" . ", "date-empty"],
    ["31.11", "date-no-such-day"],
    ["29.02.2026", "date-no-such-day"],
    ["0.11.2026", "date-no-such-day"],
    ["29.02", "date-no-such-day"],
    ["12.13.2026", "date-no-such-month"],
    ["21.0.2026", "date-no-such-month"],
    ["13.2026", "date-no-such-month"],
    ["32.32", "date-no-such-month"],
    ["1899", "date-year-out-of-range"],
    ["2028", "date-year-out-of-range"],
    ["21.11.2028", "date-year-out-of-range"],
    ["21.11.0026", "date-year-out-of-range"],
    ["21", "date-unreadable"],
    ["21.11.202", "date-unreadable"],
    ["21.11.20266", "date-unreadable"],
    ["jutro", "date-unreadable"],
    ["21 brumaire 2026", "date-unreadable"],
    ["-1", "date-unreadable"],
    ["21.11.2026.1", "date-unreadable"],
    ["٢١.١١.٢٠٢٦", "date-unreadable"],
    ["constructor", "date-unreadable"],
    ["9".repeat(10_000), "date-unreadable"],
    ["1 ".repeat(5_000), "date-unreadable"],
  ])("refuses %.30j with %s", (text, code) => {
    expect(parseTypedDate(text, today)).toEqual({ ok: false, code });
  });

  test("takes last year's day in January, and this year's for a day soon to come", () => {
    const january = day("2027-01-04");

    expect(parseTypedDate("30.12", january)).toEqual({ ok: true, value: "2026-12-30" });
    expect(parseTypedDate("15.1", january)).toEqual({ ok: true, value: "2027-01-15" });
  });

  test("finds the last 29 February in the year after a leap year", () => {
    expect(parseTypedDate("29.02", day("2029-01-05"))).toEqual({ ok: true, value: "2028-02-29" });
  });

  test("counts yesterday over the turn of the year", () => {
    expect(parseTypedDate("wczoraj", day("2027-01-01"))).toEqual({ ok: true, value: "2026-12-31" });
  });

  test("reads every day in each way of writing it", () => {
    fc.assert(
      fc.property(dates(1930, 2027), (date) => {
        const [year = "", month = "", number = ""] = date.split("-");
        const ways = [
          date,
          `${number}.${month}.${year}`,
          `${Number(number)} ${Number(month)} ${year}`,
          number + month + year,
          year + month + number,
          `${number}/${month}/${year.slice(2)}`,
          number + month + year.slice(2),
        ];

        expect(ways.map((way) => parseTypedDate(way, today))).toEqual(
          ways.map(() => ({ ok: true, value: date })),
        );
      }),
    );
  });

  test("answers any text with a right partial date or a refusal", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const parsed = parseTypedDate(text, today);

        expect(!parsed.ok || parsePartialDate(parsed.value) === parsed.value).toBe(true);
      }),
    );
  });
});

describe("a partial date", () => {
  test.each([
    ["2026", "year", "2026-01-01", "2026-12-31"],
    ["2026-02", "month", "2026-02-01", "2026-02-28"],
    ["2028-02", "month", "2028-02-01", "2028-02-29"],
    ["2026-11-21", "day", "2026-11-21", "2026-11-21"],
  ])("%s tells the %s, from %s to %s", (text, precision, earliest, latest) => {
    const date = partialDateSchema.parse(text);

    expect(precisionOf(date)).toBe(precision);
    expect(earliestOf(date)).toBe(earliest);
    expect(latestOf(date)).toBe(latest);
  });

  test.each(["26", "2026-13", "2026-00", "2026-02-29", "0000", "2026-1", "2026-11-", "", "2026-11-21T00:00"])(
    "%j is none",
    (text) => {
      expect(parsePartialDate(text)).toBeNull();
      expect(partialDateSchema.safeParse(text).success).toBe(false);
    },
  );

  test("is after today only when all of it is", () => {
    expect(isAfter(partialDateSchema.parse("2026"), today)).toBe(false);
    expect(isAfter(partialDateSchema.parse("2026-11"), today)).toBe(false);
    expect(isAfter(partialDateSchema.parse("2026-12"), today)).toBe(true);
    expect(isAfter(partialDateSchema.parse("2026-11-21"), today)).toBe(false);
    expect(isAfter(partialDateSchema.parse("2026-11-22"), today)).toBe(true);
  });
});
