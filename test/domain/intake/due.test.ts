import { describe, expect, test } from "vitest";
import { dueFor } from "../../../main/domain/intake/due.ts";
import { type MatterTerm } from "../../../main/domain/directory/directory.ts";
import { day, directory } from "./examples.ts";

function due(term: MatterTerm, receivedOn: string, closedDays: string[] = []) {
  const matter = directory.matters[0];
  if (matter === undefined) throw new Error("The directory has matters");
  return dueFor({ ...matter, term }, day(receivedOn), { ...directory, closedDays });
}

const month = { kind: "months", amount: 1, legalBasis: "KPA art. 35 § 3" } as const;

describe("dueFor", () => {
  // The table of domain.md §2.14.
  test.each([
    ["2026-11-21", 1, "2026-12-21"],
    ["2026-11-24", 1, "2026-12-28"],
    ["2027-01-31", 1, "2027-03-01"],
    ["2026-12-31", 2, "2027-03-01"],
  ])("received %s, %i months: due %s", (receivedOn, amount, dueOn) => {
    expect(due({ ...month, amount }, receivedOn).dueOn).toBe(dueOn);
  });

  test.each([
    ["2026-11-20", "2026-11-23"],
    ["2026-11-10", "2026-11-12"],
    ["2026-12-23", "2026-12-28"],
    ["2027-03-26", "2027-03-30"],
  ])("one business day after %s is %s", (receivedOn, dueOn) => {
    const term = { kind: "business-days", amount: 1, legalBasis: "" } as const;

    expect(due(term, receivedOn).dueOn).toBe(dueOn);
  });

  test("explains each step: the day of receipt, the nominal end, what moved it, the end", () => {
    expect(due(month, "2026-11-24").dueSteps).toEqual([
      { date: "2026-11-24", why: "start", note: "KPA art. 35 § 3" },
      { date: "2026-12-24", why: "nominal-end", note: "KPA art. 57 § 3" },
      { date: "2026-12-24", why: "holiday", note: "christmas-eve" },
      { date: "2026-12-25", why: "holiday", note: "christmas-day" },
      { date: "2026-12-26", why: "holiday", note: "boxing-day" },
      { date: "2026-12-27", why: "sunday", note: "" },
      { date: "2026-12-28", why: "end", note: "" },
    ]);
  });

  test("an office's own closed day moves business days and never a statutory term", () => {
    const promise = { kind: "business-days", amount: 1, legalBasis: "" } as const;

    expect(due(promise, "2026-11-20", ["2026-11-23"])).toMatchObject({
      dueOn: "2026-11-24",
      dueSteps: [
        { why: "start" },
        { why: "saturday" },
        { why: "sunday" },
        { why: "office-closed" },
        { why: "end" },
      ],
    });
    expect(due(month, "2026-11-21", ["2026-12-21"]).dueOn).toBe("2026-12-21");
  });

  test("no term runs where the catalogue names none; a same-visit matter is due at once", () => {
    expect(due({ kind: "none" }, "2026-11-21")).toEqual({ dueOn: null, dueSteps: [] });
    expect(due({ kind: "same-visit" }, "2026-11-21").dueOn).toBe("2026-11-21");
  });
});
