import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";
import { PublicChoice } from "./PublicChoice.tsx";

/** No case comes of it: papers that make no case file (instrukcja kancelaryjna). */
export function CloseFolderForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const { typed, set, act } = useCaseForm(props, {
    name: "close-folder",
    fresh: { reason: "", public: true },
    asked: casesContract.closeFolder,
    options: queries.cases.closeFolder.mutationOptions(),
    fields: ["reason"],
  });
  return (
    <ActForm
      title={say.acts.closeFolder}
      does={say.form.folderDo}
      act={act}
      onSend={() => act.send({ case: view.id, ...typed })}
      onLeave={onLeave}
    >
      <TextArea
        id="reason"
        label={say.form.folderReason}
        lines={2}
        value={typed.reason}
        onChange={(reason) => set({ reason })}
        error={act.at("reason")}
        focused
      />
      <PublicChoice view={view} to="CLOSED" value={typed.public} onChange={(told) => set({ public: told })} />
    </ActForm>
  );
}
