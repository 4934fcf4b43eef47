import { type FactDraft } from "../facts/kinds.ts";
import { type Outcome, type Refusal, refused } from "../refusal.ts";
import { type Case, type CaseFact, stageOf } from "./case.ts";
import { type CaseRefusal } from "./refusals.ts";

/** What the rules of cases say happened: facts of the case, and of the item that was given to a unit on the way. */
export type CaseDraft = FactDraft<CaseFact["kind"] | "ItemAssigned">;
export type CaseDrafts = readonly CaseDraft[];
export type CaseOutcome<Code extends string = CaseRefusal> = Outcome<CaseDrafts, Code>;

/** What holds in the office on the day of the act. */
export type OfficeToday = {
  /** Civil day in Warsaw. */
  readonly today: string;
  /** Does this person work here today? */
  readonly worksHere: (clerk: string) => boolean;
};

type Over = Refusal<"case-annulled" | "case-closed">;

/** Nothing is done any more with a case that is annulled or closed, nor with a folder that was closed as no case. */
export function whyOver(one: Case): Over | null {
  const stage = stageOf(one);
  if (stage === "annulled") return refused("case-annulled");
  return stage === "closed" ? refused("case-closed") : null;
}

/** What is done with cases only: refuses a folder, one that waits for its number too. */
export function whyNotOpen(one: Case): Over | Refusal<"not-a-case"> | null {
  return whyOver(one) ?? (one.reference === null ? refused("not-a-case") : null);
}

/** What is done with folders only: refuses a case, and a folder that waits for its number. */
export function whyNotFolder(one: Case): Over | Refusal<"already-a-case" | "number-awaited"> | null {
  const over = whyOver(one);
  if (over !== null) return over;
  if (one.reference !== null) return refused("already-a-case");
  return one.asked === null ? null : refused("number-awaited");
}
