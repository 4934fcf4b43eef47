import { describe, expect, test } from "vitest";
import { assessmentOf } from "../../../main/domain/tax-accounts/assessment.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { limitationOf } from "../../../main/domain/tax-accounts/limitation.ts";
import { grosze } from "../../../main/domain/tax-accounts/money.ts";
import { day } from "../calendar/arbitraries.ts";

describe("domain.md 4.5: limitation", () => {
  test.each([
    ["2025-03-17", "2030-12-31"],
    ["2025-12-31", "2030-12-31"],
    ["2026-01-01", "2031-12-31"],
  ])("what was due on %s can be asked for until %s", (dueOn, lastDay) => {
    expect(limitationOf(day(dueOn), shippedTaxLaw)).toEqual({
      ok: true,
      value: { lastDay, years: 5, basis: "Ordynacja podatkowa art. 70 § 1" },
    });
  });

  test.each([
    ["1997-12-31", "limitation-unknown"],
    ["8999-01-01", "day-out-of-range"],
  ])("what was due on %s is refused", (dueOn, code) => {
    expect(limitationOf(day(dueOn), shippedTaxLaw)).toEqual({ ok: false, code });
  });
});

describe("domain.md 4.4: no assessment up to the price of a registered letter", () => {
  test.each([
    [979, false],
    [980, false],
    [981, true],
  ])("in 2023 a tax of %d grosze: assessed %s", (tax, assessed) => {
    const outcome = assessmentOf({ tax: grosze(tax), year: 2023 }, shippedTaxLaw);

    expect(outcome).toMatchObject({ ok: true, value: { assessed, limit: 980 } });
  });

  test.each([2022, 2026, 0])("a year whose price nobody entered (%d) is refused, not guessed", (year) => {
    const outcome = assessmentOf({ tax: grosze(500), year }, shippedTaxLaw);
    expect(outcome.ok ? null : outcome.code).toBe("assessment-limit-unknown");
  });
});
