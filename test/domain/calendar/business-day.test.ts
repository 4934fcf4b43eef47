import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addBusinessDays,
  endOfNextBusinessDay,
  isBusinessDay,
  nextBusinessDay,
  type OfficeHours,
} from "../../../main/domain/calendar/business-day.ts";
import { addDays, type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { addTerm } from "../../../main/domain/calendar/term.ts";
import { dates, day } from "./arbitraries.ts";

const ordinary = { opens: "07:30", closes: "15:30" };
const hours: OfficeHours = {
  1: { opens: "07:30", closes: "17:00" },
  2: ordinary,
  3: ordinary,
  4: ordinary,
  5: { opens: "07:30", closes: "14:00" },
};

describe("nextBusinessDay", () => {
  test.each([
    ["2026-11-20", "2026-11-23"],
    ["2026-11-10", "2026-11-12"],
    ["2026-12-23", "2026-12-28"],
    ["2027-03-26", "2027-03-30"],
    ["2026-11-18", "2026-11-19"],
    ["2026-11-22", "2026-11-23"],
  ])("after %s is %s", (from, to) => {
    expect(nextBusinessDay(day(from))).toBe(to);
  });

  test("leaves out the office's own closed days", () => {
    // 15 August 2026 is a Saturday: the office gives Friday off instead.
    expect(nextBusinessDay(day("2026-08-13"), new Set([day("2026-08-14")]))).toBe("2026-08-17");
  });
});

describe("isBusinessDay", () => {
  test.each([
    ["2026-11-20", true],
    ["2026-11-21", false],
    ["2026-11-22", false],
    ["2026-11-11", false],
    ["2026-12-24", false],
    ["2024-12-24", true],
  ])("%s: %s", (date, business) => {
    expect(isBusinessDay(day(date))).toBe(business);
  });

  test("is false on a closed day of the office, which yet shifts no statutory term", () => {
    const closed = new Set([day("2026-08-14")]);

    expect(isBusinessDay(day("2026-08-14"), closed)).toBe(false);
    expect(addTerm(day("2026-08-07"), { length: 7, unit: "days" }).end).toBe("2026-08-14");
  });
});

describe("addBusinessDays", () => {
  test("counts as many business days as were asked for", () => {
    const closedSet = fc.array(fc.nat(30)).map((offsets) => new Set(offsets));
    fc.assert(
      fc.property(dates(2000, 2060), fc.integer({ min: 1, max: 30 }), closedSet, (start, count, offsets) => {
        const closed = new Set<CivilDate>([...offsets].map((offset) => addDays(start, offset)));

        const end = addBusinessDays(start, count, closed);

        let counted = 0;
        for (let date = addDays(start, 1); date <= end; date = addDays(date, 1)) {
          if (isBusinessDay(date, closed)) counted += 1;
        }
        expect(counted).toBe(count);
        expect(isBusinessDay(end, closed)).toBe(true);
      }),
    );
  });

  test.each([0, -3, 0.5])("throws for %d", (count) => {
    expect(() => addBusinessDays(day("2026-11-20"), count)).toThrow(RangeError);
  });
});

describe("endOfNextBusinessDay", () => {
  test.each([
    ["2026-11-20", "2026-11-23", "17:00"],
    ["2026-11-10", "2026-11-12", "15:30"],
    ["2026-11-19", "2026-11-20", "14:00"],
  ])("of %s is %s at %s", (from, date, time) => {
    expect(endOfNextBusinessDay(day(from), hours)).toEqual({ day: date, time });
  });

  test("passes over a weekday without office hours", () => {
    const { 1: _monday, ...rest } = hours;

    expect(endOfNextBusinessDay(day("2026-11-20"), rest)).toEqual({ day: "2026-11-24", time: "15:30" });
  });

  test("throws for an office that is never open on a working day", () => {
    expect(() => endOfNextBusinessDay(day("2026-11-20"), { 6: ordinary })).toThrow(RangeError);
  });
});
