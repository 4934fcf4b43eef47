import { type CivilDate } from "../calendar/civil-date.ts";
import { type StatutoryTermId } from "../calendar/statutory-terms.ts";
import { type CountingAct } from "../calendar/term.ts";
import { inForce, type Validity } from "../calendar/validity.ts";
import { type PartyTermKind } from "./party-term-kind.ts";
import { type ProceedingId } from "./proceeding-id.ts";

/** A kind of proceeding as the law has it: which term runs, what stops it, what prolongs it, how a citizen is summoned. */
export type Proceeding = Validity & {
  readonly id: ProceedingId;
  /** The row of `statutory-terms.ts`; null where no act sets one. */
  readonly term: StatutoryTermId | null;
  /** The act by which its terms are counted. */
  readonly act: CountingAct;
  /** What to quote for the day from which the term runs; null where none runs. */
  readonly startBasis: { readonly paper: string; readonly electronic: string } | null;
  /** What to quote for days that do not count; null where the law stops no clock. */
  readonly stopBasis: string | null;
  /** The notice of a new term; null where the law knows none. */
  readonly extension: Extension | null;
  /** The summons to supplement a letter; null where the law knows none. */
  readonly summons: PartyTermKind | null;
  readonly legalBasis: string;
};

export type Extension = {
  readonly basis: string;
  /** The latest new term; null where the law leaves it to the authority. */
  readonly limit: ExtensionLimit | null;
};

/** Counted from the start of the case, or from the end of the term of the act. */
export type ExtensionLimit = { readonly term: StatutoryTermId; readonly from: "start" | "due" };

const always = (basis: string) => ({ paper: basis, electronic: basis });
const since2018 = { validFrom: "2018-01-01" } as const;

const kpa = {
  ...since2018,
  act: "kpa",
  startBasis: { paper: "KPA art. 61 § 3", electronic: "KPA art. 61 § 3a" },
  stopBasis: "KPA art. 35 § 5",
  extension: { basis: "KPA art. 36", limit: null },
  summons: "supplement",
} as const;

const tax = {
  ...since2018,
  act: "ordynacja",
  startBasis: {
    paper: "Ordynacja podatkowa art. 165 § 3",
    electronic: "Ordynacja podatkowa art. 165 § 3b",
  },
  stopBasis: "Ordynacja podatkowa art. 139 § 4",
  extension: { basis: "Ordynacja podatkowa art. 140", limit: null },
  summons: "tax-supplement",
} as const;

const information = "Ustawa o dostępie do informacji publicznej";

/** The kinds of proceeding as dated data: an amendment closes a row with `validTo` and adds one with the same id. */
export const proceedings: readonly Proceeding[] = [
  { ...kpa, id: "kpa-at-once", term: "known-facts", legalBasis: "KPA art. 35 § 2" },
  { ...kpa, id: "kpa-simple", term: "explanatory", legalBasis: "KPA art. 35 § 3" },
  { ...kpa, id: "kpa-complex", term: "complex", legalBasis: "KPA art. 35 § 3" },
  { ...kpa, id: "kpa-simplified", term: "simplified", legalBasis: "KPA art. 35 § 3a" },
  {
    ...kpa,
    id: "appeal",
    term: "appeal-proceedings",
    startBasis: always("KPA art. 35 § 3"),
    legalBasis: "KPA art. 35 § 3",
  },
  { ...tax, id: "tax-at-once", term: "tax-known-facts", legalBasis: "Ordynacja podatkowa art. 139 § 2" },
  { ...tax, id: "tax", term: "tax", legalBasis: "Ordynacja podatkowa art. 139 § 1" },
  { ...tax, id: "tax-complex", term: "tax-complex", legalBasis: "Ordynacja podatkowa art. 139 § 1" },
  {
    ...tax,
    id: "tax-appeal",
    term: "tax-appeal-proceedings",
    startBasis: always("Ordynacja podatkowa art. 139 § 3"),
    legalBasis: "Ordynacja podatkowa art. 139 § 3",
  },
  { ...kpa, id: "certificate", term: "certificate", legalBasis: "KPA art. 217 § 3" },
  {
    ...tax,
    id: "tax-certificate",
    term: "tax-certificate",
    legalBasis: "Ordynacja podatkowa art. 306a § 5",
  },
  {
    ...kpa,
    id: "complaint",
    term: "complaint",
    startBasis: always("KPA art. 237 § 1"),
    extension: { basis: "KPA art. 237 § 4 w związku z art. 36", limit: null },
    summons: "complaint-supplement",
    legalBasis: "KPA art. 237 § 1",
  },
  {
    ...kpa,
    id: "motion",
    term: "motion",
    startBasis: always("KPA art. 244 § 1"),
    extension: { basis: "KPA art. 245", limit: null },
    summons: "complaint-supplement",
    legalBasis: "KPA art. 244 § 1",
  },
  {
    ...kpa,
    id: "petition",
    term: "petition",
    startBasis: always("Ustawa o petycjach art. 10 ust. 1"),
    stopBasis: "KPA art. 35 § 5 w związku z art. 15 ustawy o petycjach",
    extension: {
      basis: "Ustawa o petycjach art. 10 ust. 3",
      limit: { term: "petition-extended", from: "due" },
    },
    summons: "petition-supplement",
    legalBasis: "Ustawa o petycjach art. 10 ust. 1",
  },
  // Making information known is no proceeding under the KPA: no clock stops, and the notice has its own limit.
  {
    ...kpa,
    id: "public-information",
    term: "public-information",
    startBasis: always(`${information} art. 13 ust. 1`),
    stopBasis: null,
    extension: {
      basis: `${information} art. 13 ust. 2`,
      limit: { term: "public-information-extended", from: "start" },
    },
    summons: null,
    legalBasis: `${information} art. 13 ust. 1`,
  },
  {
    ...kpa,
    id: "reminder",
    term: "reminder-passed-on",
    startBasis: always("KPA art. 37 § 4"),
    stopBasis: null,
    extension: null,
    summons: null,
    legalBasis: "KPA art. 37 § 4",
  },
  {
    ...kpa,
    id: "office-rule",
    term: null,
    startBasis: null,
    // Shown with a stop is the rule that the directory names beside the term.
    stopBasis: "Zasady przyjęte w urzędzie",
    extension: null,
    legalBasis: "Zasady przyjęte w urzędzie",
  },
  {
    ...kpa,
    id: "none",
    term: null,
    startBasis: null,
    stopBasis: null,
    extension: null,
    summons: null,
    legalBasis: "Brak terminu ustawowego",
  },
];

/** The kinds of proceeding that a case begun on a day may have, in the order in which a clerk looks for them. */
export function proceedingsOn(day: CivilDate): readonly Proceeding[] {
  return proceedings.filter((row) => inForce(row, day));
}

/** The row in force on the day on which a case began, or null when the table vouches for none. */
export function proceedingOn(id: ProceedingId, day: CivilDate): Proceeding | null {
  return proceedings.find((row) => row.id === id && inForce(row, day)) ?? null;
}
