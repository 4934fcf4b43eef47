import { type LetterRow } from "../../main/contract/case-views.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { type IconName } from "../parts/Icon.tsx";
import { StateMark, type StateTone } from "../parts/StateMark.tsx";

const looks: Readonly<Record<LetterRow["stage"], { readonly tone: StateTone; readonly icon: IconName }>> = {
  draft: { tone: "plain", icon: "archive" },
  signed: { tone: "waits", icon: "envelope" },
  dispatched: { tone: "waits", icon: "waits" },
  served: { tone: "done", icon: "done" },
  voided: { tone: "plain", icon: "cancelled" },
};

/** How far a letter out has come, and so who has the move. */
export function LetterMark({ stage }: Pick<LetterRow, "stage">) {
  const { tone, icon } = looks[stage];
  return (
    <StateMark tone={tone} icon={icon}>
      {say.stages[stage]}
    </StateMark>
  );
}
