import { describe, expect, test } from "vitest";
import { type DeadlineStop } from "../../../main/domain/deadlines/count.ts";
import { countDeadline, type DeadlineInput } from "../../../main/domain/deadlines/deadline.ts";
import { type ProceedingId } from "../../../main/domain/deadlines/proceeding-id.ts";
import { day } from "../calendar/arbitraries.ts";

const count = (proceeding: ProceedingId, startOn: string, more: Partial<DeadlineInput> = {}) =>
  countDeadline({ proceeding, startOn: day(startOn), stops: [], extensions: [], ...more });

const stop = (from: string, to: string | null, id = "a"): DeadlineStop => ({
  id,
  from: day(from),
  to: to === null ? null : day(to),
  reason: "delay-of-party",
});

const extension = (newDueOn: string, noticeOn: string) => ({
  newDueOn: day(newDueOn),
  noticeOn: day(noticeOn),
});

describe("countDeadline", () => {
  // The table of domain.md 2.14; its terms from service are in party-term.test.ts.
  test.each([
    ["2026-11-21", "kpa-simple", "2026-12-21"],
    ["2026-11-24", "kpa-simple", "2026-12-28"],
    ["2027-01-31", "kpa-simple", "2027-03-01"],
    ["2026-12-31", "kpa-complex", "2027-03-01"],
  ] as const)("received %s, %s: due %s", (on, proceeding, due) => {
    expect(count(proceeding, on)).toMatchObject({
      grossEnd: due,
      netEnd: due,
      dueOn: due,
      stoppedDays: 0,
      standing: "running",
    });
  });

  test.each([
    ["tax", "2026-12-16"],
    ["tax-complex", "2027-01-18"],
    ["tax-appeal", "2027-01-18"],
    ["appeal", "2026-12-16"],
    ["kpa-simplified", "2026-12-16"],
    ["certificate", "2026-11-23"],
    ["tax-certificate", "2026-11-23"],
    ["complaint", "2026-12-16"],
    ["motion", "2026-12-16"],
    ["petition", "2027-02-16"],
    ["public-information", "2026-11-30"],
    ["reminder", "2026-11-23"],
  ] as const)("received 2026-11-16, %s: due %s", (proceeding, due) => {
    expect(count(proceeding, "2026-11-16").dueOn).toBe(due);
  });

  test("names the start, the term, each shift and the end with what to quote", () => {
    expect(count("kpa-simple", "2027-01-31").steps).toEqual([
      { kind: "start", on: "2027-01-31", basis: "KPA art. 61 § 3" },
      { kind: "term", term: { length: 1, unit: "months" }, basis: "KPA art. 35 § 3" },
      { kind: "no-such-day", day: 31, on: "2027-02-28", basis: "KPA art. 57 § 3" },
      { kind: "shift", from: "2027-02-28", to: "2027-03-01", why: "sunday", basis: "KPA art. 57 § 4" },
      { kind: "end", on: "2027-03-01" },
    ]);
  });

  test("quotes the tax ordinance in a tax proceeding, and the electronic receipt", () => {
    const { steps } = count("tax-certificate", "2026-12-05", {
      electronic: true,
      stops: [stop("2026-12-07", "2026-12-07")],
    });

    expect(steps.flatMap((step) => ("basis" in step ? [step.basis] : []))).toEqual([
      "Ordynacja podatkowa art. 165 § 3b",
      "Ordynacja podatkowa art. 306a § 5",
      "Ordynacja podatkowa art. 12 § 1",
      "Ordynacja podatkowa art. 12 § 1",
      "Ordynacja podatkowa art. 139 § 4",
      "Ordynacja podatkowa art. 12 § 5",
    ]);
  });

  test("shows gross and net end when the clock stood", () => {
    expect(count("kpa-simple", "2026-11-14", { stops: [stop("2026-11-18", "2026-11-20")] })).toMatchObject({
      grossEnd: "2026-12-14",
      netEnd: "2026-12-17",
      dueOn: "2026-12-17",
      stoppedDays: 3,
      standing: "running",
      lasting: [],
    });
  });

  test("has no day that binds while a stop lasts, however long", () => {
    const lasting = stop("2026-11-18", null);

    expect(count("kpa-simple", "2026-11-14", { stops: [lasting] })).toMatchObject({
      grossEnd: "2026-12-14",
      netEnd: null,
      dueOn: null,
      standing: "stopped",
      lasting: [lasting],
    });
    expect(count("kpa-at-once", "2026-11-14", { stops: [lasting] }).standing).toBe("stopped");
  });

  test("runs on, and says so, when a stop began after the end", () => {
    const deadline = count("kpa-simple", "2026-11-14", { stops: [stop("2026-12-15", null)] });

    expect(deadline).toMatchObject({ dueOn: "2026-12-14", standing: "running" });
    expect(deadline.steps).toContainEqual({
      kind: "stop-without-effect",
      stop: "a",
      reason: "delay-of-party",
      from: "2026-12-15",
      why: "after-end",
    });
  });

  test("is due when the latest notice says, whatever order the notices have", () => {
    const extensions = [extension("2027-02-26", "2027-01-14"), extension("2027-01-15", "2026-12-10")];

    const deadline = count("kpa-simple", "2026-11-14", { extensions });

    expect(deadline).toMatchObject({ netEnd: "2026-12-14", dueOn: "2027-02-26", standing: "extended" });
    const common = { kind: "extension", basis: "KPA art. 36" };
    expect(deadline.steps.slice(-2)).toEqual([
      { ...common, before: "2026-12-14", on: "2027-01-15", noticeOn: "2026-12-10" },
      { ...common, before: "2027-01-15", on: "2027-02-26", noticeOn: "2027-01-14" },
    ]);
  });

  test("keeps a term that a notice named though a stop lasts", () => {
    const deadline = count("tax", "2026-11-16", {
      stops: [stop("2026-11-20", null)],
      extensions: [extension("2027-01-15", "2026-12-10")],
    });

    expect(deadline).toMatchObject({ netEnd: null, dueOn: "2027-01-15", standing: "extended" });
    expect(deadline.steps.at(-1)).toMatchObject({ before: null, basis: "Ordynacja podatkowa art. 140" });
  });

  test("stops no clock for public information", () => {
    const deadline = count("public-information", "2026-11-16", { stops: [stop("2026-11-18", null)] });

    expect(deadline).toMatchObject({ dueOn: "2026-11-30", stoppedDays: 0, standing: "running" });
    expect(deadline.steps).toContainEqual(
      expect.objectContaining({ kind: "stop-without-effect", why: "no-stops-here" }),
    );
  });

  test("names no day where the law says at once, or sets no term", () => {
    expect(count("kpa-at-once", "2026-11-16")).toMatchObject({
      grossEnd: null,
      dueOn: null,
      standing: "at-once",
    });
    expect(count("tax-at-once", "2026-11-16").steps).toContainEqual({
      kind: "at-once",
      on: "2026-11-16",
      basis: "Ordynacja podatkowa art. 139 § 2",
    });
    expect(count("none", "2026-11-16")).toMatchObject({
      dueOn: null,
      standing: "no-term",
      steps: [{ kind: "no-term" }],
    });
  });

  test.each(["2017-12-31", "9999-12-31"])("says that it knows no law of %s", (on) => {
    expect(count("kpa-simple", on)).toMatchObject({
      dueOn: null,
      standing: "no-term",
      steps: [{ kind: "law-unknown", on }],
    });
  });

  test("tells how late a case was settled", () => {
    expect(count("kpa-simple", "2026-11-14").settled).toBeNull();
    expect(count("kpa-simple", "2026-11-14", { closedOn: day("2026-12-14") }).settled?.lateDays).toBe(0);
    expect(count("kpa-simple", "2026-11-14", { closedOn: day("2026-12-17") }).settled).toEqual({
      on: "2026-12-17",
      lateDays: 3,
    });
  });
});

