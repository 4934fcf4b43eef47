import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";

/** The papers may not be proposed for disposal: an audit, a court, a claim. Or they may again. */
export function HoldForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const { typed, set, act } = useCaseForm(props, {
    name: "hold",
    fresh: { reason: "" },
    asked: casesContract.hold,
    options: queries.cases.hold.mutationOptions(),
    fields: ["reason"],
  });
  return (
    <ActForm
      title={view.held ? say.acts.release : say.acts.hold}
      does={view.held ? say.form.releaseDo : say.form.holdDo}
      act={act}
      onSend={() => act.send({ case: view.id, held: !view.held, ...typed })}
      onLeave={onLeave}
    >
      <TextArea
        id="reason"
        label={say.form.reason}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
        focused
      />
    </ActForm>
  );
}
