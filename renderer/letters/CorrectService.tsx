import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { ActForm } from "../cases/acts/ActForm.tsx";
import css from "../cases/acts/acts.module.css";
import { dayOf } from "../cases/acts/DayField.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKept } from "../parts/Kept.tsx";
import { TextArea } from "../parts/TextArea.tsx";
import { useToday } from "../parts/use-now.ts";
import { typedOf } from "../registry/typed.ts";
import { useLetterChanged } from "./letter-changed.ts";
import { ServiceFields, type TypedService } from "./ServiceFields.tsx";

type Typed = TypedService & { readonly reason: string };

/** Day or proof were typed wrongly: the right ones, and why. The addressee's time is counted anew, and the history keeps both. */
export function CorrectService({
  view,
  onLeave,
}: {
  readonly view: LetterView;
  readonly onLeave: () => void;
}) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const today = useToday();
  const kept = useKept<Typed>(`${view.id}/correct-service`, {
    on: view.servedOn === null ? "" : typedOf(view.servedOn),
    proof: view.proof ?? "receipt-card",
    reason: "",
  });
  const { on, proof, reason } = kept.value;
  const set = (next: Partial<Typed>): void => kept.keep((now) => ({ ...now, ...next }));
  const act = useAct(lettersContract.correctService, queries.letters.correctService.mutationOptions(), {
    fields: ["on", "proof", "reason"],
    onDone: (after) => {
      kept.forget();
      changed(after);
      onLeave();
    },
  });
  return (
    <ActForm
      title={say.correctService}
      does={say.correctServiceDo}
      act={act}
      onSend={() => act.send({ letter: view.id, on: dayOf(on, today, ""), proof, reason })}
      onLeave={onLeave}
    >
      <ServiceFields typed={{ on, proof }} set={set} error={(field) => act.at(field)} />
      <TextArea
        id="reason"
        label={say.correctServiceReason}
        lines={2}
        value={reason}
        onChange={(next) => set({ reason: next })}
        error={act.at("reason")}
      />
      {view.termDays === null ? null : <p className={css.hint}>{say.servedMeans(view.termDays)}</p>}
    </ActForm>
  );
}
