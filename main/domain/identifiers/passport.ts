import { type Brand, branded } from "../brand.ts";
import { cleanLine, compact, upperAscii } from "./clean.ts";
import { type IdentifierOutcome, warning } from "./outcome.ts";
import { weightedSum } from "./weights.ts";

/** Number of a Polish passport: 2 letters and 7 digits where it is right. */
export type PassportNumber = Brand<"PassportNumber">;

export type PassportCode = "passport-format" | "passport-check-digit";

const weights = [7, 3, 9, 1, 7, 3, 1, 7, 3] as const;

/** Checks a Polish passport's number; the first digit is the check digit. Drops spaces and hyphens. Only warns. */
export function checkPassport(input: string): IdentifierOutcome<PassportNumber, PassportCode> {
  const passport = branded<PassportNumber>(compact(input));
  if (!/^[A-Z]{2}\d{7}$/.test(passport)) return warning("FORMAT", "passport-format", passport);
  if (weightedSum(passport, weights) % 10 !== 0) return warning("CHECKSUM", "passport-check-digit", passport);
  return { ok: true, normalized: passport };
}

/** `UA FE123456`: ISO 3166 country code of two letters, a space, the number as printed. */
export type ForeignDocument = Brand<"ForeignDocument">;

export type ForeignDocumentCode =
  | "foreign-document-empty"
  | "foreign-document-too-long"
  | "foreign-document-country";

/** Checks a foreign passport or card: any text of 1-20 characters and the country that issued it. Only warns. */
export function checkForeignDocument(
  input: string,
  country: string,
): IdentifierOutcome<ForeignDocument, ForeignDocumentCode> {
  const number = upperAscii(cleanLine(input));
  const issuer = compact(country);
  const document = branded<ForeignDocument>(`${issuer} ${number}`.trim());
  if (number === "") return warning("FORMAT", "foreign-document-empty", document);
  if ([...number].length > 20) return warning("FORMAT", "foreign-document-too-long", document);
  if (!/^[A-Z]{2}$/.test(issuer)) return warning("FORMAT", "foreign-document-country", document);
  return { ok: true, normalized: document };
}
