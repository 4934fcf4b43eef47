import { type CaseState } from "../../main/domain/cases/states.ts";
import { statesPl } from "../../main/words/states/pl.ts";

/** A state as the whole office calls it, on screens, papers and the public page alike. */
export function stateLabel(state: CaseState): string {
  return statesPl.states[state].label;
}
