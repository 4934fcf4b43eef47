import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatBankAccount,
  checkBankAccount,
  ibanOf,
} from "../../../main/domain/identifiers/bank-account.ts";
import { cleanLine, compact, dropInvisible, squeeze } from "../../../main/domain/identifiers/clean.ts";
import { mask } from "../../../main/domain/identifiers/mask.ts";
import { checkNip, formatNip } from "../../../main/domain/identifiers/nip.ts";
import { maySave } from "../../../main/domain/identifiers/outcome.ts";

const anyText = fc.string({ unit: "binary", maxLength: 60 });

describe("cleaning of typed text", () => {
  test("drops zero-width, bidirectional and control characters and parts words at tabs and line ends", () => {
    const typed = "\u202eJan\u200b\u2066\u00ad\u0000 \t Nowak\r\n\ufeff";

    expect(cleanLine(typed)).toBe("Jan Nowak");
  });

  test("keeps emoji and letters with diacritics whole", () => {
    expect(cleanLine("  Zażółć 🙂\u00a0gęślą ")).toBe("Zażółć 🙂 gęślą");
  });

  test("makes every dash a hyphen and leaves the letters of other alphabets alone", () => {
    expect(squeeze("a\u2010b\u2011c\u2013d\u2014e\u2212f-ı")).toBe("A-B-C-D-E-F-ı");
    expect(compact("a-b\u2013c ß")).toBe("ABCß");
  });

  test("changes nothing the second time", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const clean of [cleanLine, squeeze, compact, dropInvisible]) {
          expect(clean(clean(text))).toBe(clean(text));
        }
      }),
    );
  });

  test("takes 100,000 characters in its stride", () => {
    const long = " \u200b-\n".repeat(25_000);

    expect(compact(long)).toBe("");
    expect(cleanLine(long).startsWith("- - -")).toBe(true);
  });
});

describe("mask", () => {
  test.each([
    ["00010100008", "*******0008"],
    ["12345", "*2345"],
    ["1234", "****"],
    ["", ""],
  ])("shows %j as %j", (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  test("keeps the length and hides all but the last four", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{5,40}$/), (text) => {
        expect(mask(text)).toBe("*".repeat(text.length - 4) + text.slice(-4));
      }),
    );
  });
});

describe("display", () => {
  test("groups a bank account 2-4-4-4-4-4-4 and writes its IBAN", () => {
    const outcome = checkBankAccount("PL08 9990 0009 2026 0000 0013 1234");

    expect(outcome.ok && formatBankAccount(outcome.normalized)).toBe("08 9990 0009 2026 0000 0013 1234");
    expect(outcome.ok && ibanOf(outcome.normalized)).toBe("PL08999000092026000000131234");
  });

  test("groups a tax number 3-3-2-2", () => {
    const outcome = checkNip("9990001232");

    expect(outcome.ok && formatNip(outcome.normalized)).toBe("999-000-12-32");
  });
});

describe("maySave", () => {
  test("holds back only what is blocking", () => {
    expect(maySave(checkNip("9990001232"))).toBe(true);
    expect(maySave(checkNip("9990001233"))).toBe(false);
  });
});
