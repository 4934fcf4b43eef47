import { describe, expect, test } from "vitest";
import { addDays } from "../../../main/domain/calendar/civil-date.ts";
import {
  checkClosing,
  checkExtension,
  checkStop,
  checkStopEnd,
  checkTerm,
  latestExtension,
  longStops,
} from "../../../main/domain/deadlines/check.ts";
import { countDeadline } from "../../../main/domain/deadlines/deadline.ts";
import { type DeadlineStop } from "../../../main/domain/deadlines/count.ts";
import { type ProceedingId } from "../../../main/domain/deadlines/proceeding-id.ts";
import { thresholdsOn } from "../../../main/domain/deadlines/thresholds.ts";
import { day } from "../calendar/arbitraries.ts";

const today = day("2026-11-21");

const stop = (from: string, to: string | null): DeadlineStop => ({
  id: "a",
  from: day(from),
  to: to === null ? null : day(to),
  reason: "suspension",
});

const of = (...stops: DeadlineStop[]) => ({
  proceeding: "kpa-simple" as const,
  startOn: day("2026-11-14"),
  stops,
});

describe("checkStop", () => {
  test.each([
    ["begins before the case", stop("2026-11-13", "2026-11-16"), "stop-before-start"],
    ["ends before it starts", stop("2026-11-18", "2026-11-17"), "stop-ends-before-start"],
    ["begins after today", stop("2026-11-22", null), "stop-in-future"],
    ["lasts over ten years by a slip", stop("2026-11-18", "2062-11-18"), "stop-too-long"],
    ["ends never, in the year 9999", stop("2026-11-18", "9999-12-31"), "stop-too-long"],
  ])("refuses a stop that %s", (_, interval, code) => {
    expect(checkStop(of(), interval, today)).toMatchObject({ ok: false, code });
  });

  test("refuses to start one while one lasts, and lets a closed one overlap", () => {
    const lasting = of(stop("2026-11-16", null));

    expect(checkStop(lasting, stop("2026-11-18", null), today)).toMatchObject({
      code: "stop-already-lasts",
      details: { from: "2026-11-16" },
    });
    expect(checkStop(lasting, stop("2026-11-18", "2026-11-19"), today).ok).toBe(true);
  });

  test("takes one of a single day, from the first day of the case, into the future", () => {
    expect(checkStop(of(), stop("2026-11-16", "2026-11-16"), today).ok).toBe(true);
    expect(checkStop(of(), stop("2026-11-14", null), today).ok).toBe(true);
    expect(checkStop(of(), stop("2026-11-21", "2026-12-04"), today).ok).toBe(true);
  });

  test("takes one of 3653 days, no longer", () => {
    const from = day("2026-11-18");
    const { longestStopDays } = thresholdsOn(today);

    expect(longestStopDays).toBe(3653);
    expect(checkStop(of(), stop(from, addDays(from, longestStopDays - 1)), today).ok).toBe(true);
    expect(checkStop(of(), stop(from, addDays(from, longestStopDays)), today).ok).toBe(false);
  });

  test("refuses any where the law stops no clock", () => {
    const information = { ...of(), proceeding: "public-information" as const };

    expect(checkStop(information, stop("2026-11-16", null), today)).toMatchObject({
      code: "stop-not-in-proceeding",
    });
  });
});

describe("checkStopEnd", () => {
  const lasting = { ...stop("2026-11-16", null), id: "b" };
  const both = of(stop("2026-11-15", "2026-11-15"), lasting);

  test("gives the stop that lasts, named or not", () => {
    expect(checkStopEnd(both, { to: today }, today)).toEqual({ ok: true, value: lasting });
    expect(checkStopEnd(both, { stop: "b", to: today }, today)).toEqual({ ok: true, value: lasting });
  });

  test.each([
    ["one that has ended", { stop: "a", to: today }, "no-stop-lasts"],
    ["one that is not there", { stop: "c", to: today }, "no-stop-lasts"],
    ["an end before the start", { stop: "b", to: day("2026-11-15") }, "stop-ends-before-start"],
  ])("refuses %s", (_, end, code) => {
    expect(checkStopEnd(both, end, today)).toMatchObject({ ok: false, code });
  });

  test("refuses when none lasts", () => {
    expect(checkStopEnd(of(), { to: today }, today)).toMatchObject({ code: "no-stop-lasts" });
  });
});

