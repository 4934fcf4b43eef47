import { describe, expect, test } from "vitest";
import { addDays, weekdayOf } from "../../../main/domain/calendar/civil-date.ts";
import { easterSunday } from "../../../main/domain/calendar/easter.ts";
import { holidayOn, holidays, holidaysOf } from "../../../main/domain/calendar/holidays.ts";
import { inForce } from "../../../main/domain/calendar/validity.ts";
import { day } from "./arbitraries.ts";

const table = [
  [2025, "04-20", "04-21", "06-08", "06-19"],
  [2026, "04-05", "04-06", "05-24", "06-04"],
  [2027, "03-28", "03-29", "05-16", "05-27"],
  [2028, "04-16", "04-17", "06-04", "06-15"],
  [2029, "04-01", "04-02", "05-20", "05-31"],
  [2030, "04-21", "04-22", "06-09", "06-20"],
  [2031, "04-13", "04-14", "06-01", "06-12"],
] as const;

describe("easterSunday", () => {
  test.each(table)("of %i is %s", (year, easter) => {
    expect(easterSunday(year)).toBe(`${year}-${easter}`);
  });

  // The earliest and the latest that there can be, and the known exceptions of the tables.
  test.each([
    [1818, "1818-03-22"],
    [2285, "2285-03-22"],
    [1943, "1943-04-25"],
    [2038, "2038-04-25"],
    [1954, "1954-04-18"],
    [1981, "1981-04-19"],
    [2000, "2000-04-23"],
  ])("of %i is %s", (year, easter) => {
    expect(easterSunday(year)).toBe(easter);
  });

  test("is always a Sunday from 22 March to 25 April", () => {
    for (let year = 1583; year <= 4000; year += 1) {
      const easter = easterSunday(year);
      expect([weekdayOf(easter), easter.slice(5) >= "03-22", easter.slice(5) <= "04-25"]).toEqual([
        7,
        true,
        true,
      ]);
    }
  });

  test("is not reckoned before the Gregorian calendar", () => {
    expect(() => easterSunday(1582)).toThrow(RangeError);
  });
});

describe("holidayOn", () => {
  test.each(table)("knows the movable days of %i", (year, easter, monday, pentecost, corpusChristi) => {
    expect(holidayOn(day(`${year}-${easter}`))?.id).toBe("easter-sunday");
    expect(holidayOn(day(`${year}-${monday}`))?.id).toBe("easter-monday");
    expect(holidayOn(day(`${year}-${pentecost}`))?.id).toBe("pentecost");
    expect(holidayOn(day(`${year}-${corpusChristi}`))?.id).toBe("corpus-christi");
  });

  test.each([
    ["01-01", "new-year"],
    ["01-06", "epiphany"],
    ["05-01", "labour-day"],
    ["05-03", "constitution-day"],
    ["08-15", "assumption"],
    ["11-01", "all-saints"],
    ["11-11", "independence-day"],
    ["12-24", "christmas-eve"],
    ["12-25", "christmas-day"],
    ["12-26", "boxing-day"],
  ])("knows %s as %s in 2026", (date, id) => {
    expect(holidayOn(day(`2026-${date}`))?.id).toBe(id);
  });

  test("knows 24 December only from 2025", () => {
    expect(holidayOn(day("2024-12-24"))).toBeNull();
    expect(holidayOn(day("2025-12-24"))?.id).toBe("christmas-eve");
  });

  test("knows 6 January only from 2011", () => {
    expect(holidayOn(day("2010-01-06"))).toBeNull();
    expect(holidayOn(day("2011-01-06"))?.id).toBe("epiphany");
  });

  test("knows 12 November in the year of the centenary only", () => {
    expect(holidayOn(day("2018-11-12"))?.id).toBe("independence-centenary");
    expect(holidayOn(day("2017-11-12"))).toBeNull();
    expect(holidayOn(day("2019-11-12"))).toBeNull();
  });

  test("calls neither a Saturday nor an ordinary Sunday a holiday", () => {
    expect(holidayOn(day("2026-11-21"))).toBeNull();
    expect(holidayOn(day("2026-11-22"))).toBeNull();
  });
});

describe("holidaysOf", () => {
  test("gives the fourteen days of 2026 in order", () => {
    expect(holidaysOf(2026).map(({ date }) => date)).toEqual([
      "2026-01-01",
      "2026-01-06",
      "2026-04-05",
      "2026-04-06",
      "2026-05-01",
      "2026-05-03",
      "2026-05-24",
      "2026-06-04",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-24",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  test("gives thirteen in 2024 and twelve in 2010", () => {
    expect(holidaysOf(2024)).toHaveLength(13);
    expect(holidaysOf(2010)).toHaveLength(12);
  });

  test("agrees with holidayOn on every day of 1990-2040", () => {
    for (let year = 1990; year <= 2040; year += 1) {
      const byDay: string[] = [];
      for (let date = day(`${year}-01-01`); date.startsWith(String(year)); date = addDays(date, 1)) {
        if (holidayOn(date)) byDay.push(date);
      }
      expect([...new Set(holidaysOf(year).map(({ date }) => date))]).toEqual(byDay);
    }
  });

  test("names the law and the day it began for each", () => {
    for (const { validFrom, legalBasis } of holidays) {
      expect(day(validFrom)).toBe(validFrom);
      expect(legalBasis).toMatch(/^Ustawa z \d+ \S+ \d{4} r\. o /);
    }
  });
});

describe("inForce", () => {
  const row = { validFrom: "2025-02-01", validTo: "2025-12-31" };

  test.each([
    ["2025-01-31", false],
    ["2025-02-01", true],
    ["2025-12-31", true],
    ["2026-01-01", false],
  ])("on %s: %s", (date, holds) => {
    expect(inForce(row, day(date))).toBe(holds);
  });

  test("has no end without a last day", () => {
    expect(inForce({ validFrom: "2025-02-01" }, day("9999-12-31"))).toBe(true);
  });
});
