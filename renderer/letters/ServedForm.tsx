import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { type DispatchChannel, type ServiceProof, serviceProofs } from "../../main/domain/letters/facts.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { ActForm } from "../cases/acts/ActForm.tsx";
import css from "../cases/acts/acts.module.css";
import { DayField, dayOf } from "../cases/acts/DayField.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKept } from "../parts/Kept.tsx";
import { Select } from "../parts/Select.tsx";
import { useToday } from "../parts/use-now.ts";
import { useLetterChanged } from "./letter-changed.ts";

type Typed = { readonly on: string; readonly proof: ServiceProof };

/** What usually proves service of what was sent so: a proposal, the clerk has the paper in hand. */
const usual: Readonly<Record<DispatchChannel, ServiceProof>> = {
  post: "postal-tracking",
  "post-zpo": "receipt-card",
  counter: "by-hand",
  "e-delivery": "e-delivery",
  internal: "by-hand",
};

/** When it was served, and what proves it: from this day the addressee's time runs. The day is asked first, the card lies in the hand. */
export function ServedForm({ view, onLeave }: { readonly view: LetterView; readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const today = useToday();
  const kept = useKept<Typed>(`${view.id}/served`, { on: "", proof: usual[view.channel ?? "post-zpo"] });
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
      <DayField
        id="on"
        label={say.servedOn}
        value={on}
        onChange={(next) => kept.keep((now) => ({ ...now, on: next }))}
        error={act.at("on")}
        focused
      />
      <Select
        id="proof"
        label={say.proof}
        options={serviceProofs.map((value) => ({ value, label: say.proofs[value] }))}
        value={proof}
        onChange={(next) => kept.keep((now) => ({ ...now, proof: next }))}
        error={act.at("proof")}
      />
      {view.termDays === null ? null : <p className={css.hint}>{say.servedMeans(view.termDays)}</p>}
    </ActForm>
  );
}
