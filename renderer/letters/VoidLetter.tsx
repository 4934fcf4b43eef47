import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { ActForm } from "../cases/acts/ActForm.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKept } from "../parts/Kept.tsx";
import { TextArea } from "../parts/TextArea.tsx";
import { useLetterChanged } from "./letter-changed.ts";

/** A letter that was never sent is taken back; it stays in the history. */
export function VoidLetter({ view, onLeave }: { readonly view: LetterView; readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const kept = useKept(`${view.id}/void`, "");
  const act = useAct(lettersContract.void, queries.letters.void.mutationOptions(), {
    fields: ["reason"],
    onDone: (after) => {
      kept.forget();
      changed(after);
      onLeave();
    },
  });
  return (
    <ActForm
      title={say.void}
      does={say.voidDo}
      kind="danger"
      act={act}
      onSend={() => act.send({ letter: view.id, reason: kept.value })}
      onLeave={onLeave}
    >
      <TextArea
        id="reason"
        label={say.voidReason}
        lines={2}
        value={kept.value}
        onChange={kept.keep}
        error={act.at("reason")}
        focused
      />
    </ActForm>
  );
}
