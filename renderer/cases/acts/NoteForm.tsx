import { casesContract } from "../../../main/contract/cases.ts";
import { caseWords as say } from "../../../main/words/window/cases.ts";
import { useOffice } from "../../api/office.tsx";
import { TextArea } from "../../parts/TextArea.tsx";
import { ActForm } from "./ActForm.tsx";
import { type ActProps } from "./act-props.ts";
import { useCaseForm } from "./case-form.ts";

/** A note for the file; the citizen never reads it. */
export function NoteForm(props: ActProps) {
  const { view, onLeave } = props;
  const { queries } = useOffice();
  const { typed, set, act } = useCaseForm(props, {
    name: "note",
    fresh: { text: "" },
    asked: casesContract.note,
    options: queries.cases.note.mutationOptions(),
    fields: ["text"],
  });
  return (
    <ActForm
      title={say.acts.note}
      does={say.form.noteDo}
      act={act}
      onSend={() => act.send({ case: view.id, ...typed })}
      onLeave={onLeave}
    >
      <TextArea
        id="text"
        label={say.form.noteText}
        lines={4}
        manyLines
        value={typed.text}
        onChange={(text) => set({ text })}
        error={act.at("text")}
        focused
      />
    </ActForm>
  );
}
