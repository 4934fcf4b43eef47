import { type NextAction } from "../../contract/case-views.ts";
import { type Case, stageOf } from "../../domain/cases/case.ts";
import { type CaseState } from "../../domain/cases/states.ts";
import { type Letter, letterStage } from "../../domain/letters/letter.ts";

/** States after which nothing is decided any more: the case is to be closed. */
const settled: ReadonlySet<CaseState> = new Set<CaseState>([
  "RESOLVED",
  "READY_FOR_PICKUP",
  "SENT",
  "WITHDRAWN",
  "LEFT_UNEXAMINED",
  "FORWARDED_OUT",
]);

/**
 * What a case wants next: the one thing that holds everything else up. Letters come before terms, because a term moves when a
 * letter does. `overdue`: its day is past and nobody was told of another.
 */
export function nextAction(
  one: Case,
  around: { readonly letters: readonly Letter[]; readonly today: string; readonly overdue: boolean },
): NextAction {
  const stage = stageOf(one);
  switch (stage) {
    case "folder":
      return one.denied === null ? "open-case" : "choose-class-again";
    case "asked":
      return "wait-for-number";
    case "closed":
    case "annulled":
      return "done";
    case "open":
      return one.clerk === null ? "name-officer" : ofOpen(one, around);
    default:
      return stage satisfies never;
  }
}

function ofOpen(one: Case, { letters, today, overdue }: Parameters<typeof nextAction>[1]): NextAction {
  const stages = letters.map((letter) => ({ letter, stage: letterStage(letter) }));
  if (stages.some(({ stage }) => stage === "signed")) return "dispatch-letter";
  if (stages.some(({ stage }) => stage === "draft")) return "sign-letter";
  if (stages.some(({ letter, stage }) => stage === "dispatched" && wantsProof(letter))) return "note-service";
  if (one.partyTerm !== null) return today <= one.partyTerm.until ? "wait-for-citizen" : "citizen-is-late";
  if (settled.has(one.state)) return "close";
  if (one.stops.some(({ to }) => to === null)) return "end-stop";
  return overdue ? "tell-of-new-term" : "work";
}

/** Something runs from the day of its service, so that day must be known. */
function wantsProof({ content }: Letter): boolean {
  return content.letter === "supplement-summons" || content.letter === "decision";
}
