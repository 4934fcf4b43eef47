import { type CivilDate } from "../calendar/civil-date.ts";
import { cleanLine } from "../identifiers/clean.ts";
import { checkIdCard, type IdCardCode } from "../identifiers/id-card.ts";
import {
  checkForeignDocument,
  checkPassport,
  type ForeignDocumentCode,
  type PassportCode,
} from "../identifiers/passport.ts";
import { checkPesel, comparePesel, type Pesel, type Sex } from "../identifiers/pesel.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Circumstances } from "./circumstances.ts";
import { type FullName } from "./names.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";

/** What the officer types from the document in hand. */
export type TypedPerson = {
  readonly names: readonly string[];
  readonly surname: string;
  readonly pesel: string;
  readonly bornOn: CivilDate;
  /** Null where the document does not say it. */
  readonly sex: Sex | null;
};

export type CheckedPerson = FullName & { readonly pesel: Pesel; readonly bornOn: CivilDate };

const LONGEST_NAME = 120;
const LONGEST_LIFE = 130;

/**
 * Checks the person as typed: PESEL by its digits, and against birth date and sex (ustawa o ewidencji ludności art. 15). Names are
 * trimmed and keep their letters and case. Refuses a name that is missing or too long, every fault of the PESEL, one that tells
 * another birth date or sex, and a birth after today or more than 130 years ago: this person stands at the counter.
 */
export function checkPerson(
  typed: TypedPerson,
  today: CivilDate,
): Outcome<CheckedPerson, TrustedProfileRefusal> {
  const names = typed.names.map(cleanLine).filter((name) => name !== "");
  const surname = cleanLine(typed.surname);
  if (names.length === 0) return refused("name-missing", { field: "names" });
  if (surname === "") return refused("name-missing", { field: "surname" });
  if ([names.join(" "), surname].some((name) => name.length > LONGEST_NAME)) {
    return refused("name-too-long", { field: surname.length > LONGEST_NAME ? "surname" : "names" });
  }
  if (typed.bornOn > today) return refused("born-in-future", { field: "bornOn" });
  if (Number(typed.bornOn.slice(0, 4)) < Number(today.slice(0, 4)) - LONGEST_LIFE) {
    return refused("born-too-long-ago", { field: "bornOn" });
  }
  const pesel = checkPesel(typed.pesel, today);
  if (!pesel.ok && pesel.weight === "blocking") {
    return refused(pesel.code, { field: "pesel", ...(pesel.details && { details: pesel.details }) });
  }
  const other = comparePesel(pesel.normalized, { bornOn: typed.bornOn, sex: typed.sex ?? undefined });
  if (other !== null) return refused(other, { field: "pesel" });
  return accepted({ names, surname, pesel: pesel.normalized, bornOn: typed.bornOn });
}

export type DocumentNumberWarning = IdCardCode | PassportCode | ForeignDocumentCode;

/**
 * Looks at a document's number while it is typed. It only warns, because misprinted and foreign numbers exist, and **it gives back
 * a code and never the number**: no result of it can be stored. `country` is that of the issuer (ISO 3166), needed for documents
 * that are not Polish. Null: nothing to say, also where nothing was typed.
 */
export function documentNumberWarning(
  number: string,
  document: Circumstances["document"],
  country: string,
): DocumentNumberWarning | null {
  if (cleanLine(number) === "") return null;
  switch (document) {
    case "polish-id-card":
    case "mobile-id":
      return codeOf(checkIdCard(number));
    case "polish-passport":
      return codeOf(checkPassport(number));
    case "eu-id-card":
    case "eu-passport":
    case "foreign-passport":
      return codeOf(checkForeignDocument(number, country));
    case "residence-card":
      // Issued in Poland, by a scheme of its own that is not published.
      return codeOf(checkForeignDocument(number, "PL"));
    case "none":
      return null;
    default:
      return document satisfies never;
  }
}

function codeOf<Code>(outcome: { readonly ok: true } | { readonly ok: false; readonly code: Code }) {
  return outcome.ok ? null : outcome.code;
}

/** A document may be far from its end, not beyond reason: a year written wrong. */
const LONGEST_DOCUMENT_YEARS = 30;

/** Checks the end of a document as typed; null is a document without an end. Refuses a year beyond reason, not one that passed. */
export function checkExpiry(
  expiresOn: CivilDate | null,
  today: CivilDate,
): Outcome<CivilDate | null, TrustedProfileRefusal> {
  if (expiresOn === null) return accepted(null);
  const year = Number(expiresOn.slice(0, 4));
  const thisYear = Number(today.slice(0, 4));
  if (year > thisYear + LONGEST_DOCUMENT_YEARS || year < thisYear - LONGEST_LIFE) {
    return refused("expiry-beyond-reason", { field: "expiresOn" });
  }
  return accepted(expiresOn);
}
