import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import { type ClockStop, withClockStops } from "../../../main/domain/calendar/clock-stop.ts";
import { addTerm, whyFree } from "../../../main/domain/calendar/term.ts";
import { dates, day } from "./arbitraries.ts";

const month = { length: 1, unit: "months" } as const;
// Nominal and real end: Monday 14 December 2026.
const counted = addTerm(day("2026-11-14"), month);
const stop = (from: string, to: string | null): ClockStop => ({
  from: day(from),
  to: to === null ? null : day(to),
  reason: "delay-of-party",
});

describe("withClockStops", () => {
  test("changes nothing without a stop", () => {
    expect(withClockStops(counted, [])).toEqual({
      grossEnd: "2026-12-14",
      netEnd: "2026-12-14",
      stoppedDays: 0,
    });
  });

  test("puts the end off by each stopped day, both ends of the stop included", () => {
    expect(withClockStops(counted, [stop("2026-11-18", "2026-11-20")])).toEqual({
      grossEnd: "2026-12-14",
      netEnd: "2026-12-17",
      stoppedDays: 3,
    });
  });

  test("moves the end off Christmas", () => {
    expect(withClockStops(counted, [stop("2026-11-18", "2026-11-27")]).netEnd).toBe("2026-12-28");
  });

  test("counts a day in two stops once, in whatever order they were noted", () => {
    const stops = [
      stop("2026-11-20", "2026-11-24"),
      stop("2026-11-18", "2026-11-21"),
      stop("2026-11-19", "2026-11-20"),
    ];

    expect(withClockStops(counted, stops).stoppedDays).toBe(7);
  });

  test("has no end yet while a stop lasts", () => {
    expect(withClockStops(counted, [stop("2026-11-18", "2026-11-20"), stop("2026-12-01", null)])).toEqual({
      grossEnd: "2026-12-14",
      netEnd: null,
      stoppedDays: 3,
    });
  });

  test("leaves out a stop that begins after the end, and days before the start", () => {
    expect(withClockStops(counted, [stop("2026-12-15", "2026-12-31")]).netEnd).toBe("2026-12-14");
    expect(withClockStops(counted, [stop("2026-12-15", null)]).netEnd).toBe("2026-12-14");
    expect(withClockStops(counted, [stop("2026-11-01", "2026-11-14")]).stoppedDays).toBe(0);
    expect(withClockStops(counted, [stop("2026-11-01", "2026-11-16")]).stoppedDays).toBe(2);
  });

  test("takes a stop that begins in the days which an earlier stop added", () => {
    const stops = [stop("2026-12-10", "2026-12-11"), stop("2026-12-15", "2026-12-16")];

    expect(withClockStops(counted, stops)).toMatchObject({ stoppedDays: 4, netEnd: "2026-12-18" });
  });

  test("never ends on a stopped day: a stop over the week-end to which the end would move", () => {
    // Nominal end Saturday 12 December, so the end is Monday the 14th.
    const saturday = addTerm(day("2026-11-12"), month);

    expect(withClockStops(saturday, [stop("2026-12-13", "2026-12-15")])).toEqual({
      grossEnd: "2026-12-14",
      netEnd: "2026-12-16",
      stoppedDays: 3,
    });
  });

  test("lasts while one of two stops of the same day lasts", () => {
    const stops = [stop("2026-11-18", "2026-11-20"), stop("2026-11-18", null)];

    expect(withClockStops(counted, stops)).toEqual({ grossEnd: "2026-12-14", netEnd: null, stoppedDays: 0 });
  });

  test("takes a stop that ends before it begins for none", () => {
    expect(withClockStops(counted, [stop("2026-11-20", "2026-11-18")]).stoppedDays).toBe(0);
  });

  test("never ends before the gross end nor on a day off, in any order of the stops", () => {
    const stops = fc.array(fc.tuple(fc.integer({ min: -5, max: 60 }), fc.nat(20)), { maxLength: 6 });
    fc.assert(
      fc.property(dates(2018, 2060), stops, (start, offsets) => {
        const term = addTerm(start, month);
        const list = offsets.map(([at, length]): ClockStop => {
          const from = addDays(start, at);
          return { from, to: addDays(from, length), reason: "suspension" };
        });

        const net = withClockStops(term, list);

        expect(net.netEnd !== null && net.netEnd >= term.end && whyFree(net.netEnd) === null).toBe(true);
        expect(withClockStops(term, list.toReversed())).toEqual(net);
      }),
    );
  });
});
