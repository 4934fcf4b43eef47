import fc from "fast-check";
import { expect, test } from "vitest";
import { grosze } from "../../../main/domain/tax-accounts/money.ts";
import {
  fullZloty,
  roundingOn,
  roundingRules,
  roundInterest,
  roundTax,
} from "../../../main/domain/tax-accounts/rounding.ts";
import { day } from "../calendar/arbitraries.ts";

test.each([
  [10_049, 10_000],
  [10_050, 10_100],
  [49, 0],
  [50, 100],
  [0, 0],
])("domain.md 4.5: fullZloty of %d grosze is %d", (amount, rounded) => {
  expect(fullZloty(grosze(amount))).toBe(rounded);
  expect(roundTax(grosze(amount))).toBe(rounded);
  expect(roundInterest(grosze(amount))).toBe(rounded);
});

test("fullZloty ends in full złoty, never more than 50 groszy away", () => {
  fc.assert(
    fc.property(fc.nat(), (amount) => {
      const rounded = fullZloty(grosze(amount));
      expect(rounded % 100).toBe(0);
      expect(rounded - amount).toBeGreaterThan(-50);
      expect(rounded - amount).toBeLessThanOrEqual(50);
    }),
  );
});

test("fullZloty throws for a negative amount", () => {
  expect(() => fullZloty(grosze(-1))).toThrow(RangeError);
});

const unit = (of: Parameters<typeof roundingOn>[0]) => roundingOn(of, day("2026-01-01"), roundingRules)?.unit;

test("roundingOn says what is rounded and what is not", () => {
  expect([unit("tax"), unit("tax-base"), unit("interest"), unit("prolongation-fee")]).toEqual([
    100, 100, 100, 100,
  ]);
  expect([unit("local-fee"), unit("waste-fee"), unit("cost")]).toEqual([1, 1, 1]);
  expect(roundingOn("waste-fee", day("2026-01-01"), roundingRules)?.trust).toBe("uncertain");
  expect(roundingOn("tax", day("1999-01-01"), roundingRules)).toBeNull();
});
