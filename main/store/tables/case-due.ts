import { type Case, stageOf } from "../../domain/cases/case.ts";
import { settledStates } from "../../domain/cases/public-case.ts";

/** Where on the board a case lies, as far as it does not depend on the day on which one looks. */
export type Lane = "due" | "waiting" | "stopped" | "none";

/** What the board and the lists keep of a case's term. `lane` null: nobody works on it any more. */
export type BoardPlace = {
  readonly dueOn: string | null;
  readonly waitingUntil: string | null;
  readonly lane: Lane | null;
  /** Rising: most urgent first. */
  readonly sortOn: string;
};

/**
 * Where a case lies. A term that runs comes before everything else, so that a summons never hides a day that binds; without one
 * it waits for the citizen, or its clock stands, or nothing hurries it.
 */
export function boardPlace(one: Case, dueOn: string | null): BoardPlace {
  const stage = stageOf(one);
  const waitingUntil = one.partyTerm?.until ?? null;
  const at = (lane: Lane | null, sortOn: string): BoardPlace => ({ dueOn, waitingUntil, lane, sortOn });
  if (stage === "closed" || stage === "annulled") return at(null, one.beganOn);
  if (stage !== "open" || settledStates.has(one.state)) return at("none", one.beganOn);
  if (dueOn !== null) return at("due", dueOn);
  if (waitingUntil !== null) return at("waiting", waitingUntil);
  const since = one.stops.filter(({ to }) => to === null).map(({ from }) => from);
  return since.length === 0 ? at("none", one.beganOn) : at("stopped", since.toSorted()[0] ?? one.beganOn);
}
