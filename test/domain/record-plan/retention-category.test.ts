import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, civilDate, parseCivilDate } from "../../../main/domain/calendar/civil-date.ts";
import {
  parseRetentionCategory,
  retention,
  retentionCategorySchema,
} from "../../../main/domain/record-plan/retention-category.ts";

const day = (text: string) => {
  const date = parseCivilDate(text);
  if (date === null) throw new Error(text);
  return date;
};

const yearOf = (date: string) => Number(date.slice(0, 4));

describe("parseRetentionCategory", () => {
  it.each([
    ["A", "A"],
    [" a ", "A"],
    ["B5", "B5"],
    ["b-5", "B5"],
    ["B 05", "B5"],
    ["BE10", "BE10"],
    ["be 10", "BE10"],
    ["B50", "B50"],
    ["bc", "Bc"],
    ["BC", "Bc"],
  ])("reads %j as people write it", (typed, category) => {
    expect(parseRetentionCategory(typed)).toBe(category);
  });

  it.each(["", "B", "BE", "B0", "B100", "C", "A5", "Bc5", "5", "B5 lat", "B5/BE10"])(
    "refuses %j",
    (typed) => {
      expect(parseRetentionCategory(typed)).toBeNull();
    },
  );

  it("reads back every category that the schema allows", () => {
    const written = fc.oneof(
      fc.constantFrom("A", "Bc"),
      fc.tuple(fc.constantFrom("B", "BE"), fc.integer({ min: 1, max: 99 })).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(written, (category) => {
        expect(retentionCategorySchema.parse(category)).toBe(category);
        expect(parseRetentionCategory(category.toLowerCase())).toBe(category);
      }),
    );
  });
});

describe("retention", () => {
  it("counts five full years from the next January: closed in May 2026, disposable in 2032", () => {
    expect(retention("B5", day("2026-05-10"))).toEqual({
      category: "B5",
      countsFrom: "2027-01-01",
      disposableFrom: "2032-01-01",
      expertAppraisal: false,
      permanent: false,
    });
  });

  it("counts the same from the first and from the last day of a year", () => {
    expect(retention("BE10", day("2026-01-01"))).toEqual(retention("BE10", day("2026-12-31")));
    expect(retention("BE10", day("2026-12-31"))).toMatchObject({
      disposableFrom: "2037-01-01",
      expertAppraisal: true,
    });
  });

  it("never proposes what is kept for ever, and dates nothing that is kept while it is of use", () => {
    expect(retention("A", day("2026-05-10"))).toMatchObject({ disposableFrom: null, permanent: true });
    expect(retention("Bc", day("2026-05-10"))).toMatchObject({ disposableFrom: null, permanent: false });
  });

  it("keeps a case at least as many years as its category says, whatever the day", () => {
    const first = day("2011-01-01");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 1, max: 99 }), (later, years) => {
        const closed = addDays(first, later);
        const { disposableFrom } = retention(`B${years}`, closed);

        expect(disposableFrom).toBe(civilDate(yearOf(closed) + years + 1, 1, 1));
      }),
    );
  });
});
