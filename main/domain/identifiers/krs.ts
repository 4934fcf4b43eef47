import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";

/** A number in the National Court Register: 10 digits, leading zeros kept. It has no check digit. */
export type Krs = Brand<"Krs">;

export type KrsCode = "krs-length" | "krs-not-digits" | "krs-zeros";

/** Checks a KRS number. Drops spaces and hyphens; refuses another length (zeros are never added for the clerk) and zeros only. */
export function checkKrs(input: string): IdentifierOutcome<Krs, KrsCode> {
  const text = compact(input).replace(/^KRS:?/, "");
  if (/\D/.test(text)) return blocking("FORMAT", "krs-not-digits", text);
  if (text.length !== 10) return blocking("FORMAT", "krs-length", text, { length: text.length });
  if (/^0+$/.test(text)) return blocking("SEMANTIC", "krs-zeros", text);
  return { ok: true, normalized: branded<Krs>(text) };
}
