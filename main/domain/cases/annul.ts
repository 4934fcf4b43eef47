import { accepted, refused } from "../refusal.ts";
import { type CaseDraft, type CaseOutcome, whyNotOpen } from "./acts.ts";
import { type Case } from "./case.ts";
import { type Annulment } from "./facts.ts";
import { type CheckedOpening, giveNumber, type NumberSource } from "./numbering.ts";
import { type CaseWish, checkOpening, type OpeningContext } from "./opening.ts";

export type AnnulContext = OpeningContext & {
  /** Id of the folder that takes the case's place. */
  readonly caseId: string;
  readonly numberSource: (checked: CheckedOpening) => NumberSource;
  /** Cases numbered inside this one, where it opens a group. */
  readonly casesInGroup: number;
};

/**
 * Annuls a case that was opened wrongly (domain.md §2.10): its number stays in the list and is never used again. Where the matter
 * goes on, a new folder with the same papers, title and officer takes its place and is opened in the right class or unit; what
 * stopped or prolonged the term goes over, for the citizen's term began once. The old case is annulled first in the list of facts,
 * so that at no moment one item lies in two cases. Refuses a folder, what is over, and a group with cases in it.
 */
export function annul(
  one: Case,
  told: {
    readonly why: Annulment;
    readonly reason: string;
    readonly movedTo: (CaseWish & { readonly unit: string }) | null;
  },
  context: AnnulContext,
): CaseOutcome {
  const { why, reason, movedTo } = told;
  // A number that came after its folder had been closed stands in the list without a case: it may be annulled.
  const closedFolder = one.reference !== null && one.folderClosed !== null && one.annulled === null;
  const not = closedFolder ? null : whyNotOpen(one);
  if (not !== null) return not;
  if (reason === "") return refused("reason-required", { field: "reason" });
  if (context.casesInGroup > 0) {
    return refused("group-not-empty", { details: { cases: context.casesInGroup } });
  }
  const annulled = (to: string | null): CaseDraft => {
    const body = { why, movedTo: to };
    return { kind: "CaseAnnulled", subject: one.id, body, sealed: { reason } };
  };
  if (movedTo === null) return accepted([annulled(null)]);
  if (toItself(one, movedTo)) return refused("moved-to-itself", { field: "jrwa" });
  const checked = checkOpening({ ...movedTo, instead: one.id }, context);
  if (!checked.ok) return checked;
  const numbered = giveNumber(context.caseId, checked.value, context);
  if (!numbered.ok) return numbered;
  const begun = inItsPlace(one, { id: context.caseId, unit: movedTo.unit, reason });
  return accepted([annulled(context.caseId), ...begun, ...numbered.value]);
}

/** Annulled only to be opened in the same list again: that is no correction. */
function toItself({ reference }: Case, to: CaseWish & { readonly unit: string }): boolean {
  if (reference === null || reference.unit !== to.unit || reference.jrwa !== to.jrwa) return false;
  return to.group === (reference.sub === null ? null : reference.no);
}

function inItsPlace(
  one: Case,
  { id: subject, unit, reason }: { readonly id: string; readonly unit: string; readonly reason: string },
): CaseDraft[] {
  const { matter, title } = one;
  // In another unit somebody else is in charge, who is still to be named.
  const clerk = unit === one.unit ? one.clerk : null;
  const drafts: CaseDraft[] = [
    { kind: "FolderOpened", subject, body: { matter, unit, clerk }, sealed: { title } },
  ];
  for (const { item, first, answers } of one.items) {
    drafts.push({ kind: "ItemJoined", subject, body: { item, first, answers }, sealed: null });
  }
  for (const { stop, reason: why, from, to } of one.stops) {
    const body = { stop, reason: why, from, to };
    drafts.push({ kind: "ClockStopped", subject, body, sealed: { note: reason } });
  }
  for (const extension of one.extensions) {
    drafts.push({ kind: "TermExtended", subject, body: extension, sealed: { reason } });
  }
  if (one.partyTerm !== null) {
    drafts.push({ kind: "PartyTermSet", subject, body: { term: one.partyTerm }, sealed: null });
  }
  return drafts;
}