describe("countDeadline by the office's rule", () => {
  const businessDay = { kind: "business-days", amount: 1, legalBasis: "regulamin QWEB" } as const;

  // domain.md 2.15
  test.each([
    ["2026-11-20", "2026-11-23"],
    ["2026-11-10", "2026-11-12"],
    ["2026-12-23", "2026-12-28"],
    ["2027-03-26", "2027-03-30"],
  ])("one business day from %s ends on %s", (on, due) => {
    expect(count("office-rule", on, { ownTerm: businessDay }).dueOn).toBe(due);
  });

  test("leaves out the office's closed days and stopped days, and tells them", () => {
    const deadline = count("office-rule", "2026-11-18", {
      ownTerm: businessDay,
      stops: [stop("2026-11-20", "2026-11-21")],
      closedDays: new Set([day("2026-11-19")]),
    });

    expect(deadline).toMatchObject({ grossEnd: "2026-11-20", netEnd: "2026-11-23", stoppedDays: 2 });
    expect(deadline.steps).toEqual([
      { kind: "start", on: "2026-11-18", basis: null },
      { kind: "business-term", days: 1, basis: "regulamin QWEB" },
      { kind: "left-out", from: "2026-11-19", to: "2026-11-19", why: "office-closed" },
      {
        kind: "not-counted",
        stop: "a",
        reason: "delay-of-party",
        from: "2026-11-20",
        to: "2026-11-21",
        days: 2,
        overlap: 0,
        basis: "regulamin QWEB",
      },
      { kind: "left-out", from: "2026-11-22", to: "2026-11-22", why: "sunday" },
      { kind: "end", on: "2026-11-23" },
    ]);
  });

  test("waits while a stop lasts, one until the year 9999 too", () => {
    for (const to of [null, "9999-12-31"]) {
      const deadline = count("office-rule", "2026-11-18", {
        ownTerm: businessDay,
        stops: [stop("2026-11-19", to)],
      });
      expect(deadline).toMatchObject({ dueOn: null, standing: "stopped", lasting: [{ id: "a" }] });
    }
  });

  test("counts days and the same visit, and runs nothing without a term", () => {
    const days = { kind: "days", amount: 14, legalBasis: "regulamin" } as const;

    expect(count("office-rule", "2026-11-16", { ownTerm: days }).dueOn).toBe("2026-11-30");
    expect(count("office-rule", "2026-11-16", { ownTerm: { kind: "same-visit" } }).dueOn).toBe("2026-11-16");
    expect(count("office-rule", "2026-11-16").standing).toBe("no-term");
  });
});
