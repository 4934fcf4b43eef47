import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  looksLikeReference,
  quotedReferences,
  readTypedReference,
} from "../../../main/domain/cases/typed-reference.ts";
import { caseReference, letterReference, referenceText } from "../../../main/domain/cases/reference.ts";
import { formatCaseReference } from "../../../main/domain/numbers/case-reference.ts";

describe("readTypedReference", () => {
  test.each([
    ["FN.3120.77.2026", "FN.3120.77.2026"],
    ["FN.3120.78.2.2026", "FN.3120.78.2.2026"],
    ["FN.3120.77.2026.JW", "FN.3120.77.2026.JW"],
    ["OR-II.0123.5.2026", "OR-II.0123.5.2026"],
    ["FN.3120.2026.2026", "FN.3120.2026.2026"],
    ["fn.3120.77.2026", "FN.3120.77.2026"],
    ["  fn . 3120. 77 .2026  ", "FN.3120.77.2026"],
    ["fn 3120 77 2026", "FN.3120.77.2026"],
    ["fn 3120.77.2026 jw", "FN.3120.77.2026.JW"],
    ["or–ii.0123.5.2026.", "OR-II.0123.5.2026"],
  ])("reads %j", (typed, written) => {
    const read = readTypedReference(typed);

    expect(read.ok && formatCaseReference(read.value)).toBe(written);
  });

  test.each([
    ["FN.3120.077.2026", "case-reference-number"],
    ["FN.3120.77.26", "case-reference-year"],
    ["3120.77.2026", "case-reference-unit"],
    ["FN/3120/77/2026", "case-reference-slashes"],
    ["fn / 3120 / 77.2026", "case-reference-slashes"],
    ["FN\\3120\\77\\2026", "case-reference-slashes"],
    ["FN.3120.77.2005", "case-reference-year"],
    ["FN.3120", "case-reference-parts"],
    ["", "case-reference-parts"],
  ])("refuses %j with %s", (typed, code) => {
    expect(readTypedReference(typed)).toEqual({ ok: false, code });
  });

  test("reads back every reference, however its dots and letters were typed", () => {
    const number = fc.record({
      unit: fc.constantFrom("FN", "OR-II", "GK2", "SO"),
      jrwa: fc.stringMatching(/^\d{2,6}$/),
      no: fc.integer({ min: 1, max: 999_999 }),
      sub: fc.option(fc.integer({ min: 1, max: 999_999 })),
      year: fc.integer({ min: 2011, max: 2099 }),
    });
    const dot = fc.constantFrom(".", " . ", ". ", " ");
    fc.assert(
      fc.property(number, dot, fc.boolean(), (value, between, low) => {
        const text = referenceText(value).replaceAll(".", between);

        const read = readTypedReference(low ? text.toLowerCase() : text);

        expect(read).toEqual({ ok: true, value: caseReference(value) });
      }),
    );
  });
});

describe("looksLikeReference", () => {
  test.each(["fn 3120 77 2026", "FN/3120/77/26", "FN.3120.077.2026", "3120.77.2026", "or-ii.0123.5.2026"])(
    "knows %j for one that is meant",
    (text) => {
      expect(looksLikeReference(text)).toBe(true);
    },
  );

  test.each([
    "Kowalska",
    "21.11.2026",
    "RPW/K1/417/2026",
    "WY/K1/12/2026",
    "ul. Kwiatowa 12/3",
    "7K3M-9QXW-2TBS",
    "",
  ])("leaves %j to the search for words", (text) => {
    expect(looksLikeReference(text)).toBe(false);
  });
});

describe("quotedReferences", () => {
  test("finds each reference once, in any writing, wherever it stands", () => {
    const text =
      "W odpowiedzi na wezwanie fn.3120.77.2026.JW (FN 3120 77 2026) i do sprawy OR-II/0123/5/2026, też FN.3120.78.2.2026.";

    expect(quotedReferences(text)).toEqual(["FN.3120.77..2026", "OR-II.0123.5..2026", "FN.3120.78.2.2026"]);
  });

  test.each(["Faktura 12/2026", "w dniu 21.11.2026", "RPW/K1/417/2026", "dz. nr 12/3", "XFN.3120.0.2026"])(
    "finds none in %j",
    (text) => {
      expect(quotedReferences(text)).toEqual([]);
    },
  );

  test("ends soon on any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 500, unit: "binary" }), (text) => {
        expect(Array.isArray(quotedReferences(text))).toBe(true);
      }),
    );
    expect(quotedReferences(`FN.${"1.".repeat(5000)}`)).toEqual([]);
  });
});

describe("letterReference", () => {
  const number = { unit: "FN", jrwa: "3120", year: 2026, no: 78, sub: 2 };

  test("carries the initials of who signs, and leaves out what is none", () => {
    expect(letterReference(number, "JW")).toBe("FN.3120.78.2.2026.JW");
    expect(letterReference(number, null)).toBe("FN.3120.78.2.2026");
    expect(letterReference(number, "J1")).toBe("FN.3120.78.2.2026");
  });
});
