import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { whyFree } from "../../../main/domain/calendar/term.ts";
import {
  checkInstalments,
  planInstalments,
  type TaxOfYear,
} from "../../../main/domain/tax-accounts/instalments.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { zloty } from "../../../main/domain/tax-accounts/money.ts";
import { taxKindIds } from "../../../main/domain/tax-accounts/tax-kinds.ts";
import { dates } from "../calendar/arbitraries.ts";

const property = { kind: "property-tax", taxpayer: "natural", year: 2026, tax: zloty(400) } as const;

function instalmentsOf(of: TaxOfYear) {
  const outcome = planInstalments(of, shippedTaxLaw);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.instalments;
}

describe("properties", () => {
  const asked = fc
    .record({
      kind: fc.constantFrom(...taxKindIds),
      taxpayer: fc.constantFrom("natural" as const, "legal" as const),
      year: fc.integer({ min: 2016, max: 2100 }),
      tax: fc.integer({ min: 1, max: 10_000_000 }).map(zloty),
      months: fc.option(
        fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([a, b]) => ({
          from: Math.min(a, b),
          to: Math.max(a, b),
        })),
        { nil: undefined },
      ),
      servedOn: fc.option(dates(2016, 2101), { nil: undefined }),
    })
    .map(({ months, servedOn, ...of }): TaxOfYear => ({
      ...of,
      ...(months && { months }),
      ...(servedOn && { servedOn }),
    }));

  test("instalments sum to the tax, are numbered, in order, positive and never on a free day that moves", () => {
    let planned = 0;
    fc.assert(
      fc.property(asked, (of) => {
        const outcome = planInstalments(of, shippedTaxLaw);
        if (!outcome.ok) return;
        planned += 1;
        const { instalments, steps } = outcome.value;

        expect(checkInstalments(of.tax, instalments).ok).toBe(true);
        expect(instalments.every(({ amount }) => amount > 0)).toBe(true);
        expect(instalments.every(({ dueOn }) => of.kind === "alcohol-fee" || whyFree(dueOn) === null)).toBe(
          true,
        );
        expect(steps.filter(({ kind }) => kind === "instalment")).toHaveLength(instalments.length);
        const earliest = of.servedOn ? addDays(of.servedOn, 14) : "";
        expect(instalments.every(({ dueOn }) => dueOn >= earliest)).toBe(true);
      }),
      { numRuns: 2000 },
    );
    expect(planned).toBeGreaterThan(500);
  });

  test("taxes up to the limit are one instalment, others of a whole year as many as the dates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 2016, max: 2100 }), (tax, year) => {
        expect(instalmentsOf({ ...property, tax: zloty(tax), year })).toHaveLength(tax <= 100 ? 1 : 4);
      }),
    );
  });
});

test("a plan of every year keeps to days that the calendar has", () => {
  const all: CivilDate[] = [];
  for (let year = 2016; year <= 2100; year += 1)
    all.push(...instalmentsOf({ ...property, year }).map(({ dueOn }) => dueOn));
  expect(all).toHaveLength(85 * 4);
  expect(all).toEqual(all.toSorted());
});
