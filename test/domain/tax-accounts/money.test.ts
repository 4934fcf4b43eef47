import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatAmount,
  formatPlainAmount,
  LARGEST_AMOUNT,
  parseAmount,
} from "../../../main/domain/tax-accounts/amount-text.ts";
import { grosze, groszeSchema, shareOf, zloty } from "../../../main/domain/tax-accounts/money.ts";

const read = (text: string) => {
  const outcome = parseAmount(text);
  return outcome.ok ? outcome.value : outcome.code;
};

describe("parseAmount", () => {
  test.each([
    ["0", 0],
    ["7", 700],
    ["007", 700],
    ["12,5", 1250],
    ["1234,56", 123_456],
    ["1234.56", 123_456],
    ["1 234,56", 123_456],
    ["1\u00a0234,56\u00a0zł", 123_456],
    ["1\u202f234,56 PLN", 123_456],
    ["1 234 567", 123_456_700],
    ["1.234,56", 123_456],
    ["1,234.56", 123_456],
    ["1.234.567", 123_456_700],
    ["1,234,567.8", 123_456_780],
    ["12 zl.", 1200],
    ["  99,90 ZŁ ", 9990],
    ["0,50", 50],
    ["9 999 999 999,99", LARGEST_AMOUNT],
  ])("reads %j", (text, amount) => {
    expect(read(text)).toBe(amount);
  });

  test.each([
    ["", "amount-empty"],
    [" \u00a0\u200b ", "amount-empty"],
    ["zł", "amount-unreadable"],
    ["sto", "amount-unreadable"],
    ["12e3", "amount-unreadable"],
    ["0x10", "amount-unreadable"],
    ["12,", "amount-unreadable"],
    [",50", "amount-unreadable"],
    [".", "amount-unreadable"],
    ["1 23,00", "amount-unreadable"],
    ["1 2345", "amount-unreadable"],
    ["12 34", "amount-unreadable"],
    ["1.23,456", "amount-unreadable"],
    ["1.234 567,00", "amount-unreadable"],
    ["1,2,3", "amount-unreadable"],
    ["1.234,5.6", "amount-unreadable"],
    ["1'234", "amount-unreadable"],
    ["१२३", "amount-unreadable"],
    ["1.234", "amount-ambiguous"],
    ["1,234", "amount-ambiguous"],
    ["123.456", "amount-ambiguous"],
    ["0,123", "amount-too-precise"],
    ["1234,567", "amount-too-precise"],
    ["1 234,567", "amount-too-precise"],
    ["12,3456", "amount-too-precise"],
    ["1.234,567", "amount-too-precise"],
    ["-5", "amount-negative"],
    ["\u22125,00", "amount-negative"],
    ["(5,00)", "amount-negative"],
    ["10 000 000 000,00", "amount-too-big"],
    ["9".repeat(400), "amount-too-big"],
  ])("refuses %j", (text, code) => {
    expect(read(text)).toBe(code);
  });

  test.each([
    ["1.403", ",", 140_300],
    ["1.403", ".", "amount-too-precise"],
    ["1,403", ".", 140_300],
    ["1 403,5", ",", 140_350],
    ["1403.50", ",", "amount-unreadable"],
    ["1.403,50,1", ",", "amount-unreadable"],
    ["12,", ",", "amount-unreadable"],
    ["12", ",", 1200],
  ] as const)("of %j where grosze follow %j makes %j", (text, decimals, expected) => {
    const outcome = parseAmount(text, decimals);
    expect(outcome.ok ? outcome.value : outcome.code).toBe(expected);
  });

  test("does not linger over a cell of a broken file", () => {
    const outcome = parseAmount(`1${" ".repeat(1_000_000)}x`);
    expect(outcome.ok ? null : outcome.code).toBe("amount-unreadable");
  });

  test("reads back whatever formatAmount wrote", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_AMOUNT }), (count) => {
        expect(read(formatAmount(grosze(count)))).toBe(count);
        expect(read(formatPlainAmount(grosze(count)))).toBe(count);
      }),
    );
  });

  test("never throws and never answers anything but whole grosze in its limits", () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[0-9., \u00a0-]{0,16}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const outcome = parseAmount(typed);
        if (!outcome.ok) return;
        expect(Number.isSafeInteger(outcome.value)).toBe(true);
        expect(outcome.value).toBeGreaterThanOrEqual(0);
        expect(outcome.value).toBeLessThanOrEqual(LARGEST_AMOUNT);
      }),
    );
  });
});

describe("formatAmount", () => {
  test.each([
    [0, "0,00 zł"],
    [5, "0,05 zł"],
    [50, "0,50 zł"],
    [100_000, "1 000,00 zł"],
    [123_456, "1 234,56 zł"],
    [123_456_789, "1 234 567,89 zł"],
    [-123_456, "\u22121 234,56 zł"],
  ])("writes %d grosze as %j", (count, text) => {
    expect(formatAmount(grosze(count)).replaceAll("\u00a0", " ")).toBe(text);
  });

  test("keeps an amount on one line", () => {
    expect(formatAmount(zloty(1234))).not.toContain(" ");
  });
});

describe("grosze", () => {
  test("throws for what is no whole, exact amount", () => {
    for (const count of [0.5, Number.NaN, Infinity, 2 ** 53]) expect(() => grosze(count)).toThrow(RangeError);
  });

  test("has one nought", () => {
    expect(Object.is(grosze(-0), 0)).toBe(true);
  });

  test("schema takes whole numbers only", () => {
    expect(groszeSchema.safeParse(1234).success).toBe(true);
    for (const wrong of [12.5, "12", null, Number.NaN])
      expect(groszeSchema.safeParse(wrong).success).toBe(false);
  });

  test("shareOf is exact where a product of numbers would not be", () => {
    expect(shareOf(grosze(999_999_999_999), 999_999_999_998, 999_999_999_999)).toBe(999_999_999_998);
  });
});
