import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";
import { weightedSum } from "./weights.ts";

/** A number of the register of economic entities: 9 digits, or 14 for a local unit. */
export type Regon = Brand<"Regon">;

export type RegonCode =
  | "regon-length"
  | "regon-not-digits"
  | "regon-check-digit"
  | "regon-local-check-digit"
  | "regon-zeros";

const weights9 = [8, 9, 2, 3, 4, 5, 6, 7] as const;
const weights14 = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8] as const;

/**
 * Checks a REGON of 9 or 14 digits. Drops spaces and hyphens. Refuses other lengths and characters, a wrong ninth digit (also
 * inside a number of 14), a wrong fourteenth digit, and nothing but zeros.
 */
export function checkRegon(input: string): IdentifierOutcome<Regon, RegonCode> {
  const text = compact(input);
  if (/\D/.test(text)) return blocking("FORMAT", "regon-not-digits", text);
  if (text.length !== 9 && text.length !== 14) {
    return blocking("FORMAT", "regon-length", text, { length: text.length });
  }
  if (!closes(text, weights9)) return blocking("CHECKSUM", "regon-check-digit", text);
  if (text.length === 14 && !closes(text, weights14)) {
    return blocking("CHECKSUM", "regon-local-check-digit", text);
  }
  if (text.startsWith("000000000")) return blocking("SEMANTIC", "regon-zeros", text);
  return { ok: true, normalized: branded<Regon>(text) };
}

function closes(text: string, weights: readonly number[]): boolean {
  return (weightedSum(text, weights) % 11) % 10 === Number(text[weights.length]);
}
