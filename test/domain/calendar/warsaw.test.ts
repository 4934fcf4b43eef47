import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  warsawClock,
  warsawDay,
  warsawInstant,
  warsawTime,
  warsawYear,
} from "../../../main/domain/calendar/warsaw.ts";
import { day } from "./arbitraries.ts";

describe("warsawClock", () => {
  test.each([
    ["2026-12-31T22:59:59.999Z", "2026-12-31", "23:59:59"],
    ["2026-12-31T23:00:00.000Z", "2027-01-01", "00:00:00"],
    ["2026-07-01T21:59:59.000Z", "2026-07-01", "23:59:59"],
    ["2026-07-01T22:00:00.000Z", "2026-07-02", "00:00:00"],
    // Summer time begins on 29 March 2026 and ends on 25 October 2026.
    ["2026-03-29T00:59:59Z", "2026-03-29", "01:59:59"],
    ["2026-03-29T01:00:00Z", "2026-03-29", "03:00:00"],
    ["2026-10-25T00:30:00Z", "2026-10-25", "02:30:00"],
    ["2026-10-25T01:30:00Z", "2026-10-25", "02:30:00"],
    ["2026-11-21T10:42:00+01:00", "2026-11-21", "10:42:00"],
    ["2026-11-21T00:30:00-11:00", "2026-11-21", "12:30:00"],
  ])("of %s is %s %s", (instant, date, time) => {
    expect(warsawClock(instant)).toEqual({ day: date, time });
    expect(warsawDay(instant)).toBe(date);
    expect(warsawTime(instant)).toBe(time.slice(0, 5));
  });

  test.each(["2026-11-21", "2026-11-21T10:42:00", "yesterday", "", "2026-13-45T00:00:00Z"])(
    "throws for %j, which is no instant",
    (text) => {
      expect(() => warsawClock(text)).toThrow(RangeError);
    },
  );
});

describe("warsawYear", () => {
  test("turns at midnight in Warsaw, not in Greenwich", () => {
    expect(warsawYear("2026-12-31T22:59:59.999Z")).toBe(2026);
    expect(warsawYear("2026-12-31T23:00:00.000Z")).toBe(2027);
  });
});

describe("warsawInstant", () => {
  test.each([
    ["2026-11-23", "15:30", "2026-11-23T14:30:00.000Z"],
    ["2026-07-01", "15:30", "2026-07-01T13:30:00.000Z"],
    ["2027-01-01", "00:00", "2026-12-31T23:00:00.000Z"],
    ["2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ])("of %s %s is %s", (date, time, instant) => {
    expect(warsawInstant(day(date), time)).toBe(instant);
  });

  test.each(["24:00", "7:30", "12:60", "noon"])("throws for the time %j", (time) => {
    expect(() => warsawInstant(day("2026-11-23"), time)).toThrow(RangeError);
  });

  test("shows the day and time it was made of, but for the hour skipped in spring", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1995-01-01T00:00:00Z"), max: new Date("2037-12-31"), noInvalidDate: true }),
        (date) => {
          const clock = warsawClock(date.toISOString());
          const time = clock.time.slice(0, 5);

          expect(warsawClock(warsawInstant(clock.day, time))).toEqual({ day: clock.day, time: `${time}:00` });
        },
      ),
    );
  });
});
