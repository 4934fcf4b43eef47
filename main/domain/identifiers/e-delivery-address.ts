import { type Brand, branded } from "../brand.ts";
import { squeeze } from "./clean.ts";
import { type IdentifierOutcome, warning } from "./outcome.ts";

/** An address for electronic service (ADE): `AE:PL-10000-20000-KRUSZ-29` where it is right. */
export type EDeliveryAddress = Brand<"EDeliveryAddress">;

export type EDeliveryAddressCode = "e-delivery-format" | "e-delivery-check-digits";

/**
 * Checks an address for electronic service (ustawa o doręczeniach elektronicznych, art. 2). Case and spaces do not matter, and
 * its hyphens may all be left out. Only warns: addresses published by their owners have been seen to fail the check.
 */
export function checkEDeliveryAddress(
  input: string,
): IdentifierOutcome<EDeliveryAddress, EDeliveryAddressCode> {
  const text = squeeze(input);
  const parts =
    /^AE:PL-(\d{5})-(\d{5})-([A-Z]{5})-(\d{2})$/.exec(text) ??
    /^AE:?PL(\d{5})(\d{5})([A-Z]{5})(\d{2})$/.exec(text);
  if (!parts) return warning("FORMAT", "e-delivery-format", branded<EDeliveryAddress>(text));
  const [, first = "", second = "", letters = "", check = ""] = parts;
  const address = branded<EDeliveryAddress>(`AE:PL-${first}-${second}-${letters}-${check}`);
  if (checkDigits(first, second, letters) !== check) {
    return warning("CHECKSUM", "e-delivery-check-digits", address);
  }
  return { ok: true, normalized: address };
}

function checkDigits(first: string, second: string, letters: string): string {
  let codes = 0;
  for (const letter of letters) codes += letter.charCodeAt(0);
  let sum = 0;
  for (const digit of String(Math.abs(codes - (Number(first) + Number(second))))) sum += Number(digit);
  return String(sum).padStart(2, "0");
}
