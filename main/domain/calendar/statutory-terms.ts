import { type CivilDate } from "./civil-date.ts";
import { addTerm, type CountedTerm, type CountingAct, type Term } from "./term.ts";
import { inForce, type Validity } from "./validity.ts";

export type StatutoryTermId =
  | "any-matter"
  | "known-facts"
  | "explanatory"
  | "complex"
  | "simplified"
  | "appeal-proceedings"
  | "tax-known-facts"
  | "tax"
  | "tax-complex"
  | "tax-appeal-proceedings"
  | "certificate"
  | "tax-certificate"
  | "complaint"
  | "motion"
  | "petition"
  | "petition-extended"
  | "public-information"
  | "public-information-extended"
  | "reminder-passed-on"
  | "appeal"
  | "interlocutory-appeal"
  | "tax-appeal"
  | "tax-interlocutory-appeal"
  | "supplement"
  | "tax-supplement"
  | "petition-supplement"
  | "complaint-supplement";

/** A term that an act sets. `validFrom` is the day from which the row vouches for it, not the day of its enactment. */
export type StatutoryTerm = Validity & {
  readonly id: StatutoryTermId;
  /** How long; or that the matter is to be dealt with at once, or without undue delay, which no calendar counts. */
  readonly term: Term | "at-once" | "without-undue-delay";
  /** The day it runs from: the request reached the authority, or a letter was served on a party. */
  readonly from: "receipt" | "service";
  /** The act by which it is counted. */
  readonly act: CountingAct;
  readonly legalBasis: string;
};

const days = (length: number) => ({ length, unit: "days" }) as const;
const months = (length: number) => ({ length, unit: "months" }) as const;

const kpa = { act: "kpa", from: "receipt", validFrom: "2018-01-01" } as const;
const ordynacja = { act: "ordynacja", from: "receipt", validFrom: "2018-01-01" } as const;

/** The terms of the acts (KPA, Ordynacja podatkowa and others) as dated data: an amendment closes a row and adds one. */
export const statutoryTerms: readonly StatutoryTerm[] = [
  { ...kpa, id: "any-matter", term: "without-undue-delay", legalBasis: "KPA art. 35 § 1" },
  { ...kpa, id: "known-facts", term: "at-once", legalBasis: "KPA art. 35 § 2" },
  { ...kpa, id: "explanatory", term: months(1), legalBasis: "KPA art. 35 § 3" },
  { ...kpa, id: "complex", term: months(2), legalBasis: "KPA art. 35 § 3" },
  { ...kpa, id: "simplified", term: months(1), legalBasis: "KPA art. 35 § 3a" },
  { ...kpa, id: "appeal-proceedings", term: months(1), legalBasis: "KPA art. 35 § 3" },
  { ...ordynacja, id: "tax-known-facts", term: "at-once", legalBasis: "Ordynacja podatkowa art. 139 § 2" },
  { ...ordynacja, id: "tax", term: months(1), legalBasis: "Ordynacja podatkowa art. 139 § 1" },
  { ...ordynacja, id: "tax-complex", term: months(2), legalBasis: "Ordynacja podatkowa art. 139 § 1" },
  {
    ...ordynacja,
    id: "tax-appeal-proceedings",
    term: months(2),
    legalBasis: "Ordynacja podatkowa art. 139 § 3",
  },
  { ...kpa, id: "certificate", term: days(7), legalBasis: "KPA art. 217 § 3" },
  { ...ordynacja, id: "tax-certificate", term: days(7), legalBasis: "Ordynacja podatkowa art. 306a § 5" },
  { ...kpa, id: "complaint", term: months(1), legalBasis: "KPA art. 237" },
  { ...kpa, id: "motion", term: months(1), legalBasis: "KPA art. 244" },
  { ...kpa, id: "petition", term: months(3), legalBasis: "Ustawa o petycjach art. 10" },
  // Counted from the end of the term that it prolongs, not from the receipt.
  { ...kpa, id: "petition-extended", term: months(3), legalBasis: "Ustawa o petycjach art. 10 ust. 3" },
  {
    ...kpa,
    id: "public-information",
    term: days(14),
    legalBasis: "Ustawa o dostępie do informacji publicznej art. 13",
  },
  {
    ...kpa,
    id: "public-information-extended",
    term: months(2),
    legalBasis: "Ustawa o dostępie do informacji publicznej art. 13",
  },
  { ...kpa, id: "reminder-passed-on", term: days(7), legalBasis: "KPA art. 37" },
  { ...kpa, from: "service", id: "appeal", term: days(14), legalBasis: "KPA art. 129" },
  { ...kpa, from: "service", id: "interlocutory-appeal", term: days(7), legalBasis: "KPA art. 141" },
  {
    ...ordynacja,
    from: "service",
    id: "tax-appeal",
    term: days(14),
    legalBasis: "Ordynacja podatkowa art. 223 § 2",
  },
  {
    ...ordynacja,
    from: "service",
    id: "tax-interlocutory-appeal",
    term: days(7),
    legalBasis: "Ordynacja podatkowa art. 236 § 2",
  },
  // Seven days are the least that a summons may give (KPA) and what it gives (Ordynacja).
  { ...kpa, from: "service", id: "supplement", term: days(7), legalBasis: "KPA art. 64 § 2" },
  {
    ...ordynacja,
    from: "service",
    id: "tax-supplement",
    term: days(7),
    legalBasis: "Ordynacja podatkowa art. 169 § 1",
  },
  {
    ...kpa,
    from: "service",
    id: "petition-supplement",
    term: days(14),
    legalBasis: "Ustawa o petycjach art. 7 ust. 2",
  },
  {
    ...kpa,
    from: "service",
    id: "complaint-supplement",
    term: days(7),
    legalBasis: "Rozporządzenie Rady Ministrów z 8 stycznia 2002 r. (skargi i wnioski) § 8",
  },
];

/** The row in force on a day, or null when the table vouches for none. */
export function statutoryTermOn(id: StatutoryTermId, date: CivilDate): StatutoryTerm | null {
  return statutoryTerms.find((row) => row.id === id && inForce(row, date)) ?? null;
}

/** Counts a statutory term from its event; null when no row is in force that day or the act gives no countable length. */
export function addStatutoryTerm(start: CivilDate, id: StatutoryTermId): CountedTerm | null {
  const row = statutoryTermOn(id, start);
  return row && typeof row.term !== "string" ? addTerm(start, row.term, row.act) : null;
}
