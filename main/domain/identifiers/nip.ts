import { type Brand, branded } from "../brand.ts";
import { compact } from "./clean.ts";
import { blocking, type IdentifierOutcome } from "./outcome.ts";
import { weightedSum } from "./weights.ts";

/** A tax number: 10 digits. */
export type Nip = Brand<"Nip">;

export type NipCode =
  | "nip-length"
  | "nip-not-digits"
  | "nip-check-digit"
  | "nip-never-issued"
  | "nip-zero-block";

const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const;

/**
 * Checks a tax number (ustawa o zasadach ewidencji i identyfikacji podatników, art. 2 and 5). Drops spaces, hyphens and the
 * EU prefix `PL`. Refuses a wrong length, other characters, a wrong check digit, a number whose remainder is 10 (such are
 * never issued) and an office code of zeros.
 */
export function checkNip(input: string): IdentifierOutcome<Nip, NipCode> {
  const text = compact(input).replace(/^PL/, "");
  if (/\D/.test(text)) return blocking("FORMAT", "nip-not-digits", text);
  if (text.length !== 10) return blocking("FORMAT", "nip-length", text, { length: text.length });
  const remainder = weightedSum(text, weights) % 11;
  if (remainder === 10) return blocking("CHECKSUM", "nip-never-issued", text);
  if (remainder !== Number(text[9])) return blocking("CHECKSUM", "nip-check-digit", text);
  if (text.startsWith("000")) return blocking("SEMANTIC", "nip-zero-block", text);
  return { ok: true, normalized: branded<Nip>(text) };
}

/** `999-000-12-32`. */
export function formatNip(nip: Nip): string {
  return [nip.slice(0, 3), nip.slice(3, 6), nip.slice(6, 8), nip.slice(8)].join("-");
}
