import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome, warning } from "./outcome.ts";
import { weightedSum } from "./weights.ts";

/** A Polish bank account (NRB): 26 digits, `CC BBBBBBBB AAAAAAAAAAAAAAAA`. */
export type BankAccount = Brand<"BankAccount">;

export type BankAccountCode =
  | "bank-account-length"
  | "bank-account-not-digits"
  | "bank-account-not-polish"
  | "bank-account-check-digits"
  | "bank-account-sort-code";

const sortCodeWeights = [3, 9, 7, 1, 3, 9, 7, 1] as const;

/**
 * Checks an NRB or a Polish IBAN. Drops spaces, hyphens and `PL`. Refuses another country's IBAN, a wrong length, other
 * characters and wrong check digits (ISO 7064 mod 97); a bank sort code that fails its own check is only a warning, since
 * that rule is the bank's, not the account's.
 */
export function checkBankAccount(input: string): IdentifierOutcome<BankAccount, BankAccountCode> {
  const typed = compact(input);
  if (/^[A-Z]{2}\d{2}/.test(typed) && !typed.startsWith("PL")) {
    return blocking("FORMAT", "bank-account-not-polish", typed);
  }
  const text = typed.replace(/^PL/, "");
  if (/\D/.test(text)) return blocking("FORMAT", "bank-account-not-digits", text);
  if (text.length !== 26) return blocking("FORMAT", "bank-account-length", text, { length: text.length });
  // 2521 is "PL" in IBAN digits.
  if (BigInt(`${text.slice(2)}2521${text.slice(0, 2)}`) % 97n !== 1n) {
    return blocking("CHECKSUM", "bank-account-check-digits", text);
  }
  const account = branded<BankAccount>(text);
  if (weightedSum(sortCode(account), sortCodeWeights) % 10 !== 0) {
    return warning("CHECKSUM", "bank-account-sort-code", account);
  }
  return { ok: true, normalized: account };
}

/** The eight digits that name bank and branch. */
function sortCode(account: BankAccount): string {
  return account.slice(2, 10);
}

/** `74 9990 0009 0000 0000 0000 0001`: groups of 2-4-4-4-4-4-4. */
export function formatBankAccount(account: BankAccount): string {
  return account.replace(/^(\d{2})/, "$1 ").replace(/(\d{4})(?=\d)/g, "$1 ");
}

/** `PL` and the 26 digits, without spaces. */
export function ibanOf(account: BankAccount): string {
  return `PL${account}`;
}
