import { z } from "zod";
import { type Brand, branded } from "../brand.ts";
import { compact } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { ALPHABET, checkSymbol, foldSymbols } from "./check-symbol.ts";
import { looksLikePayload } from "./code-payload.ts";

/**
 * The public number of one registered item (numer potwierdzenia): 11 random symbols and a check symbol, kept without hyphens.
 * Whoever holds it may see the state of the matter, so it is unguessable. Never one that has the form of a label's payload,
 * incoming (R) or outgoing (W), so that a scan is always one or the other.
 */
export type ReceiptNumber = Brand<"ReceiptNumber">;
export const receiptNumberSchema = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  .refine((text) => parseReceiptNumber(text).ok)
  .brand<"ReceiptNumber">();

export type ReceiptNumberCode =
  | "receipt-number-empty"
  | "receipt-number-symbol"
  | "receipt-number-length"
  | "receipt-number-check"
  | "receipt-number-is-label";

/** How many random bytes a number is made of: 56 bits, of which the first 55 count. */
export const RECEIPT_NUMBER_BYTES = 7;

/** Makes a number of seven bytes from a cryptographic generator (the domain has no randomness of its own). */
export function makeReceiptNumber(random: Uint8Array): ReceiptNumber {
  if (random.length !== RECEIPT_NUMBER_BYTES) {
    throw new RangeError(`A receipt number is made of ${RECEIPT_NUMBER_BYTES} random bytes`);
  }
  const bits = Array.from(random, (byte) => byte.toString(2).padStart(8, "0")).join("");
  let symbols = "";
  for (let at = 0; at < 55; at += 5) symbols += ALPHABET.charAt(Number.parseInt(bits.slice(at, at + 5), 2));
  // One draw in a million has the form of a label; its first symbol moves on by one (R to S, W to X, P to Q). No entropy
  // worth naming is lost.
  if (looksLikePayload(symbols)) {
    symbols = ALPHABET.charAt(ALPHABET.indexOf(symbols.charAt(0)) + 1) + symbols.slice(1);
  }
  return branded<ReceiptNumber>(symbols + checkSymbol(symbols));
}

/**
 * Reads a number as people write it: any case, spaces and hyphens anywhere, O for 0, I or L for 1. Refuses nothing typed, a
 * symbol outside the alphabet (`details.position` from 1), another length than 12, a wrong check symbol (a typing error), and
 * a payload of our own: a label, incoming or outgoing, or a cover slip.
 */
export function parseReceiptNumber(text: string): Outcome<ReceiptNumber, ReceiptNumberCode> {
  const number = foldSymbols(compact(text));
  if (number === "") return refused("receipt-number-empty");
  const bad = [...number].findIndex((symbol) => !ALPHABET.includes(symbol));
  if (bad >= 0) return refused("receipt-number-symbol", { details: { position: bad + 1 } });
  if (number.length !== 12) {
    return refused("receipt-number-length", { details: { length: number.length } });
  }
  const symbols = number.slice(0, -1);
  if (checkSymbol(symbols) !== number.slice(-1)) return refused("receipt-number-check");
  if (looksLikePayload(symbols)) return refused("receipt-number-is-label");
  return accepted(branded<ReceiptNumber>(number));
}

/** `7K3M-9QXW-2TBS`, as it is printed and shown. */
export function formatReceiptNumber(number: ReceiptNumber): string {
  return [number.slice(0, 4), number.slice(4, 8), number.slice(8)].join("-");
}
