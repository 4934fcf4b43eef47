import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBankAccount } from "../../../main/domain/identifiers/bank-account.ts";
import { checkIdCard } from "../../../main/domain/identifiers/id-card.ts";
import { checkLandRegister } from "../../../main/domain/identifiers/land-register.ts";
import { checkNip } from "../../../main/domain/identifiers/nip.ts";
import { checkPassport } from "../../../main/domain/identifiers/passport.ts";
import { checkRegon } from "../../../main/domain/identifiers/regon.ts";

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const letters = (count: number) => fc.stringMatching(new RegExp(`^[A-Z]{${count}}$`));
const place = fc.nat();
const shift = fc.integer({ min: 1, max: 9 });

/** The numbers with a body and any last digit that the check takes: at most one. */
function closing(body: string, check: (text: string) => { readonly ok: boolean }): string[] {
  return Array.from("0123456789", (digit) => body + digit).filter((text) => check(text).ok);
}

/** One digit changed to another digit; `first` is the first place that may be changed. */
function withWrongDigit(text: string, at: number, by: number, first = 0): string {
  const index = first + (at % (text.length - first));
  return text.slice(0, index) + ((Number(text[index]) + by) % 10) + text.slice(index + 1);
}

describe("checkNip", () => {
  const body = digits(9).filter((text) => !text.startsWith("000"));

  test("takes one last digit for each body, or none where the remainder is 10", () => {
    fc.assert(
      fc.property(body, (nine) => {
        const sum = Array.from("657234567").reduce(
          (all, weight, at) => all + Number(weight) * Number(nine[at]),
          0,
        );

        expect(closing(nine, checkNip)).toEqual(sum % 11 === 10 ? [] : [`${nine}${sum % 11}`]);
      }),
    );
  });

  test("catches every wrong digit", () => {
    fc.assert(
      fc.property(body, place, shift, (nine, at, by) => {
        const wrong = closing(nine, checkNip).map((nip) => withWrongDigit(nip, at, by));

        expect(wrong.filter((nip) => checkNip(nip).ok)).toEqual([]);
      }),
    );
  });

  test.each(["999-000-12-32", "PL9990001232", "pl 999 000 12 32", "9990001232 "])("takes %j", (text) => {
    expect(checkNip(text)).toEqual({ ok: true, normalized: "9990001232" });
  });

  test.each(["DE9990001232", "999000123X", "PL"])("refuses %j by its form", (text) => {
    expect(checkNip(text)).toMatchObject({ ok: false, outcome: "FORMAT" });
  });
});

describe("checkRegon", () => {
  test("takes exactly one last digit for each eight, and one for each local unit", () => {
    fc.assert(
      fc.property(
        digits(8).filter((text) => text !== "00000000"),
        digits(4),
        (eight, unit) => {
          const nine = closing(eight, checkRegon);
          const fourteen = nine.flatMap((regon) => closing(regon + unit, checkRegon));

          expect([nine.length, fourteen.length]).toEqual([1, 1]);
        },
      ),
    );
  });

  test("refuses nothing but zeros", () => {
    expect(checkRegon("000000000")).toMatchObject({ code: "regon-zeros", outcome: "SEMANTIC" });
    expect(checkRegon("00000000000000")).toMatchObject({ code: "regon-zeros" });
  });

  test("takes groups", () => {
    expect(checkRegon("999 000 012")).toEqual({ ok: true, normalized: "999000012" });
  });
});

describe("checkIdCard", () => {
  test("catches every wrong digit, and only warns", () => {
    fc.assert(
      fc.property(letters(3), digits(5), place, shift, (series, tail, at, by) => {
        const right = Array.from("0123456789", (digit) => series + digit + tail).filter(
          (text) => checkIdCard(text).ok,
        );
        const wrong = right.map((text) => checkIdCard(withWrongDigit(text, at, by, 3)));

        expect(right).toHaveLength(1);
        expect(wrong).toMatchObject([{ ok: false, outcome: "CHECKSUM", weight: "warning" }]);
      }),
    );
  });

  test("takes small letters and spaces", () => {
    expect(checkIdCard("zza 754321")).toEqual({ ok: true, normalized: "ZZA754321" });
  });

  test.each(["", "ŻŻŻ800001", "ZZZ80000", "🙂"])("warns of the form of %j", (text) => {
    expect(checkIdCard(text)).toMatchObject({ code: "id-card-format", weight: "warning" });
  });
});

