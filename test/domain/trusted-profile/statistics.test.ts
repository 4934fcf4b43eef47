import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import { purposes, refusalReasons } from "../../../main/domain/trusted-profile/reasons.ts";
import {
  type CountedVisit,
  figuresOf,
  type PointFigures,
  spread,
  yearFigures,
} from "../../../main/domain/trusted-profile/statistics.ts";
import { handOver, postponeVisit, refuseVisit } from "../../../main/domain/trusted-profile/visit-endings.ts";
import { dates, day } from "../calendar/arbitraries.ts";
import { desk, visitAt } from "./examples.ts";

const now = "2026-11-21T12:00:00.000Z";
const noon = { ...desk(), time: "12:00" };

const entry: fc.Arbitrary<CountedVisit> = fc
  .record({
    startedOn: dates(2025, 2027),
    purpose: fc.constantFrom(...purposes),
    outcome: fc.constantFrom("confirmed", "extended", "invalidated", "refused", "none"),
    reason: fc.constantFrom(...refusalReasons),
    held: fc.constantFrom("postponed" as const, "supervisor" as const, null),
    ended: fc.boolean(),
    postponements: fc.nat(2),
    waited: fc.option(fc.nat(7200)),
    served: fc.nat(3600),
  })
  .map((one): CountedVisit => {
    const at = `${one.startedOn}T08:00:00.000Z`;
    const after = (seconds: number) => new Date(Date.parse(at) + seconds * 1000).toISOString();
    const result = { on: one.startedOn, at, by: "officer-1", retainUntil: addDays(one.startedOn, 7305) };
    const { outcome } = one;
    return {
      startedOn: one.startedOn,
      purpose: one.purpose,
      held: one.held,
      endedAt: one.ended ? after(one.served) : null,
      without: null,
      postponements: one.postponements,
      waited: one.waited === null ? [] : [{ from: at, to: after(one.waited) }],
      served: [{ from: at, to: after(one.served) }],
      result:
        outcome === "none"
          ? null
          : { ...result, outcome, reason: outcome === "refused" ? one.reason : null, told: null },
    };
  });

const sum = (counts: Readonly<Record<string, number>>) =>
  Object.values(counts).reduce((all, each) => all + each, 0);

describe("figuresOf", () => {
  test("agree with the entries: each visit in one purpose and one standing, each refusal in one reason", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const figures = figuresOf(entries, now);
        const refused = entries.filter(({ result }) => result?.outcome === "refused");

        expect(figures.visits).toBe(entries.length);
        expect(sum(figures.byPurpose)).toBe(entries.length);
        expect(sum(figures.byStanding)).toBe(entries.length);
        expect(figures.byStanding.refused).toBe(refused.length);
        expect(sum(figures.byReason)).toBe(refused.length);
        expect(sum(figures.byGround)).toBe(refused.length);
        for (const reason of refusalReasons) {
          expect(figures.byReason[reason]).toBe(
            refused.filter(({ result }) => result?.reason === reason).length,
          );
        }
        expect(figures.waiting?.count ?? 0).toBe(entries.filter(({ waited }) => waited.length > 0).length);
        expect(figures.service?.count ?? 0).toBe(entries.filter(({ endedAt }) => endedAt !== null).length);
      }),
      { numRuns: 60 },
    );
  });

  test("of no visits are zeros, and no times", () => {
    const figures = figuresOf([], now);

    expect(figures).toMatchObject({ visits: 0, postponedOnce: 0, waiting: null, service: null });
    expect([...new Set(Object.values(figures.byReason))]).toEqual([0]);
  });

  test("count real visits by what became of them", () => {
    const refused = visitAt("document");
    refused.take(refuseVisit(refused.now, { answers: { face: "other" }, told: "orally", note: "" }, desk()));
    const postponed = visitAt("started");
    postponed.take(postponeVisit(postponed.now, null, noon));
    const suspected = visitAt("document");
    suspected.take(handOver(suspected.now, "", desk()));
    const visits = [
      visitAt("ended"),
      visitAt("ended", "extend"),
      refused,
      postponed,
      suspected,
      visitAt("started"),
    ].map((story) => story.now);

    const figures = figuresOf(visits, now);

    expect(figures).toMatchObject({
      visits: 6,
      byPurpose: { confirm: 5, extend: 1, invalidate: 0 },
      byStanding: {
        confirmed: 1,
        extended: 1,
        refused: 1,
        postponed: 1,
        "with-supervisor": 1,
        open: 1,
        "without-result": 0,
      },
      postponedOnce: 1,
      waiting: { count: 6, mean: 420, median: 420 },
      service: { count: 2, mean: 360, median: 360 },
    });
    expect(figures.byReason["identity-not-established"]).toBe(1);
    expect(figures.byGround.identity).toBe(1);
  });

  test("hold nobody's name", () => {
    expect(JSON.stringify(figuresOf([visitAt("ended").now], now))).not.toMatch(/Anna|Testowa|00010100008/);
  });
});

describe("yearFigures", () => {
  test("has months that add up to the year, and nothing of other years", () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
        const { months, whole } = yearFigures(entries, 2026, now);
        const of2026 = entries.filter(({ startedOn }) => startedOn.startsWith("2026"));

        expect(months).toHaveLength(12);
        expect(whole).toEqual(figuresOf(of2026, now));
        const added = (figure: (month: PointFigures) => number) =>
          months.reduce((all, month) => all + figure(month), 0);
        expect(added(({ visits }) => visits)).toBe(whole.visits);
        expect(added(({ byStanding }) => byStanding.refused)).toBe(whole.byStanding.refused);
        expect(added(({ byPurpose }) => byPurpose.extend)).toBe(whole.byPurpose.extend);
        expect(added(({ byReason }) => byReason["names-differ"])).toBe(whole.byReason["names-differ"]);
        expect(added(({ service }) => service?.count ?? 0)).toBe(whole.service?.count ?? 0);
      }),
      { numRuns: 40 },
    );
  });

  test("puts a visit of New Year's Eve into December, and one of 29 February into February", () => {
    const dated = ["2028-12-31", "2028-02-29", "2029-01-01"].map((startedOn) => ({
      ...visitAt("ended").now,
      startedOn: day(startedOn),
    }));
    const { months } = yearFigures(dated, 2028, now);

    expect(months.map(({ visits }) => visits)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});

describe("spread", () => {
  test.each([
    [[], null],
    [[7], { count: 1, mean: 7, median: 7 }],
    [[10, 1], { count: 2, mean: 6, median: 6 }],
    [[100, 1, 2], { count: 3, mean: 34, median: 2 }],
    [[1, 2, 3, 1000], { count: 4, mean: 252, median: 3 }],
    // Figures sort as figures, not as text.
    [[9, 10, 100], { count: 3, mean: 40, median: 10 }],
  ])("of %j is %j", (seconds, expected) => {
    expect(spread(seconds)).toEqual(expected);
  });

  test("lies between the least and the most", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), (seconds) => {
        const found = spread(seconds);
        const [least, most] = [Math.min(...seconds), Math.max(...seconds)];

        for (const figure of [found?.mean ?? -1, found?.median ?? -1]) {
          expect(figure).toBeGreaterThanOrEqual(least);
          expect(figure).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});
