import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween, weekdayOf } from "../../../main/domain/calendar/civil-date.ts";
import { addTerm, type Term, whyFree } from "../../../main/domain/calendar/term.ts";
import { dates, day } from "./arbitraries.ts";

const units = ["days", "weeks", "months", "years"] as const;
const count = fc.integer({ min: 1, max: 60 });
const term: fc.Arbitrary<Term> = fc.record({
  length: count,
  unit: fc.constantFrom(...units),
});

describe("addTerm", () => {
  test.each([
    ["application received Sat 2026-11-21", "2026-11-21", 1, "months", "2026-12-21", "2026-12-21"],
    ["received Tue 2026-11-24", "2026-11-24", 1, "months", "2026-12-24", "2026-12-28"],
    ["received 2027-01-31", "2027-01-31", 1, "months", "2027-02-28", "2027-03-01"],
    ["received 2026-12-31", "2026-12-31", 2, "months", "2027-02-28", "2027-03-01"],
    ["summons served 2026-12-17", "2026-12-17", 7, "days", "2026-12-24", "2026-12-28"],
    ["summons served Mon 2027-03-22", "2027-03-22", 7, "days", "2027-03-29", "2027-03-30"],
    ["decision served 2026-04-17", "2026-04-17", 14, "days", "2026-05-01", "2026-05-04"],
    ["decision served 2027-05-13", "2027-05-13", 14, "days", "2027-05-27", "2027-05-28"],
    // Not of the table: weeks, years, a leap day, 24 December before it was a holiday.
    ["two weeks from a Wednesday", "2026-11-18", 2, "weeks", "2026-12-02", "2026-12-02"],
    ["a week to a holiday", "2026-10-25", 1, "weeks", "2026-11-01", "2026-11-02"],
    ["a year from a leap day", "2028-02-29", 1, "years", "2029-02-28", "2029-02-28"],
    ["four years from a leap day", "2028-02-29", 4, "years", "2032-02-29", "2032-03-01"],
    ["7 days to 24 December 2024", "2024-12-17", 7, "days", "2024-12-24", "2024-12-24"],
    ["7 days to the centenary", "2018-11-05", 7, "days", "2018-11-12", "2018-11-13"],
    ["7 days to 6 January 2010", "2009-12-30", 7, "days", "2010-01-06", "2010-01-06"],
  ] as const)("%s", (_, start, length, unit, nominalEnd, end) => {
    expect(addTerm(day(start), { length, unit })).toMatchObject({ start, nominalEnd, end });
  });

  test("explains each step over Christmas: event, nominal end, four shifts, end", () => {
    expect(addTerm(day("2026-12-17"), { length: 7, unit: "days" }).steps).toEqual([
      { kind: "event", on: "2026-12-17", counted: false, basis: "KPA art. 57 § 1" },
      { kind: "nominal-end", on: "2026-12-24", basis: "KPA art. 57 § 1" },
      { kind: "shift", from: "2026-12-24", to: "2026-12-25", why: "christmas-eve", basis: "KPA art. 57 § 4" },
      { kind: "shift", from: "2026-12-25", to: "2026-12-26", why: "christmas-day", basis: "KPA art. 57 § 4" },
      { kind: "shift", from: "2026-12-26", to: "2026-12-27", why: "boxing-day", basis: "KPA art. 57 § 4" },
      { kind: "shift", from: "2026-12-27", to: "2026-12-28", why: "sunday", basis: "KPA art. 57 § 4" },
      { kind: "end", on: "2026-12-28" },
    ]);
  });

  test("explains a month without such a day", () => {
    expect(addTerm(day("2027-01-31"), { length: 1, unit: "months" }).steps).toEqual([
      { kind: "no-such-day", day: 31, on: "2027-02-28", basis: "KPA art. 57 § 3" },
      { kind: "shift", from: "2027-02-28", to: "2027-03-01", why: "sunday", basis: "KPA art. 57 § 4" },
      { kind: "end", on: "2027-03-01" },
    ]);
  });

  test("quotes the tax ordinance when the term is counted by it", () => {
    const { end, steps } = addTerm(day("2026-11-14"), { length: 1, unit: "weeks" }, "ordynacja");

    expect(end).toBe("2026-11-23");
    expect(steps.map((step) => ("basis" in step ? step.basis : "end"))).toEqual([
      "Ordynacja podatkowa art. 12 § 2",
      "Ordynacja podatkowa art. 12 § 5",
      "Ordynacja podatkowa art. 12 § 5",
      "end",
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN])("throws for a term of %d days", (length) => {
    expect(() => addTerm(day("2026-11-21"), { length, unit: "days" })).toThrow(RangeError);
  });

  test("ends on a day that is neither Saturday, Sunday nor holiday, the first such from the nominal end", () => {
    fc.assert(
      fc.property(dates(1990, 2090), term, (start, some) => {
        const { nominalEnd, end, steps } = addTerm(start, some);

        expect(whyFree(end)).toBeNull();
        for (let date = nominalEnd; date < end; date = addDays(date, 1)) expect(whyFree(date)).not.toBeNull();
        expect(steps.filter(({ kind }) => kind === "shift")).toHaveLength(daysBetween(nominalEnd, end));
      }),
    );
  });

  test("keeps the weekday for weeks", () => {
    fc.assert(
      fc.property(dates(1990, 2090), count, (start, weeks) => {
        const { nominalEnd } = addTerm(start, { length: weeks, unit: "weeks" });

        expect(weekdayOf(nominalEnd)).toBe(weekdayOf(start));
      }),
    );
  });

  test("keeps the number of the day for months and years, or takes the last day of the month", () => {
    const unit = fc.constantFrom("months" as const, "years" as const);
    fc.assert(
      fc.property(dates(1990, 2090), count, unit, (start, length, some) => {
        const { nominalEnd } = addTerm(start, { length, unit: some });

        const lastOfMonth = addDays(nominalEnd, 1).endsWith("-01");
        expect(nominalEnd.endsWith(start.slice(8)) || lastOfMonth).toBe(true);
      }),
    );
  });

  test("never ends earlier for a later start", () => {
    fc.assert(
      fc.property(dates(1990, 2090), fc.nat(400), term, (start, later, some) => {
        expect(addTerm(addDays(start, later), some).end >= addTerm(start, some).end).toBe(true);
      }),
    );
  });
});
