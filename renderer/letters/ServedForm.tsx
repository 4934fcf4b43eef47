import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { type DispatchChannel, type ServiceProof } from "../../main/domain/letters/facts.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { ActForm } from "../cases/acts/ActForm.tsx";
import css from "../cases/acts/acts.module.css";
import { dayOf } from "../cases/acts/DayField.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKept } from "../parts/Kept.tsx";
import { useToday } from "../parts/use-now.ts";
import { useLetterChanged } from "./letter-changed.ts";
import { ServiceFields, type TypedService } from "./ServiceFields.tsx";

/** What usually proves service of what was sent so: a proposal, the clerk has the paper in hand. */
const usual: Readonly<Record<DispatchChannel, ServiceProof>> = {
  post: "postal-tracking",
  "post-zpo": "receipt-card",
  counter: "by-hand",
  "e-delivery": "e-delivery",
  internal: "by-hand",
};

/** When it was served, and what proves it: from this day the addressee's time runs. */
export function ServedForm({ view, onLeave }: { readonly view: LetterView; readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const today = useToday();
  const kept = useKept<TypedService>(`${view.id}/served`, {
    on: "",
    proof: usual[view.channel ?? "post-zpo"],
  });
  const { on, proof } = kept.value;
  const act = useAct(lettersContract.served, queries.letters.served.mutationOptions(), {
    fields: ["on", "proof"],
    onDone: (after) => {
      kept.forget();
      changed(after);
      onLeave();
    },
  });
  return (
    <ActForm
      title={say.served}
      does={say.servedDo}
      act={act}
      onSend={() => act.send({ letter: view.id, on: dayOf(on, today, ""), proof })}
      onLeave={onLeave}
    >
      <ServiceFields
        typed={kept.value}
        set={(next) => kept.keep((now) => ({ ...now, ...next }))}
        error={(field) => act.at(field)}
      />
      {view.termDays === null ? null : <p className={css.hint}>{say.servedMeans(view.termDays)}</p>}
    </ActForm>
  );
}
