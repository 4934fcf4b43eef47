import { describe, expect, test } from "vitest";
import { planInstalments, type TaxOfYear } from "../../../main/domain/tax-accounts/instalments.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { grosze, zloty } from "../../../main/domain/tax-accounts/money.ts";
import { day } from "../calendar/arbitraries.ts";

const property = { kind: "property-tax", taxpayer: "natural", year: 2026, tax: zloty(400) } as const;

const refusal = (of: TaxOfYear) => {
  const outcome = planInstalments(of, shippedTaxLaw);
  return outcome.ok ? null : outcome.code;
};

describe("planInstalments refuses", () => {
  test.each([
    ["a tax of nothing", { tax: zloty(0) }, "tax-nothing"],
    ["a tax with grosze", { tax: grosze(40_050) }, "tax-not-full-zloty"],
    ["months the wrong way round", { months: { from: 7, to: 6 } }, "tax-months-impossible"],
    ["a thirteenth month", { months: { from: 1, to: 13 } }, "tax-months-impossible"],
    ["a year before the tables", { year: 2010 }, "tax-year-out-of-range"],
    ["a year beyond the calendar", { year: 9999 }, "tax-year-out-of-range"],
    ["a year that is none", { year: 2026.5 }, "tax-year-out-of-range"],
    ["a service beyond the calendar", { servedOn: day("9999-12-31") }, "service-day-out-of-range"],
    [
      "a joint obligation of a legal person",
      { kind: "joint-obligation", taxpayer: "legal" },
      "tax-kind-not-for-taxpayer",
    ],
    [
      "service where the taxpayer declares",
      { taxpayer: "legal", servedOn: day("2026-02-01") },
      "tax-without-decision",
    ],
  ] as const)("%s", (_, change, code) => {
    expect(refusal({ ...property, ...change })).toBe(code);
  });
});
