import { type CaseState } from "./states.ts";

/** One step of a case's life, in the order in which it was taken. `public`: the citizen reads it. */
export type CaseMove = {
  readonly to: CaseState;
  /** Civil day and instant of the step; `by` is a clerk's id. */
  readonly on: string;
  readonly at: string;
  readonly by: string;
  readonly public: boolean;
  readonly correction: boolean;
  readonly reason: string | null;
};

/** The steps that stand: each correction takes the last one back. The last of them is where the case is. */
export function standingMoves(moves: readonly CaseMove[]): readonly CaseMove[] {
  const standing: CaseMove[] = [];
  for (const move of moves) {
    if (move.correction) standing.pop();
    else standing.push(move);
  }
  return standing;
}
