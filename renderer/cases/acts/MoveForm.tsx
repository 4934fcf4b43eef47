import { useState } from "react";
import { casesContract } from "../../../main/contract/cases.ts";
import { type CaseState } from "../../../main/domain/cases/states.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { Segmented } from "../../parts/Segmented.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";
import { PublicChoice } from "./PublicChoice.tsx";
import { stateLabel } from "../../parts/state-label.ts";

/** Back to the beginning is possible and seldom meant: it stands last. */
function forwardFirst(states: readonly CaseState[]): readonly CaseState[] {
  const back: CaseState = "CASE_OPENED";
  return states.includes(back) ? [...states.filter((state) => state !== back), back] : states;
}

type Typed = { readonly to: CaseState | null; readonly public: boolean; readonly reason: string };

/** On to one of the states that may follow; what may not, is not offered. */
export function MoveForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const fresh: Typed = { to: null, public: true, reason: "" };
  const { typed, set, act } = useCaseForm(props, {
    name: "move",
    fresh,
    asked: casesContract.move,
    options: queries.cases.move.mutationOptions(),
    fields: ["to", "reason"],
  });
  // What was begun may have become impossible meanwhile, by another hand.
  const still = typed.to !== null && view.nextStates.includes(typed.to) ? typed.to : null;
  // Where several may follow none is likelier: a step taken by haste would be told to the citizen.
  const only = view.nextStates.length === 1 ? view.nextStates[0] : undefined;
  const to = still ?? only ?? null;
  const [missing, setMissing] = useState(false);
  const send = (): void => {
    setMissing(to === null);
    if (to !== null) act.send({ case: view.id, to, public: typed.public, reason: typed.reason });
  };
  return (
    <ActForm title={say.acts.move} does={say.form.moveDo} act={act} onSend={send} onLeave={onLeave}>
      <Segmented
        id="to"
        label={say.form.moveTo}
        options={forwardFirst(view.nextStates).map((value) => ({ value, label: stateLabel(value) }))}
        value={to}
        onChange={(next) => set({ to: next })}
        error={missing && to === null ? say.form.moveToMissing : act.at("to")}
        focused
      />
      <PublicChoice view={view} to={to} value={typed.public} onChange={(told) => set({ public: told })} />
      <TextArea
        id="reason"
        label={say.form.reason}
        description={say.form.reasonHint}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
      />
    </ActForm>
  );
}
