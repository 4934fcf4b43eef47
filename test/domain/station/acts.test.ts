import { describe, expect, test } from "vitest";
import { nextEpoch, startSeries } from "../../../main/domain/station/acts.ts";
import { closeDays } from "../../../main/domain/station/close-days.ts";
import { day } from "../intake/examples.ts";

describe("startSeries", () => {
  const wish = { year: 2026, next: 418 };

  test("lets a series go on from a number", () => {
    expect(startSeries("K1", wish, () => false)).toMatchObject({
      value: { kind: "SeriesStarted", subject: "K1/2026", body: { point: "K1", year: 2026, next: 418 } },
    });
  });

  test("refuses a room without a point, and a series that has begun", () => {
    expect(startSeries(null, wish, () => false)).toMatchObject({ code: "no-point" });
    expect(startSeries("K1", wish, () => true)).toMatchObject({
      code: "series-already-begun",
      field: "year",
    });
  });
});

describe("nextEpoch", () => {
  test.each([
    ["restored", { ok: true, value: { why: "restored", point: "K1" } }],
    ["clone", { ok: true, value: { why: "clone", epoch: 3, point: "K7" } }],
    ["newer-epoch", { ok: true, value: { why: "clone", epoch: 3, point: "K7" } }],
    ["taking-up", { ok: true, value: { why: "clone", epoch: 3, point: "K7" } }],
    ["revoked", { ok: false, code: "centre-refused" }],
    [null, { ok: false, code: "not-frozen" }],
  ] as const)("of a station that stands still because %s", (why, outcome) => {
    expect(nextEpoch(why, { point: "K1", epoch: 1 }, { epoch: 3, point: "K7" })).toEqual(outcome);
  });

  test.each([
    ["clone", "epoch-not-ordered"],
    ["newer-epoch", "epoch-not-ordered"],
    ["taking-up", "centre-unreachable"],
  ] as const)("of a copy without an order of its own, %s, is refused", (why, code) => {
    for (const ordered of [null, { epoch: 2, point: "K7" }]) {
      expect(nextEpoch(why, { point: "K1", epoch: 2 }, ordered)).toMatchObject({ ok: false, code });
    }
  });
});

const last = (year: number) => (year === 2026 ? 417 : 0);

describe("closeDays", () => {
  const today = day("2027-01-02");

  test("closes each day that is over, with the last number of its year", () => {
    const closed = closeDays("K1", { through: "2026-12-30", today }, last);

    expect(closed?.facts.map(({ subject, body }) => [subject, body.last])).toEqual([
      ["K1/2026-12-31", 417],
      ["K1/2027-01-01", 0],
    ]);
    expect(closed?.through).toBe("2027-01-01");
  });

  test("closes nothing of before its first day, nothing twice, and begins anew when the clock was put back", () => {
    expect(closeDays("K1", { through: null, today }, last)).toEqual({ facts: [], through: "2027-01-01" });
    expect(closeDays("K1", { through: "2027-01-01", today }, last)).toBeNull();
    expect(closeDays("K1", { through: "2027-05-01", today }, last)).toEqual({
      facts: [],
      through: "2027-01-01",
    });
  });

  test("reaches forty days back, however far the clock jumped", () => {
    const closed = closeDays("K1", { through: "2026-01-01", today: day("2099-12-31") }, last);

    expect(closed?.facts).toHaveLength(40);
    expect(closed?.facts[0]?.body.day).toBe("2099-11-21");
  });
});
