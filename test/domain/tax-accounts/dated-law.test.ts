import { describe, expect, test } from "vitest";
import { inForce } from "../../../main/domain/calendar/validity.ts";
import { type DatedLaw, dayOfRow, rowOn, succeededBy } from "../../../main/domain/tax-accounts/dated-law.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import {
  meaningOfCode,
  shippedImportCodes,
  shippedTaxKinds,
  taxKindIds,
  taxKindOn,
} from "../../../main/domain/tax-accounts/tax-kinds.ts";
import { day } from "../calendar/arbitraries.ts";

const row = (validFrom: string, validTo?: string): DatedLaw => ({
  validFrom,
  ...(validTo && { validTo }),
  legalBasis: "art. 1",
  trust: "stated",
  source: "test",
});

describe("succeededBy", () => {
  test("closes the row in force the day before and leaves its start", () => {
    expect(succeededBy([row("2025-01-01")], row("2026-03-01"))).toEqual({
      ok: true,
      value: [row("2025-01-01", "2026-02-28"), row("2026-03-01")],
    });
  });

  test("leaves a row that had ended", () => {
    const outcome = succeededBy([row("2024-01-01", "2024-12-31"), row("2025-01-01")], row("2026-01-01"));

    expect(outcome.ok && outcome.value[0]).toEqual(row("2024-01-01", "2024-12-31"));
  });

  test.each([
    ["2025-01-01", "row-not-later"],
    ["2024-06-01", "row-not-later"],
    ["2026-02-30", "row-day-impossible"],
  ])("refuses one from %s", (from, code) => {
    const outcome = succeededBy([row("2025-01-01")], row(from));
    expect(outcome.ok ? null : outcome.code).toBe(code);
  });
});

test("dayOfRow throws for a day that is none", () => {
  expect(() => dayOfRow("2026-02-30")).toThrow(RangeError);
});

test("every row of the shipped law has its article, its source, and days that are days", () => {
  const rows: readonly DatedLaw[] = Object.values(shippedTaxLaw).flat();

  expect(rows.length).toBeGreaterThan(40);
  for (const each of rows) {
    expect(each.legalBasis).not.toBe("");
    expect(each.source).not.toBe("");
    const days = [each.validFrom, each.validTo, each.checkedTo].filter((text) => text !== undefined);
    expect(days.map(dayOfRow)).toEqual(days);
  }
});

test("of each table at most one row of a kind is in force on a day", () => {
  for (const on of ["2016-01-01", "2021-10-12", "2021-10-13", "2023-06-01", "2025-12-04", "2026-11-21"]) {
    const { kinds, schedules, rates, minima, reminderCosts } = shippedTaxLaw;
    for (const rows of [rates, minima, reminderCosts]) {
      expect(rows.filter((each) => inForce(each, day(on)))).toHaveLength(1);
    }
    const names = [
      ...kinds.filter((each) => inForce(each, day(on))).map(({ id }) => id),
      ...schedules
        .filter((each) => inForce(each, day(on)))
        .map(({ kind, taxpayer }) => `${kind} ${taxpayer}`),
    ];
    expect(new Set(names).size).toBe(names.length);
  }
});

test("the cost of a reminder is 16 zł from 13 October 2021, 11.60 before", () => {
  expect(rowOn(shippedTaxLaw.reminderCosts, day("2021-10-12"))?.amount).toBe(1160);
  expect(rowOn(shippedTaxLaw.reminderCosts, day("2021-10-13"))?.amount).toBe(1600);
});

const means = (code: string) => meaningOfCode(code, shippedImportCodes);

test("meaningOfCode knows the codes of domain.md 4.4 and no other", () => {
  expect(["NOF", "PRF", "PLF", "LZP", "ZOK", "REMINDER", " nof "].map(means)).toEqual([
    "property-tax",
    "agricultural-tax",
    "forest-tax",
    "joint-obligation",
    "waste-fee",
    "reminder",
    "property-tax",
  ]);
  expect(means("XYZ")).toBeNull();
});

test("every kind has a row today", () => {
  for (const id of taxKindIds) expect(taxKindOn(id, day("2026-11-21"), shippedTaxKinds)?.id).toBe(id);
});