describe("checkPassport", () => {
  test("catches every wrong digit, and only warns", () => {
    fc.assert(
      fc.property(letters(2), digits(6), place, shift, (series, tail, at, by) => {
        const right = Array.from("0123456789", (digit) => series + digit + tail).filter(
          (text) => checkPassport(text).ok,
        );
        const wrong = right.map((text) => checkPassport(withWrongDigit(text, at, by, 2)));

        expect(right).toHaveLength(1);
        expect(wrong).toMatchObject([{ ok: false, outcome: "CHECKSUM", weight: "warning" }]);
      }),
    );
  });

  test("warns of the form of an identity card's number", () => {
    expect(checkPassport("ZZA754321")).toMatchObject({ code: "passport-format", weight: "warning" });
  });
});

describe("checkBankAccount", () => {
  /** Accounts of the bank that does not exist, closed by ISO 7064 apart from the code under test. */
  const account = digits(16).map((number) => {
    const remainder = BigInt(`99900009${number}252100`) % 97n;
    return `${String(98n - remainder).padStart(2, "0")}99900009${number}`;
  });

  test("takes every account with its two check digits", () => {
    fc.assert(
      fc.property(account, (nrb) => {
        expect(checkBankAccount(`PL ${nrb}`)).toEqual({ ok: true, normalized: nrb });
      }),
    );
  });

  test("catches every wrong digit and every swap of neighbours", () => {
    fc.assert(
      fc.property(account, place, shift, (nrb, at, by) => {
        const index = at % 25;
        const swapped = nrb.slice(0, index) + nrb[index + 1] + nrb[index] + nrb.slice(index + 2);

        expect(checkBankAccount(withWrongDigit(nrb, at, by)).ok).toBe(false);
        expect(checkBankAccount(swapped).ok).toBe(swapped === nrb);
      }),
    );
  });

  test("knows a right sort code from a wrong one by the weights 3 9 7 1 3 9 7 1", () => {
    fc.assert(
      fc.property(digits(8), digits(16), (code, number) => {
        const remainder = BigInt(`${code}${number}252100`) % 97n;
        const sum = Array.from("39713971").reduce(
          (all, weight, at) => all + Number(weight) * Number(code[at]),
          0,
        );

        const outcome = checkBankAccount(String(98n - remainder).padStart(2, "0") + code + number);

        expect(outcome.ok).toBe(sum % 10 === 0);
      }),
      { numRuns: 500 },
    );
  });

  test("only warns of a sort code that fails its own check", () => {
    // 99900008 sums to 179.
    const remainder = BigInt("999000080000000000000001252100") % 97n;
    const nrb = `${String(98n - remainder).padStart(2, "0")}999000080000000000000001`;

    expect(checkBankAccount(nrb)).toMatchObject({
      code: "bank-account-sort-code",
      outcome: "CHECKSUM",
      weight: "warning",
      normalized: nrb,
    });
  });

  test.each([
    ["DE89370400440532013000", "bank-account-not-polish"],
    ["7499900009000000000000000X", "bank-account-not-digits"],
    ["", "bank-account-length"],
    ["7".repeat(10_000), "bank-account-length"],
  ])("refuses %.30j with %s", (text, code) => {
    expect(checkBankAccount(text)).toMatchObject({ code, outcome: "FORMAT", weight: "blocking" });
  });
});

describe("checkLandRegister", () => {
  test.each([
    ["KA1S/00012345/6", "KA1S/00012345/6"],
    ["ka1s / 12345 / 6", "KA1S/00012345/6"],
    ["LU1B/00012345/8", "LU1B/00012345/8"],
  ])("takes %j", (text, number) => {
    expect(checkLandRegister(text)).toEqual({ ok: true, normalized: number });
  });

  test.each([
    ["KA1S/00012345/7", "land-register-check-digit"],
    ["KA1S/00012354/6", "land-register-check-digit"],
    ["LU1B/00012345/6", "land-register-check-digit"],
    ["KW 12345", "land-register-format"],
    ["KV1S/00012345/6", "land-register-format"],
    ["KA1S/000123456/6", "land-register-format"],
  ])("warns of %j with %s", (text, code) => {
    expect(checkLandRegister(text)).toMatchObject({ ok: false, code, weight: "warning" });
  });

  test("takes exactly one check digit for each number", () => {
    fc.assert(
      fc.property(digits(8), (number) => {
        expect(closing(`CZ1C/${number}/`, checkLandRegister)).toHaveLength(1);
      }),
    );
  });
});
