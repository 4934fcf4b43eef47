import { compact } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { checkSymbol, foldSymbols } from "./check-symbol.ts";
import { pointSchema } from "./point.ts";
import { assertInSeries, inSeries, type RegisterNumber } from "./series.ts";

/**
 * The grammar that all our barcodes share, so that one scan tells what it is: a letter for the register (R what comes in, W
 * what goes out, P the log of the confirmation point), two digits of the year, the point, six digits, the check symbol. Letters and digits only, so that any
 * scanner in any keyboard layout can type it.
 */
export type PayloadLetter = "R" | "W" | "P";

/** Shape of a payload without its check symbol. */
const body = /^([RWP])(\d{2})([A-HJKMNP-TVWX]\d)(\d{6})$/;

export type PayloadFault = "form" | "check" | "number-zero";

/** The payload of a number. Throws for a number that no series gives. */
export function writePayload(letter: PayloadLetter, number: RegisterNumber): string {
  assertInSeries(number);
  const { point, seq, year } = number;
  const symbols = `${letter}${String(year % 100).padStart(2, "0")}${point}${String(seq).padStart(6, "0")}`;
  return symbols + checkSymbol(symbols);
}

/**
 * Reads a payload that begins with `letter`, scanned or typed (any case, spaces and hyphens, O for 0, I or L for 1). Refuses
 * another form, a check symbol that does not fit, and number zero.
 */
export function readPayload(
  letter: PayloadLetter,
  text: string,
): Outcome<{ readonly payload: string; readonly number: RegisterNumber }, PayloadFault> {
  const payload = foldSymbols(compact(text));
  const symbols = payload.slice(0, -1);
  const parts = body.exec(symbols);
  if (!parts || parts[1] !== letter) return refused("form");
  if (checkSymbol(symbols) !== payload.slice(-1)) return refused("check");
  const [, , yy, point, digits] = parts;
  const year = 2000 + Number(yy);
  const seq = Number(digits);
  if (!inSeries(seq, year)) return refused("number-zero");
  return accepted({ payload, number: { point: pointSchema.parse(point), seq, year } });
}

/** True for eleven symbols that have the form of a payload: no receipt number may have it. */
export function looksLikePayload(symbols: string): boolean {
  return body.test(symbols);
}
