import { settledStates } from "../../../main/domain/cases/public-case.ts";
import { type CaseState } from "../../../main/domain/cases/states.ts";
import { statesPl } from "../../../main/words/states/pl.ts";
import { shortDay } from "../../../main/words/window/dates.ts";

/** What the citizen's page says of a state: its heading, and what comes next. */
export type Told = { readonly sentence: string; readonly next: string };

export type ToldOf = {
  readonly sensitive: boolean;
  /** Until when the citizen is to answer a summons; null when they are not asked. */
  readonly waitingUntil: string | null;
  readonly today: string;
};

/**
 * The very sentences of the public page, from the one catalogue of states. A sensitive matter shows only that it is in progress or
 * settled, and not how (domain.md §2.13).
 */
export function toldAs(state: CaseState, { sensitive, waitingUntil, today }: ToldOf): Told {
  const settled = settledStates.has(state) && state !== "APPEALED";
  const shown = sensitive ? (settled ? "RESOLVED" : "IN_PROGRESS") : state;
  const { sentence, next } = statesPl.states[shown];
  if (sensitive && settled) return { sentence, next: statesPl.settledQuietly };
  const until = waitingUntil === null ? null : shortDay(waitingUntil, today);
  return { sentence, next: next({ until: sensitive ? null : until, room: null }) };
}
