import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ContinuityReport, continuityReport } from "../../../main/domain/numbers/continuity.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { point } from "./arbitraries.ts";

const series = { point: pointSchema.parse("K1"), year: 2026, start: 1 };
const active = (...numbers: number[]) => numbers.map((seq) => ({ seq, state: "active" as const }));
const cancelled = (...numbers: number[]) => numbers.map((seq) => ({ seq, state: "cancelled" as const }));
const said = (lastIssued: number, allSent = false) => ({
  id: "front-1",
  lastIssued,
  lastContact: "2026-11-21T09:00:00.000Z",
  allSent,
});

describe("continuityReport", () => {
  test("has nothing to say of a whole series", () => {
    expect(continuityReport({ ...series, known: active(3, 1, 2), station: said(3) })).toEqual({
      ...series,
      last: 3,
      active: 3,
      cancelled: [],
      missing: [],
      odd: [],
      sound: true,
    });
  });

  test("lists cancelled numbers, which are not missing", () => {
    const report = continuityReport({
      ...series,
      known: [...active(1, 3), ...cancelled(2)],
      station: said(3),
    });

    expect(report).toMatchObject({ active: 2, cancelled: [2], missing: [], sound: true });
  });

  test("says that the newest numbers wait at the station, and since which contact", () => {
    const report = continuityReport({ ...series, known: active(1, 2), station: said(5) });

    expect(report.last).toBe(5);
    expect(report.sound).toBe(true);
    expect(report.missing).toEqual([
      {
        from: 3,
        to: 5,
        reason: "waiting-at-station",
        station: "front-1",
        lastContact: "2026-11-21T09:00:00.000Z",
      },
    ]);
  });

  test("raises an alarm for a number that later ones have passed over", () => {
    const report = continuityReport({ ...series, known: active(1, 4, 6), station: said(7) });

    expect(report.sound).toBe(false);
    expect(report.missing).toMatchObject([
      { from: 2, to: 3, reason: "alarm", why: "passed-over" },
      { from: 5, to: 5, reason: "alarm", why: "passed-over" },
      { from: 7, to: 7, reason: "waiting-at-station" },
    ]);
  });

  test("raises an alarm when the station says that it has sent everything", () => {
    const report = continuityReport({ ...series, known: active(1), station: said(2, true) });

    expect(report.missing).toEqual([{ from: 2, to: 2, reason: "alarm", why: "said-sent" }]);
    expect(report.sound).toBe(false);
  });

  test("believes what it has over a station that remembers less", () => {
    const report = continuityReport({ ...series, known: active(1, 2, 3), station: said(1) });

    expect(report).toMatchObject({ last: 3, missing: [], sound: true });
  });

  test("begins at the start value of a change in mid-year", () => {
    const report = continuityReport({ ...series, start: 1201, known: active(1201, 1203), station: null });

    expect(report.missing).toEqual([{ from: 1202, to: 1202, reason: "alarm", why: "passed-over" }]);
  });

  test("is empty for a series that has not begun", () => {
    expect(continuityReport({ ...series, start: 1201, known: [], station: said(0) })).toMatchObject({
      last: 1200,
      active: 0,
      missing: [],
      sound: true,
    });
  });

  test("raises an alarm for a number known twice and for one below the start", () => {
    const report = continuityReport({ ...series, start: 5, known: active(5, 6, 6, 4), station: null });

    expect(report.odd).toEqual([
      { seq: 4, why: "below-start" },
      { seq: 6, why: "twice" },
    ]);
    expect(report).toMatchObject({ active: 2, missing: [], sound: false });
  });

  test("accounts for every number from start to last exactly once", () => {
    fc.assert(
      fc.property(
        point,
        fc.integer({ min: 1, max: 50 }),
        fc.uniqueArray(fc.integer({ min: 0, max: 60 })),
        fc.func(fc.boolean()),
        fc.option(fc.integer({ min: 0, max: 150 })),
        fc.boolean(),
        (at, start, offsets, isCancelled, lastIssued, allSent) => {
          const known = offsets.map((offset) => ({
            seq: start + offset,
            state: isCancelled(offset) ? ("cancelled" as const) : ("active" as const),
          }));
          const station = lastIssued === null ? null : said(lastIssued, allSent);

          const report = continuityReport({ point: at, year: 2026, start, known, station });

          const accounted = [
            ...known.filter(({ state }) => state === "active").map(({ seq }) => seq),
            ...report.cancelled,
            ...missingNumbers(report),
          ].toSorted((a, b) => a - b);
          expect(accounted).toEqual(
            Array.from({ length: report.last - start + 1 }, (_, index) => start + index),
          );
          expect(report.active + report.cancelled.length).toBe(known.length);
        },
      ),
    );
  });
});

function missingNumbers({ missing }: ContinuityReport): number[] {
  return missing.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
