import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkBankAccount, formatBankAccount } from "../../../main/domain/identifiers/bank-account.ts";
import { individualAccount, payerOf } from "../../../main/domain/tax-accounts/account-number.ts";
import { LONGEST_TITLE, transferTitle } from "../../../main/domain/tax-accounts/transfer-title.ts";

const bank = "99900009";

describe("individualAccount", () => {
  test.each([
    ["0013", "4821", "18 9990 0009 0013 0000 0000 4821"],
    ["2026", "131234", "08 9990 0009 2026 0000 0013 1234"],
    ["", "1", "74 9990 0009 0000 0000 0000 0001"],
  ])("domain.md 1.6: prefix %j and payer %j make %s", (prefix, payer, account) => {
    const made = individualAccount(payer, { sortCode: bank, prefix });

    expect(made.ok && formatBankAccount(made.value)).toBe(account);
  });

  test("is a right account for every payer, and gives the payer back", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\d{0,8}$/),
        fc.bigInt({ min: 0n, max: 99_999_999n }),
        (prefix, number) => {
          const scheme = { sortCode: bank, prefix };
          const payer = String(number);
          const made = individualAccount(payer, scheme);
          if (!made.ok) throw new Error(made.code);
          expect(checkBankAccount(made.value).ok).toBe(true);
          expect(payerOf(made.value, scheme)).toEqual({ ok: true, value: payer });
        },
      ),
    );
  });

  test.each([
    ["12A", bank, "0013", "payer-not-digits"],
    ["", bank, "0013", "payer-not-digits"],
    ["1234567890123", bank, "0013", "payer-too-long"],
    ["1", bank, "1234567890123456", "scheme-length"],
    ["1", bank, "12-3", "scheme-length"],
    ["1", "9990000", "0013", "scheme-sort-code"],
    ["1", "99900008", "0013", "scheme-sort-code"],
  ])("refuses payer %j at %s with prefix %j", (payer, sortCode, prefix, code) => {
    const made = individualAccount(payer, { sortCode, prefix });
    expect(made.ok ? null : made.code).toBe(code);
  });
});

test("payerOf refuses an account of another scheme", () => {
  const made = individualAccount("4821", { sortCode: bank, prefix: "0013" });
  if (!made.ok) throw new Error(made.code);

  expect(payerOf(made.value, { sortCode: bank, prefix: "0014" })).toEqual({
    ok: false,
    code: "account-not-of-scheme",
  });
});

describe("transferTitle", () => {
  test("joins the pieces and leaves out what banks do not pass on", () => {
    expect(transferTitle(["podatek od nieruchomości 2026", "", "rata 2;", "karta 0013/4821 \u200b*"])).toBe(
      "podatek od nieruchomości 2026, rata 2, karta 0013/4821",
    );
  });

  test("leaves out whole pieces that do not fit", () => {
    expect(transferTitle(["a".repeat(130), "b".repeat(20), "c"])).toBe("a".repeat(130));
  });

  test("is never longer than a transfer takes, whatever the pieces", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 200 })), (pieces) => {
        const title = transferTitle(pieces);
        expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
        expect(title).toMatch(/^[0-9A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż .,/:()-]*$/);
      }),
    );
  });
});
