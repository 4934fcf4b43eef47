import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { type IdentifierOutcome, warning } from "./outcome.ts";
import { weightedSum } from "./weights.ts";

/** Series and number of an identity card (dowód osobisty): 3 letters and 6 digits where it is right. */
export type IdCardNumber = Brand<"IdCardNumber">;

export type IdCardCode = "id-card-format" | "id-card-old-booklet-or-passport" | "id-card-check-digit";

const weights = [7, 3, 1, 9, 7, 3, 1, 7, 3] as const;

/**
 * Checks an identity card's number; the first digit is the check digit. Drops spaces and hyphens. Only warns, because
 * misprinted and misread numbers exist; two letters and seven digits are the booklets that lost force in 2008, or a passport.
 */
export function checkIdCard(input: string): IdentifierOutcome<IdCardNumber, IdCardCode> {
  const card = branded<IdCardNumber>(compact(input));
  if (/^[A-Z]{2}\d{7}$/.test(card)) return warning("FORMAT", "id-card-old-booklet-or-passport", card);
  if (!/^[A-Z]{3}\d{6}$/.test(card)) return warning("FORMAT", "id-card-format", card);
  if (weightedSum(card, weights) % 10 !== 0) return warning("CHECKSUM", "id-card-check-digit", card);
  return { ok: true, normalized: card };
}
