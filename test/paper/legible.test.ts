import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openDocument } from "../../main/paper/document.ts";
import { legible } from "../../main/paper/legible.ts";
import { type Type, widthOf, wrap } from "../../main/paper/lines.ts";
import { createdAt, fonts } from "./samples.ts";

const face = fonts.regular;
const type: Type = { weight: "regular", size: 11 };
const document = openDocument({ fonts, title: "", language: "pl", author: "", createdAt });

describe("legible", () => {
  it.each([
    ["Zażółć gęślą jaźń", "Zażółć gęślą jaźń"],
    ["Щедрий ґанок їжака Євгена", "Щедрий ґанок їжака Євгена"],
    ["o\u0301 z\u0307 a\u0328", "ó ż ą"],
    ["  a\t\r\n b ", "a b"],
    ["a\u0000b\u001Bc", "a□b□c"],
    ["abc\u202Edef\u2069", "abc□def□"],
    ["😀 👨‍👩‍👧", "□ □"],
    ["漢字", "□□"],
    ["\uD83D", "□"],
  ])("makes %j into %j", (text, shown) => {
    expect(legible(text, face)).toBe(shown);
  });

  it("gives only characters that the face draws, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        for (const letter of legible(text, face)) expect(face.covers(letter.codePointAt(0) ?? 0)).toBe(true);
      }),
    );
  });
});

describe("wrap", () => {
  it("gives no line wider than the room and no more lines than allowed, for any text", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.lorem({ maxCount: 60 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
    );
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: 20, max: 300 }),
        fc.integer({ min: 1, max: 5 }),
        (text, width, most) => {
          const lines = wrap(document, text, type, { width, most });

          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(widthOf(document, line, type)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it("keeps every word of a text that fits", () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), (text) => {
        const lines = wrap(document, text, type, { width: 200, most: 100 });

        expect(lines.join(" ")).toBe(text);
      }),
    );
  });

  it("ends in an ellipsis when something is left out", () => {
    expect(wrap(document, "słowo ".repeat(5000), type, { width: 100, most: 2 }).at(-1)).toMatch(/…$/);
    expect(wrap(document, `${" ".repeat(50_000)}x`, type, { width: 100, most: 2 }).at(-1)).toMatch(/…$/);
  });

  it("leaves no word of one letter at the end of a line", () => {
    const lines = wrap(document, "wniosek o wydanie i zwrot w terminie ".repeat(6), type, {
      width: 120,
      most: 40,
    });

    for (const line of lines) expect(line).not.toMatch(/ \p{L}$/u);
  });
});
