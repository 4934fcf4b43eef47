import { dropInvisible } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";

/**
 * A case's reference (znak sprawy): `FN.3120.77.2026`, in a group `FN.3120.78.2.2026`, on letters `FN.3120.77.2026.JW`.
 * Instrukcja kancelaryjna (Dz.U. 2011 nr 14 poz. 67, zał. 1).
 */
export type CaseReference = {
  readonly unit: string;
  /** Class of the record plan, 2-6 digits, leading zeros kept. */
  readonly jrwa: string;
  readonly no: number;
  readonly sub?: number;
  /** Year of opening, 2011-2099. */
  readonly year: number;
  /** The clerk's initials stand on letters only; they are no part of the case's identity. */
  readonly initials?: string;
};

export const caseReferenceCodes = [
  "case-reference-slashes",
  "case-reference-parts",
  "case-reference-unit",
  "case-reference-jrwa",
  "case-reference-number",
  "case-reference-year",
  "case-reference-initials",
] as const;
export type CaseReferenceCode = (typeof caseReferenceCodes)[number];

const form =
  /^(?<unit>\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*)\.(?<jrwa>\d{2,6})\.(?<no>[1-9]\d{0,5})(?:\.(?<sub>[1-9]\d{0,5}))?\.(?<year>20[1-9]\d)(?:\.(?<initials>\p{L}{2,5}))?$/u;

/** Reads a case reference; spaces are dropped. Refuses what the grammar refuses, and says which part it is. */
export function parseCaseReference(text: string): Outcome<CaseReference, CaseReferenceCode> {
  const written = dropInvisible(text).replace(/\s+/gu, "").normalize("NFC");
  const groups = form.exec(written)?.groups;
  if (!groups) return refused(whatIsWrong(written));
  const { unit = "", jrwa = "", no, sub, year, initials } = groups;
  // The grammar has 2011 as its first year; the pattern alone would let 2010 pass.
  if (Number(year) < 2011) return refused("case-reference-year");
  return accepted({
    unit,
    jrwa,
    no: Number(no),
    ...(sub !== undefined && { sub: Number(sub) }),
    year: Number(year),
    ...(initials !== undefined && { initials }),
  });
}

/** The reference as it is written and shown. */
export function formatCaseReference({ unit, jrwa, no, sub, year, initials }: CaseReference): string {
  return [unit, jrwa, no, sub, year, initials].filter((part) => part !== undefined).join(".");
}

/** What makes two references one case: unit (in any case), class, number, subnumber and year; initials do not count. */
export function caseKey({ unit, jrwa, no, sub, year }: CaseReference): string {
  return [unit.toUpperCase(), jrwa, no, sub ?? "", year].join(".");
}

function whatIsWrong(written: string): CaseReferenceCode {
  if (!written.includes(".") && /[/\\]/.test(written)) return "case-reference-slashes";
  const parts = written.split(".");
  const [unit = "", jrwa = "", ...rest] = parts;
  const initials = rest.length > 2 && !/^\d/.test(rest.at(-1) ?? "") ? rest.pop() : undefined;
  if (rest.length < 2 || rest.length > 3) {
    return /^\d/.test(unit) ? "case-reference-unit" : "case-reference-parts";
  }
  if (!/^\p{L}[\p{L}\d]*(?:-[\p{L}\d]+)*$/u.test(unit)) return "case-reference-unit";
  if (!/^\d{2,6}$/.test(jrwa)) return "case-reference-jrwa";
  if (!rest.slice(0, -1).every((number) => /^[1-9]\d{0,5}$/.test(number))) return "case-reference-number";
  if (!/^20[1-9]\d$/.test(rest.at(-1) ?? "")) return "case-reference-year";
  return initials === undefined ? "case-reference-parts" : "case-reference-initials";
}
