import { dropInvisible } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Grosze, grosze } from "./money.ts";
import { type AmountCode } from "./refusals.ts";

/** Ten thousand million złoty: beyond it somebody has run two columns together. */
export const LARGEST_AMOUNT: Grosze = grosze(999_999_999_999);

/** Keeps an amount and its currency on one line. */
const NBSP = "\u00a0";

/**
 * Reads an amount of złoty as people type it and systems export it: `1234,56`, `1234.56`, `1 234,56 zł`, `1.234,56`, `1,234.56`, `1234`.
 * Spaces of every kind part thousands. Refuses an empty text, other signs, a negative amount, more than two decimals, and one comma or
 * dot before exactly three digits (`1.234`): that is a thousand to one system and a fraction to another, and nobody may guess. Where the
 * mark before the grosze is known (`decimals`, of a file), nothing has to be guessed and the other mark can only part thousands.
 */
export function parseAmount(text: string, decimals?: DecimalMark): Outcome<Grosze, AmountCode> {
  const typed = dropInvisible(text).trim();
  if (typed === "") return refused("amount-empty");
  // No amount is so long, and a cell of a broken file may be of any length.
  if (typed.length > 40) return refused(/^[\d .,]+$/.test(typed) ? "amount-too-big" : "amount-unreadable");
  if (/^[-\u2010-\u2015\u2212(]/u.test(typed)) return refused("amount-negative");
  const plain = typed.replace(/\s*(?:zł|zl|pln)\.?$/iu, "").replace(/\s/gu, " ");
  if (!/^[\d .,]+$/.test(plain)) return refused("amount-unreadable");

  if (decimals) return withMark(plain, decimals);
  const marks = plain.replace(/[\d ]/g, "");
  if (/^([.,])$/.test(marks)) return oneMark(plain, marks);
  const last = marks.at(-1) ?? "";
  // Several marks of one kind can only part thousands; of two kinds, the last one, once, begins the grosze.
  const mark = last !== "" && marks.indexOf(last) === marks.length - 1 && marks.length > 1 ? last : "";
  if (mark === "") return ofParts(plain, "");
  const [whole = "", fraction = ""] = plain.split(mark);
  return ofParts(whole, fraction);
}

/** The mark before the grosze. */
export type DecimalMark = "," | ".";

function withMark(plain: string, mark: DecimalMark): Outcome<Grosze, AmountCode> {
  const [whole = "", fraction, ...more] = plain.split(mark);
  if (more.length > 0 || fraction === "") return refused("amount-unreadable");
  return ofParts(whole, fraction ?? "");
}

function oneMark(plain: string, mark: string): Outcome<Grosze, AmountCode> {
  const [whole = "", fraction = ""] = plain.split(mark);
  // `0,123` and `1234,567` and `1 234,567` can be no thousands.
  if (/^\d{3}$/.test(fraction) && /^[1-9]\d{0,2}$/.test(whole)) return refused("amount-ambiguous");
  if (fraction === "") return refused("amount-unreadable");
  return ofParts(whole, fraction);
}

/** `whole` may be parted into thousands by one kind of mark; `fraction` holds digits only. */
function ofParts(whole: string, fraction: string): Outcome<Grosze, AmountCode> {
  if (!/^(?:\d+|\d{1,3}(?:([ .,])\d{3})(?:\1\d{3})*)$/.test(whole) || !/^\d*$/.test(fraction)) {
    return refused("amount-unreadable");
  }
  if (fraction.length > 2) return refused("amount-too-precise");
  const digits = `${whole.replace(/\D/g, "")}${fraction.padEnd(2, "0")}`.replace(/^0+(?=\d)/, "");
  if (digits.length > 12) return refused("amount-too-big");
  return accepted(grosze(Number(digits)));
}

/** `1 234,56 zł`: thousands parted and the currency joined by spaces that do not break; always two decimals. */
export function formatAmount(amount: Grosze): string {
  return `${formatPlainAmount(amount)}${NBSP}zł`;
}

/** `1 234,56`, for columns whose head names the currency. */
export function formatPlainAmount(amount: Grosze): string {
  const digits = String(Math.abs(amount)).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\d(?=(?:\d{3})+$)/g, `$&${NBSP}`);
  return `${amount < 0 ? "\u2212" : ""}${whole},${digits.slice(-2)}`;
}
