import { createHash } from "node:crypto";
import { type FactDraft, type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { type NewPlan, planFacts } from "../../../main/domain/record-plan/acts.ts";
import { type ListedClass } from "../../../main/domain/record-plan/facts.ts";
import {
  foldRecordPlan,
  type RecordPlan,
  type RecordPlanFact,
} from "../../../main/domain/record-plan/plan.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

export const earlier = "019a0000-0000-7000-8000-000000000001";
export const later = "019b0000-0000-7000-8000-000000000002";

export function listing(symbol: string, more: Partial<ListedClass> = {}): ListedClass {
  return {
    symbol,
    title: `Klasa ${symbol}`,
    category: symbol.length > 2 ? "B5" : null,
    categoryElsewhere: null,
    leaf: symbol.length > 2,
    note: "",
    ...more,
  };
}

export const classes = ["0", "00", "000", "001"].map((symbol) => listing(symbol));

export function version(more: Partial<NewPlan> = {}): NewPlan {
  return {
    id: earlier,
    name: "Wykaz akt",
    validFrom: "2026-01-01",
    source: "imported",
    classes,
    confirmed: false,
    ...more,
  };
}

/** A draft as the store would hand it back: said by a clerk on a day. */
export function said<Draft extends FactDraft>(draft: Draft, by = "archivist", day = "2026-11-21") {
  // The fold looks at subject, body, who and when; the rest of the envelope is the store's.
  return { ...draft, by, day } as unknown as OpenFact<Draft["kind"]>;
}

export function folded(facts: readonly RecordPlanFact[]): RecordPlan {
  let plan: RecordPlan | undefined;
  for (const fact of facts) plan = foldRecordPlan(plan, fact);
  if (plan === undefined) throw new Error("No facts");
  return plan;
}

export function standing(more: Partial<NewPlan> = {}): RecordPlan {
  return folded(planFacts(version(more), sha256).map((draft) => said(draft)));
}
