import { z } from "zod";
import { type Brand, branded } from "../brand.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { readPayload, writePayload } from "./code-payload.ts";
import { type RegisterNumber } from "./series.ts";

/**
 * What the barcodes of an incoming item's label say: `R26K1000417H`: R, two digits of the year, the point, six digits, the
 * check character.
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
  return branded<LabelPayload>(writePayload("R", number));
}

/**
 * Reads a payload, scanned or typed (any case, spaces and hyphens, O for 0, I or L for 1). Refuses another form, a check
 * character that does not fit, and number zero.
 */
export function parseLabelPayload(
  text: string,
): Outcome<RegisterNumber & { readonly payload: LabelPayload }, LabelPayloadCode> {
  const read = readPayload("R", text);
  if (!read.ok) return refused(`label-${read.code}`);
  const { payload, number } = read.value;
  return accepted({ ...number, payload: branded<LabelPayload>(payload) });
}
