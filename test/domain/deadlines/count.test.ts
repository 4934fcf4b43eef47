import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import { clockStopReasonSchema } from "../../../main/domain/calendar/clock-stop.ts";
import { type Term } from "../../../main/domain/calendar/term.ts";
import { countTerm, type DeadlineStop } from "../../../main/domain/deadlines/count.ts";
import { type DeadlineStep } from "../../../main/domain/deadlines/steps.ts";
import { dates, day } from "../calendar/arbitraries.ts";
import { slowCount, slowEaster, slowFreeName, slowIsStopped } from "./slow-count.ts";

const RUNS = 10_000;

const terms: fc.Arbitrary<Term> = fc.oneof(
  fc.record({ length: fc.integer({ min: 1, max: 120 }), unit: fc.constant("days" as const) }),
  fc.record({ length: fc.integer({ min: 1, max: 20 }), unit: fc.constant("weeks" as const) }),
  fc.record({ length: fc.integer({ min: 1, max: 14 }), unit: fc.constant("months" as const) }),
  fc.record({ length: fc.integer({ min: 1, max: 2 }), unit: fc.constant("years" as const) }),
);

const acts = fc.constantFrom("kpa" as const, "ordynacja" as const);

/** Where a stop begins, counted from the start of the case, how many days it has, and whether it lasts. */
const offsets = fc.array(
  fc.record({
    at: fc.integer({ min: -10, max: 90 }),
    length: fc.nat(40),
    lasts: fc.nat(19).map((number) => number === 0),
    reason: fc.constantFrom(...clockStopReasonSchema.options),
  }),
  { maxLength: 5 },
);

const cases = fc
  .record({ start: dates(2020, 2031), term: terms, act: acts, offsets })
  .map(({ offsets: given, ...rest }) => ({
    ...rest,
    stops: given.map(({ at, length, lasts, reason }, index): DeadlineStop => {
      const from = addDays(rest.start, at);
      return { id: String(index), from, to: lasts ? null : addDays(from, length), reason };
    }),
  }));

const stop = (id: string, from: string, to: string): DeadlineStop => ({
  id,
  from: day(from),
  to: day(to),
  reason: "delay-of-party",
});

/** Where the steps lead: each shift begins where the last ended, on a day that is off by the slow calendar; else a broken link. */
function endOfShifts(steps: readonly DeadlineStep[], stops: readonly DeadlineStop[]): string | undefined {
  let at: string | undefined;
  for (const step of steps) {
    if (step.kind === "nominal-end" || step.kind === "no-such-day" || step.kind === "after-stops")
      at = step.on;
    if (step.kind === "after-stops" && slowIsStopped(step.on, stops)) return `stopped on ${step.on}`;
    if (step.kind !== "shift") continue;
    const off =
      step.why === "stopped" ? slowIsStopped(step.from, stops) : slowFreeName(step.from) === step.why;
    if (step.from !== at || !off) return `broken at ${step.from}`;
    at = step.to;
  }
  return at;
}

describe("slow count", () => {
  test.each([
    ["2025-04-20", 2025],
    ["2026-04-05", 2026],
    ["2027-03-28", 2027],
    ["2028-04-16", 2028],
    ["2029-04-01", 2029],
    ["2030-04-21", 2030],
    ["2031-04-13", 2031],
  ])("finds Easter on %s", (on, year) => {
    expect(slowEaster(year)).toBe(on);
  });
});

