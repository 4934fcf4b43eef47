import { type Brand, branded } from "../brand.ts";
import { squeeze } from "./clean.ts";
import { type IdentifierOutcome, warning } from "./outcome.ts";

/** A number of the land and mortgage register (księga wieczysta): `KA1S/00012345/6` where it is right. */
export type LandRegisterNumber = Brand<"LandRegisterNumber">;

export type LandRegisterCode = "land-register-format" | "land-register-check-digit";

/** A letter's value is its place here plus 10: the register's own order, with X first and without Q and V. */
const letters = "XABCDEFGHIJKLMNOPRSTUWYZ";

/**
 * Checks a land register number: the court's code, 8 digits (leading zeros may be left out), a check digit. Case and spaces do not
 * matter. Only warns, because older deeds quote numbers of the paper registers.
 */
export function checkLandRegister(input: string): IdentifierOutcome<LandRegisterNumber, LandRegisterCode> {
  const text = squeeze(input);
  const parts = /^([A-PR-UWXYZ]{2}\d[A-PR-UWXYZ])\/(\d{1,8})\/(\d)$/.exec(text);
  if (!parts) return warning("FORMAT", "land-register-format", branded<LandRegisterNumber>(text));
  const [, court = "", digits = "", check = ""] = parts;
  const padded = digits.padStart(8, "0");
  const number = branded<LandRegisterNumber>(`${court}/${padded}/${check}`);
  if (checkDigit(court + padded) !== check) {
    return warning("CHECKSUM", "land-register-check-digit", number);
  }
  return { ok: true, normalized: number };
}

function checkDigit(symbols: string): string {
  let sum = 0;
  for (const [index, symbol] of [...symbols].entries()) {
    const value = /\d/.test(symbol) ? Number(symbol) : letters.indexOf(symbol) + 10;
    sum += value * ([1, 3, 7][index % 3] ?? 0);
  }
  return String(sum % 10);
}
