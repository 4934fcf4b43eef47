import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  caseKey,
  type CaseReference,
  formatCaseReference,
  parseCaseReference,
} from "../../../main/domain/numbers/case-reference.ts";

const reference: fc.Arbitrary<CaseReference> = fc
  .record({
    unit: fc.constantFrom("FN", "OR-II", "Ł", "GOPS", "GK2", "SKO-1-A"),
    jrwa: fc.stringMatching(/^\d{2,6}$/),
    no: fc.integer({ min: 1, max: 999_999 }),
    sub: fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }),
    year: fc.integer({ min: 2011, max: 2099 }),
    initials: fc.option(fc.constantFrom("JW", "ŁŻ", "ABCDE"), { nil: undefined }),
  })
  .map(({ sub, initials, ...rest }) => ({
    ...rest,
    ...(sub !== undefined && { sub }),
    ...(initials !== undefined && { initials }),
  }));

describe("parseCaseReference", () => {
  test.each([
    ["FN.3120.77.2026", { unit: "FN", jrwa: "3120", no: 77, year: 2026 }],
    ["FN.3120.78.2.2026", { unit: "FN", jrwa: "3120", no: 78, sub: 2, year: 2026 }],
    ["FN.3120.77.2026.JW", { unit: "FN", jrwa: "3120", no: 77, year: 2026, initials: "JW" }],
    ["OR-II.0123.5.2026", { unit: "OR-II", jrwa: "0123", no: 5, year: 2026 }],
    ["FN.3120.2026.2026", { unit: "FN", jrwa: "3120", no: 2026, year: 2026 }],
    ["ABC.123.77.2011", { unit: "ABC", jrwa: "123", no: 77, year: 2011 }],
    ["ABC.123.78.2.2011", { unit: "ABC", jrwa: "123", no: 78, sub: 2, year: 2011 }],
    ["ABC.123.77.2011.JW", { unit: "ABC", jrwa: "123", no: 77, year: 2011, initials: "JW" }],
    [" FN. 3120.77.2026\n", { unit: "FN", jrwa: "3120", no: 77, year: 2026 }],
  ])("accepts %j", (text, value) => {
    expect(parseCaseReference(text)).toEqual({ ok: true, value });
  });

  test.each([
    ["FN.3120.077.2026", "case-reference-number"],
    ["FN.3120.77.26", "case-reference-year"],
    ["3120.77.2026", "case-reference-unit"],
    ["FN/3120/77/2026", "case-reference-slashes"],
    ["FN.3120.77.2005", "case-reference-year"],
    ["FN.3120.77.2010", "case-reference-year"],
    ["FN.3120.77.2100", "case-reference-year"],
    ["FN.3120.1000000.2026", "case-reference-number"],
    ["FN.3120.78.0.2026", "case-reference-number"],
    ["FN.3.77.2026", "case-reference-jrwa"],
    ["FN.1234567.77.2026", "case-reference-jrwa"],
    ["-FN.3120.77.2026", "case-reference-unit"],
    ["FN.3120.77.2026.J", "case-reference-initials"],
    ["FN.3120.77.2026.ABCDEF", "case-reference-initials"],
    ["FN.3120", "case-reference-parts"],
    ["FN.3120.1.2.3.2026", "case-reference-parts"],
    ["", "case-reference-parts"],
  ])("rejects %j with %s", (text, code) => {
    expect(parseCaseReference(text)).toEqual({ ok: false, code });
  });

  test("gives back what was written, for every reference of the grammar", () => {
    fc.assert(
      fc.property(reference, (value) => {
        expect(parseCaseReference(formatCaseReference(value))).toEqual({ ok: true, value });
      }),
    );
  });

  test("answers any text with a reference or a refusal, never an accident", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(typeof parseCaseReference(text).ok).toBe("boolean");
      }),
    );
  });
});

describe("caseKey", () => {
  test("is one for a case with and without initials, in any case of the unit", () => {
    const keys = ["FN.3120.77.2026", "fn.3120.77.2026.JW", "Fn.3120.77.2026.AB"].map(keyOf);

    expect(new Set(keys).size).toBe(1);
  });

  test("differs by unit, class, number, subnumber and year", () => {
    const keys = [
      "FN.3120.77.2026",
      "FK.3120.77.2026",
      "FN.3121.77.2026",
      "FN.0312.77.2026",
      "FN.3120.78.2026",
      "FN.3120.77.1.2026",
      "FN.3120.77.2027",
    ].map(keyOf);

    expect(new Set(keys).size).toBe(7);
  });
});

function keyOf(text: string): string {
  const parsed = parseCaseReference(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return caseKey(parsed.value);
}
