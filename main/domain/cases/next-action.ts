import { type LetterKind } from "../letters/facts.ts";
import { type Letter, letterStage } from "../letters/letter.ts";
import { type Case, stageOf } from "./case.ts";
import { settledStates } from "./public-case.ts";

/** What a case wants next; the words say it, and the screen offers the key that does it. */
export const nextActions = [
  "open-case",
  "wait-for-number",
  "choose-class-again",
  "name-officer",
  "work",
  "sign-letter",
  "dispatch-letter",
  "note-service",
  "wait-for-citizen",
  "citizen-is-late",
  "end-stop",
  "tell-of-new-term",
  "close",
  "done",
] as const;
export type NextAction = (typeof nextActions)[number];

/** From their service something runs, so that day must be known. */
const wantsProof: ReadonlySet<LetterKind> = new Set<LetterKind>(["supplement-summons", "decision"]);

export type AroundCase = {
  readonly letters: readonly Letter[];
  /** Civil day in Warsaw. */
  readonly today: string;
  /** The day that binds the case; null where none does. */
  readonly dueOn: string | null;
};

/**
 * The one thing that a case wants next. Letters that are under way come before terms, because a term moves when a letter does; the
 * citizen's term comes before the office's own, which stands meanwhile.
 */
export function nextActionOf(one: Case, around: AroundCase): NextAction {
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

function ofOpen(one: Case, { letters, today, dueOn }: AroundCase): NextAction {
  const stages = letters.map((letter) => ({ kind: letter.content.letter, stage: letterStage(letter) }));
  if (stages.some(({ stage }) => stage === "signed")) return "dispatch-letter";
  if (stages.some(({ stage }) => stage === "draft")) return "sign-letter";
  if (stages.some(({ kind, stage }) => stage === "dispatched" && wantsProof.has(kind))) return "note-service";
  if (one.partyTerm !== null) return today <= one.partyTerm.until ? "wait-for-citizen" : "citizen-is-late";
  if (one.state === "APPEALED") return "work";
  if (settledStates.has(one.state)) return "close";
  if (one.stops.some(({ to }) => to === null)) return "end-stop";
  return dueOn !== null && dueOn < today ? "tell-of-new-term" : "work";
}
