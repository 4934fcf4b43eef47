import { type BankAccount, checkBankAccount } from "../identifiers/bank-account.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type DatedLaw } from "./dated-law.ts";
import { type AccountRefusal } from "./refusals.ts";

/**
 * How the municipality's bank makes individual accounts for mass payments: the bank's sort code, a prefix of the contract, and the payer's
 * number, filled with noughts from the left. Prefix and payer make the sixteen digits after the sort code.
 */
export type AccountScheme = DatedLaw & { readonly sortCode: string; readonly prefix: string };

/** Digits of an account after the sort code. */
const ACCOUNT_DIGITS = 16;

/**
 * The individual account (NRB) of a payer, with its check digits (ISO 7064 mod 97). Refuses a scheme that is no account's and a payer's
 * number of other signs or of more digits than the scheme leaves.
 */
export function individualAccount(
  payer: string,
  { sortCode, prefix }: Pick<AccountScheme, "sortCode" | "prefix">,
): Outcome<BankAccount, AccountRefusal> {
  if (!/^\d{8}$/.test(sortCode)) return refused("scheme-sort-code", { field: "sortCode" });
  if (!/^\d*$/.test(prefix) || prefix.length >= ACCOUNT_DIGITS) {
    return refused("scheme-length", { field: "prefix", details: { most: ACCOUNT_DIGITS - 1 } });
  }
  if (!/^\d+$/.test(payer)) return refused("payer-not-digits", { field: "payer" });
  const room = ACCOUNT_DIGITS - prefix.length;
  if (payer.length > room) return refused("payer-too-long", { field: "payer", details: { most: room } });
  const rest = `${sortCode}${prefix}${payer.padStart(room, "0")}`;
  // 2521 is "PL" in IBAN digits; 98 less the remainder makes the whole leave 1.
  const check = 98n - (BigInt(`${rest}252100`) % 97n);
  const outcome = checkBankAccount(`${String(check).padStart(2, "0")}${rest}`);
  // Its own check digits are right, so only the bank's sort code can still be wrong.
  return outcome.ok ? accepted(outcome.normalized) : refused("scheme-sort-code", { field: "sortCode" });
}

/** The payer's number in an account of the scheme, without the filling noughts (`0` for none but noughts); refuses any other account. */
export function payerOf(
  account: BankAccount,
  { sortCode, prefix }: Pick<AccountScheme, "sortCode" | "prefix">,
): Outcome<string, AccountRefusal> {
  const head = `${sortCode}${prefix}`;
  if (!account.startsWith(head, 2)) return refused("account-not-of-scheme");
  return accepted(account.slice(2 + head.length).replace(/^0+(?=\d)/, ""));
}
