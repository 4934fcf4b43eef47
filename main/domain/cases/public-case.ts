import { type Case, stageOf } from "./case.ts";
import { type CaseState, type PublicState } from "./states.ts";

/** What a citizen reads of the case that their letter lies in. Days are civil days. */
export type PublicStanding = {
  readonly state: PublicState;
  readonly since: string;
  /** The day that binds the office; null where none does or nothing is to be done any more. */
  readonly dueOn: string | null;
  /** Until when they are to answer a summons. */
  readonly waitingUntil: string | null;
};

/** States in which the matter is settled: what is left (handing out, filing away) has no term. An appeal is not the office's. */
export const settledStates: ReadonlySet<CaseState> = new Set<CaseState>([
  "FORWARDED_OUT",
  "LEFT_UNEXAMINED",
  "WITHDRAWN",
  "RESOLVED",
  "READY_FOR_PICKUP",
  "SENT",
  "APPEALED",
  "CLOSED",
]);

/**
 * What the citizen is told of a case: only steps that were made public. Null when nothing was (then the item itself tells), and of
 * an annulled case, whose place another takes. A sensitive matter shows three states only: registered (which the item tells), in
 * progress and settled (domain.md §2.13), and asks nobody for anything in public. `dueOn`: the day that binds the case, null where
 * none does. Reads nothing that was sealed, so the centre answers as a station does.
 */
export function publicCase(
  one: Case,
  { sensitive, dueOn }: { readonly sensitive: boolean; readonly dueOn: string | null },
): PublicStanding | null {
  if (one.told === null || stageOf(one) === "annulled") return null;
  const runs = !settledStates.has(one.state) && one.closed === null && one.folderClosed === null;
  const due = runs ? dueOn : null;
  if (sensitive) return { ...veiled(one.told, one), dueOn: due, waitingUntil: null };
  const asked = one.told.state === "SUPPLEMENT_REQUIRED" && one.state === "SUPPLEMENT_REQUIRED";
  const waitingUntil = asked ? (one.partyTerm?.until ?? null) : null;
  return { state: one.told.state, since: one.told.on, dueOn: due, waitingUntil };
}

/** A step behind the veil shows no new date. */
function veiled(told: { readonly on: string }, { moves }: Case): Pick<PublicStanding, "state" | "since"> {
  let day = "";
  let shown: Pick<PublicStanding, "state" | "since"> = { state: "IN_PROGRESS", since: told.on };
  for (const move of moves) {
    if (!move.public) continue;
    const first = day === "";
    if (move.on > day) day = move.on;
    const settled = settledStates.has(move.to) && move.to !== "APPEALED";
    const state = settled ? "RESOLVED" : "IN_PROGRESS";
    if (first || shown.state !== state) shown = { state, since: day };
  }
  return shown;
}
