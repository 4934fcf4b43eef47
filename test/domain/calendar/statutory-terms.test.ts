import { describe, expect, test } from "vitest";
import {
  addStatutoryTerm,
  statutoryTermOn,
  statutoryTerms,
} from "../../../main/domain/calendar/statutory-terms.ts";
import { day } from "./arbitraries.ts";

const on = day("2026-11-16");

describe("statutoryTermOn", () => {
  test.each([
    ["any-matter", "without-undue-delay", "KPA art. 35 § 1"],
    ["known-facts", "at-once", "KPA art. 35 § 2"],
    ["explanatory", { length: 1, unit: "months" }, "KPA art. 35 § 3"],
    ["complex", { length: 2, unit: "months" }, "KPA art. 35 § 3"],
    ["simplified", { length: 1, unit: "months" }, "KPA art. 35 § 3a"],
    ["appeal-proceedings", { length: 1, unit: "months" }, "KPA art. 35 § 3"],
    ["tax", { length: 1, unit: "months" }, "Ordynacja podatkowa art. 139 § 1"],
    ["tax-complex", { length: 2, unit: "months" }, "Ordynacja podatkowa art. 139 § 1"],
    ["tax-appeal-proceedings", { length: 2, unit: "months" }, "Ordynacja podatkowa art. 139 § 3"],
    ["certificate", { length: 7, unit: "days" }, "KPA art. 217 § 3"],
    ["tax-certificate", { length: 7, unit: "days" }, "Ordynacja podatkowa art. 306a § 5"],
    ["complaint", { length: 1, unit: "months" }, "KPA art. 237"],
    ["motion", { length: 1, unit: "months" }, "KPA art. 244"],
    ["petition", { length: 3, unit: "months" }, "Ustawa o petycjach art. 10"],
    [
      "public-information",
      { length: 14, unit: "days" },
      "Ustawa o dostępie do informacji publicznej art. 13",
    ],
    [
      "public-information-extended",
      { length: 2, unit: "months" },
      "Ustawa o dostępie do informacji publicznej art. 13",
    ],
    ["reminder-passed-on", { length: 7, unit: "days" }, "KPA art. 37"],
    ["appeal", { length: 14, unit: "days" }, "KPA art. 129"],
    ["interlocutory-appeal", { length: 7, unit: "days" }, "KPA art. 141"],
    ["supplement", { length: 7, unit: "days" }, "KPA art. 64 § 2"],
    ["tax-supplement", { length: 7, unit: "days" }, "Ordynacja podatkowa art. 169 § 1"],
  ] as const)("%s: %j by %s", (id, term, legalBasis) => {
    expect(statutoryTermOn(id, on)).toMatchObject({ id, term, legalBasis });
  });

  test("has one row for each term on one day", () => {
    const ids = statutoryTerms.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });

  test("vouches for nothing before the first day of a row", () => {
    expect(statutoryTermOn("explanatory", day("2017-12-31"))).toBeNull();
    expect(statutoryTermOn("explanatory", day("2018-01-01"))).not.toBeNull();
  });
});

describe("addStatutoryTerm", () => {
  test.each([
    ["2026-11-21", "explanatory", "2026-12-21"],
    ["2026-11-24", "explanatory", "2026-12-28"],
    ["2026-12-31", "complex", "2027-03-01"],
    ["2026-12-17", "supplement", "2026-12-28"],
    ["2026-04-17", "appeal", "2026-05-04"],
    ["2027-05-13", "appeal", "2027-05-28"],
  ] as const)("from %s: %s ends on %s", (start, id, end) => {
    expect(addStatutoryTerm(day(start), id)?.end).toBe(end);
  });

  test("counts a tax term by the tax ordinance", () => {
    expect(addStatutoryTerm(on, "tax")?.steps[0]).toMatchObject({ basis: "Ordynacja podatkowa art. 12 § 3" });
  });

  test("counts nothing where the act says at once", () => {
    expect(addStatutoryTerm(on, "known-facts")).toBeNull();
    expect(addStatutoryTerm(on, "any-matter")).toBeNull();
  });
});