describe("a stop that never ends", () => {
  const never = stop("2026-11-16", null);

  test("is called to mind after 180 days, not before", () => {
    expect(longStops([never], day("2027-05-14"))).toEqual([]);
    expect(longStops([never], day("2027-05-15"))).toEqual([{ stop: never, days: 181 }]);
    expect(longStops([stop("2020-01-01", "2026-11-16")], today)).toEqual([]);
  });

  test("leaves the case without an end, and keeps it from being closed", () => {
    const { netEnd } = countDeadline({ ...of(never), extensions: [] });

    expect(netEnd).toBeNull();
    expect(checkClosing({ ...of(never), netEnd, extensions: [] }, day("2030-01-01"), "other")).toMatchObject({
      code: "stop-still-lasts",
      details: { from: "2026-11-16" },
    });
  });
});

/** A case of 16 November 2026; `dueOn` where a notice has already named a term. */
function extend(proceeding: ProceedingId, newDueOn: string, dueOn?: string) {
  const startOn = day("2026-11-16");
  const { netEnd } = countDeadline({ proceeding, startOn, stops: [], extensions: [] });
  const present = dueOn === undefined ? netEnd : day(dueOn);
  return checkExtension({ proceeding, startOn, netEnd, dueOn: present }, day(newDueOn), today);
}

describe("checkExtension", () => {
  test.each([
    ["kpa-simple", "2026-11-15", "term-ends-before-start"],
    ["kpa-simple", "2026-11-20", "term-in-past"],
    ["kpa-simple", "2026-12-16", "term-not-later"],
    ["kpa-simple", "2029-11-22", "term-too-far"],
    ["kpa-simple", "9999-12-31", "term-too-far"],
    ["public-information", "2027-01-19", "extension-too-long"],
    ["petition", "2027-05-18", "extension-too-long"],
    ["reminder", "2026-12-01", "extension-not-allowed"],
    ["none", "2026-12-01", "extension-not-allowed"],
  ] as const)("refuses %s until %s: %s", (proceeding, newDueOn, code) => {
    expect(extend(proceeding, newDueOn)).toMatchObject({ ok: false, code });
  });

  test.each([
    ["kpa-simple", "2026-12-17"],
    ["tax", "2027-03-01"],
    ["tax", "2029-11-21"],
    ["kpa-at-once", "2026-11-21"],
    // Two months from the receipt end on Saturday 16 January 2027, so on Monday.
    ["public-information", "2027-01-18"],
    // Three months from 16 February 2027 end on Sunday 16 May, so on Monday.
    ["petition", "2027-05-17"],
  ] as const)("takes %s until %s", (proceeding, newDueOn) => {
    expect(extend(proceeding, newDueOn)).toEqual({ ok: true, value: newDueOn });
  });

  test("goes by the last notice, not by the term of the act", () => {
    expect(extend("kpa-simple", "2026-12-30", "2027-01-15")).toMatchObject({
      code: "term-not-later",
      details: { dueOn: "2027-01-15" },
    });
  });

  test("tells the latest day that a notice may name", () => {
    const startOn = day("2026-11-16");

    expect(latestExtension({ proceeding: "public-information", startOn, netEnd: null })).toBe("2027-01-18");
    expect(latestExtension({ proceeding: "kpa-simple", startOn, netEnd: null })).toBeNull();
  });
});

describe("checkTerm", () => {
  test("refuses a term that ends before it starts", () => {
    expect(checkTerm(day("2026-11-21"), day("2026-11-20"))).toMatchObject({ code: "term-ends-before-start" });
    expect(checkTerm(day("2026-11-21"), day("2026-11-21"))).toEqual({ ok: true, value: "2026-11-21" });
  });
});

describe("checkClosing", () => {
  const netEnd = day("2026-12-14");
  const notice = { newDueOn: day("2027-01-15"), noticeOn: day("2026-12-10") };
  const close = (closedOn: string, extensions = [notice], reason: "workload" | null = null) =>
    checkClosing({ ...of(), netEnd, extensions }, day(closedOn), reason);

  test("lets a case be closed in time, without a reason", () => {
    expect(close("2026-12-14", [])).toEqual({ ok: true, value: { kind: "in-time" } });
  });

  test("asks for a reason after the term, or for a notice", () => {
    expect(close("2026-12-15", [])).toMatchObject({ code: "late-needs-reason", details: { days: 1 } });
    expect(close("2026-12-15", [], "workload")).toMatchObject({
      value: { kind: "needs-reason", lateDays: 1 },
    });
    expect(close("2027-01-15")).toMatchObject({ value: { kind: "covered", lateDays: 32, by: notice } });
    expect(close("2027-01-16")).toMatchObject({ code: "late-needs-reason", details: { days: 1 } });
  });

  test("refuses a day before the case began", () => {
    expect(close("2026-11-13")).toMatchObject({ code: "close-before-start" });
  });
});
