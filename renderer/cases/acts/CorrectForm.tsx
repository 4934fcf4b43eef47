import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import css from "./acts.module.css";
import { useCaseForm } from "./case-form.ts";
import { PublicChoice } from "./PublicChoice.tsx";
import { stateLabel } from "../../parts/state-label.ts";

/** Takes the last step back. Nothing is wiped out: the correction is a step of its own. */
export function CorrectForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const { typed, set, act } = useCaseForm(props, {
    name: "correct",
    fresh: { reason: "", public: true },
    asked: casesContract.correct,
    options: queries.cases.correct.mutationOptions(),
    fields: ["reason"],
  });
  const back = view.correctTo;
  return (
    <ActForm
      title={say.acts.correct}
      does={say.form.correctDo}
      act={act}
      onSend={() => act.send({ case: view.id, ...typed })}
      onLeave={onLeave}
    >
      {back === null ? null : <p className={css.hint}>{say.form.correctTo(stateLabel(back))}</p>}
      <TextArea
        id="reason"
        label={say.form.reason}
        description={say.form.reasonHint}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
        focused
      />
      <PublicChoice view={view} to={back} value={typed.public} onChange={(told) => set({ public: told })} />
    </ActForm>
  );
}
