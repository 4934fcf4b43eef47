import { type BodyOf, type FactDraft } from "../facts/kinds.ts";
import { type OpenFact } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { CASE_RULES } from "./facts.ts";
import { classOn, type ClassInForce, type PlanShelf } from "./in-force.ts";
import { type RecordPlanRefusal } from "./refusals.ts";

/** What the office decided on the opening of cases, from a day on. */
export type CaseRules = BodyOf<"CaseRulesSet">;

/** Every decision, in the order in which they were made. */
export type CaseRulesBook = readonly CaseRules[];

export function foldCaseRules(
  book: CaseRulesBook | undefined,
  fact: OpenFact<"CaseRulesSet">,
): CaseRulesBook {
  return [...(book ?? []), fact.body];
}

/** The rules of a civil day: the latest `from` that is not after it, of two with the same the one said last. At first a warning. */
export function caseRulesOn(book: CaseRulesBook, day: string): Pick<CaseRules, "unconfirmedClasses"> {
  let found: CaseRules | null = null;
  for (const rules of book) {
    if (rules.from <= day && (found === null || rules.from >= found.from)) found = rules;
  }
  return { unconfirmedClasses: found?.unconfirmedClasses ?? "warn" };
}

/** Decides anew, from today on. Refuses what already holds. */
export function setCaseRules(
  wish: Pick<CaseRules, "unconfirmedClasses">,
  { book, today }: { readonly book: CaseRulesBook; readonly today: string },
): Outcome<readonly FactDraft<"CaseRulesSet">[], RecordPlanRefusal> {
  if (caseRulesOn(book, today).unconfirmedClasses === wish.unconfirmedClasses)
    return refused("case-rules-same");
  const body = { from: today, ...wish };
  return accepted([{ kind: "CaseRulesSet", subject: CASE_RULES, body, sealed: null }]);
}

export type OpeningClass = {
  readonly recordClass: ClassInForce;
  /** Shown to the clerk, and no obstacle. */
  readonly warnings: readonly "class-unconfirmed"[];
};

/**
 * The class in which a case may be opened on a civil day. Refuses where no plan holds, a symbol that it lacks, a class that is not
 * among the lowest (instrukcja kancelaryjna, Dz.U. 2011 nr 14 poz. 67, zał. 1), and, where the office decided so, one that the
 * archivist has not confirmed.
 */
export function classForOpening(
  { shelf, book }: { readonly shelf: PlanShelf; readonly book: CaseRulesBook },
  symbol: string,
  day: string,
): Outcome<OpeningClass, RecordPlanRefusal> {
  if (shelf.plans().every(({ validFrom }) => validFrom > day)) return refused("record-plan-missing");
  const recordClass = classOn(shelf, symbol, day);
  if (recordClass === null) return refused("class-unknown", { field: "class", details: { symbol } });
  if (!recordClass.leaf) return refused("class-not-lowest", { field: "class", details: { symbol } });
  if (recordClass.confirmed) return accepted({ recordClass, warnings: [] });
  if (caseRulesOn(book, day).unconfirmedClasses === "forbid") {
    return refused("class-forbidden", { field: "class", details: { symbol } });
  }
  return accepted({ recordClass, warnings: ["class-unconfirmed"] });
}
