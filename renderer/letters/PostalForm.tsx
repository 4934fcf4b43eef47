import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { ActForm } from "../cases/acts/ActForm.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKept } from "../parts/Kept.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useLetterChanged } from "./letter-changed.ts";

/** The postal number was learnt later, or mistyped before. */
export function PostalForm({ view, onLeave }: { readonly view: LetterView; readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const kept = useKept(`${view.id}/postal`, view.postalNumber ?? "");
  const act = useAct(lettersContract.postalNumber, queries.letters.postalNumber.mutationOptions(), {
    fields: ["postalNumber"],
    onDone: (after) => {
      kept.forget();
      changed(after);
      onLeave();
    },
  });
  return (
    <ActForm
      title={say.postalNumber}
      does={say.postalDo}
      act={act}
      onSend={() => act.send({ letter: view.id, postalNumber: kept.value })}
      onLeave={onLeave}
    >
      <TextField
        id="postalNumber"
        label={say.postalNumber}
        kind="code"
        value={kept.value}
        onChange={kept.keep}
        error={act.at("postalNumber")}
        focused
      />
    </ActForm>
  );
}
