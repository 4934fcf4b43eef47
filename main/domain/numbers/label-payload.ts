import { z } from "zod";
import { type Brand, branded } from "../brand.ts";
import { compact } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { checkSymbol, foldSymbols } from "./check-symbol.ts";
import { pointSchema } from "./point.ts";
import { assertInSeries, inSeries, type RegisterNumber } from "./series.ts";

/** Shape of a payload without its check character: R, year, point, six digits. */
const body = /^R(\d{2})([A-HJKMNP-TVWX]\d)(\d{6})$/;

/**
 * What the barcodes of a label say: `R26K1000417H`: R, two digits of the year, the point, six digits, the check character.
 * Letters and digits only, so that any scanner in any keyboard layout can type it.
 */
export type LabelPayload = Brand<"LabelPayload">;
export const labelPayloadSchema = z
  .string()
  .regex(/^R\d{2}[A-HJKMNP-TVWX]\d{7}[0-9A-HJKMNP-TV-Z]$/)
  .refine((text) => parseLabelPayload(text).ok)
  .brand<"LabelPayload">();

export type LabelPayloadCode = "label-form" | "label-check" | "label-number-zero";

/** The payload of a register number's label. */
export function makeLabelPayload(number: RegisterNumber): LabelPayload {
  assertInSeries(number);
  const { point, seq, year } = number;
  const symbols = `R${String(year % 100).padStart(2, "0")}${point}${String(seq).padStart(6, "0")}`;
  return branded<LabelPayload>(symbols + checkSymbol(symbols));
}

/**
 * Reads a payload, scanned or typed (any case, spaces and hyphens, O for 0, I or L for 1). Refuses another form, a check
 * character that does not fit, and number zero.
 */
export function parseLabelPayload(
  text: string,
): Outcome<RegisterNumber & { readonly payload: LabelPayload }, LabelPayloadCode> {
  const payload = foldSymbols(compact(text));
  const symbols = payload.slice(0, -1);
  const parts = body.exec(symbols);
  if (!parts) return refused("label-form");
  if (checkSymbol(symbols) !== payload.slice(-1)) return refused("label-check");
  const [, yy, point, digits] = parts;
  const year = 2000 + Number(yy);
  const seq = Number(digits);
  if (!inSeries(seq, year)) return refused("label-number-zero");
  return accepted({
    payload: branded<LabelPayload>(payload),
    point: pointSchema.parse(point),
    seq,
    year,
  });
}

/** True for eleven symbols that have the form of a label: no receipt number may have it. */
export function looksLikeLabel(symbols: string): boolean {
  return body.test(symbols);
}
