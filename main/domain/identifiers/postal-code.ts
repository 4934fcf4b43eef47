import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";

/** A Polish postal code: `42-282`. */
export type PostalCode = Brand<"PostalCode">;

export type PostalCodeCode = "postal-code-format";

/** Checks a postal code; five digits in a row get their hyphen. It has no check digit. */
export function checkPostalCode(input: string): IdentifierOutcome<PostalCode, PostalCodeCode> {
  const text = compact(input);
  if (!/^\d{5}$/.test(text)) return blocking("FORMAT", "postal-code-format", text);
  return { ok: true, normalized: branded<PostalCode>(`${text.slice(0, 2)}-${text.slice(2)}`) };
}