describe("countTerm", () => {
  test(`agrees with a slow count, day by day, for ${RUNS} starts, terms and stops`, () => {
    fc.assert(
      fc.property(cases, ({ start, term, act, stops }) => {
        const { grossEnd, netEnd, stoppedDays } = countTerm({ start, term, act, stops, stopBasis: "" });
        const slow = slowCount(start, term, stops);

        expect([grossEnd, netEnd, stoppedDays]).toEqual([slow.gross, slow.net, slow.stoppedDays]);
      }),
      { numRuns: RUNS },
    );
  });

  test("explains itself: the steps lead from the start to the end and add up", () => {
    fc.assert(
      fc.property(cases, ({ start, term, act, stops }) => {
        const count = countTerm({ start, term, act, stops, stopBasis: "§" });
        const { steps, netEnd } = count;

        const nominal = steps.find(({ kind }) => kind === "nominal-end" || kind === "no-such-day");
        expect(nominal).toMatchObject({ on: slowCount(start, term, stops).nominal });
        const uncounted = steps.filter((step) => step.kind === "not-counted");
        expect(uncounted.reduce((sum, { days }) => sum + days, 0)).toBe(count.stoppedDays);
        expect(uncounted.every(({ from }) => from > start)).toBe(true);
        expect(steps.at(-1)).toMatchObject(
          netEnd === null ? { kind: "clock-stands" } : { kind: "end", on: netEnd },
        );
        expect(netEnd === null || endOfShifts(steps, stops) === netEnd).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });

  test("tells each stop with its days and what it shares with another", () => {
    const stops = [stop("b", "2026-11-20", "2026-11-24"), stop("a", "2026-11-14", "2026-11-21")];
    const term = { length: 1, unit: "months" } as const;

    const { steps } = countTerm({
      start: day("2026-11-14"),
      term,
      act: "kpa",
      stops,
      stopBasis: "KPA art. 35 § 5",
    });

    const common = { kind: "not-counted", reason: "delay-of-party", basis: "KPA art. 35 § 5" };
    expect(steps).toEqual([
      { kind: "nominal-end", on: "2026-12-14", basis: "KPA art. 57 § 3" },
      { kind: "gross-end", on: "2026-12-14" },
      { ...common, stop: "a", from: "2026-11-15", to: "2026-11-21", days: 7, overlap: 0 },
      { ...common, stop: "b", from: "2026-11-20", to: "2026-11-24", days: 3, overlap: 2 },
      { kind: "after-stops", on: "2026-12-24", stoppedDays: 10 },
      { kind: "shift", from: "2026-12-24", to: "2026-12-25", why: "christmas-eve", basis: "KPA art. 57 § 4" },
      { kind: "shift", from: "2026-12-25", to: "2026-12-26", why: "christmas-day", basis: "KPA art. 57 § 4" },
      { kind: "shift", from: "2026-12-26", to: "2026-12-27", why: "boxing-day", basis: "KPA art. 57 § 4" },
      { kind: "shift", from: "2026-12-27", to: "2026-12-28", why: "sunday", basis: "KPA art. 57 § 4" },
      { kind: "end", on: "2026-12-28" },
    ]);
  });

  test("tells a stop met while the end looks for a working day where it is met", () => {
    const stops = [stop("a", "2026-12-13", "2026-12-15"), stop("b", "2026-12-14", "2026-12-15")];
    const term = { length: 1, unit: "months" } as const;

    const { steps } = countTerm({ start: day("2026-11-12"), term, act: "kpa", stops, stopBasis: "§" });

    expect(steps.slice(1)).toMatchObject([
      { kind: "gross-end", on: "2026-12-14" },
      { kind: "shift", from: "2026-12-12", to: "2026-12-13", why: "saturday" },
      { kind: "not-counted", stop: "a", days: 3, overlap: 0 },
      { kind: "not-counted", stop: "b", days: 0, overlap: 2 },
      { kind: "shift", from: "2026-12-13", to: "2026-12-16", why: "stopped" },
      { kind: "end", on: "2026-12-16" },
    ]);
  });

  test("has no end after a stop until the year 9999: it never ends", () => {
    const stops = [stop("a", "2026-11-20", "9999-12-31")];
    const term = { length: 14, unit: "days" } as const;

    const count = countTerm({ start: day("2026-11-16"), term, act: "kpa", stops, stopBasis: "§" });

    expect(count).toMatchObject({ grossEnd: "2026-11-30", netEnd: null, stoppedDays: 0 });
    expect(count.steps.at(-1)).toMatchObject({ kind: "clock-stands", stop: "a" });
  });
});
