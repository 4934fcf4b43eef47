import { type LetterView } from "../../main/contract/case-views.ts";
import { lettersContract } from "../../main/contract/letters.ts";
import { type DispatchChannel, dispatchChannels } from "../../main/domain/letters/facts.ts";
import { letterWords as say } from "../../main/words/window/letters.ts";
import { useOffice } from "../api/office.tsx";
import { ActForm } from "../cases/acts/ActForm.tsx";
import { DayField, dayOf } from "../cases/acts/DayField.tsx";
import { useAct } from "../cases/case-act.ts";
import { useKept } from "../parts/Kept.tsx";
import { Select } from "../parts/Select.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useToday } from "../parts/use-now.ts";
import { useLetterChanged } from "./letter-changed.ts";

type Typed = { readonly channel: DispatchChannel; readonly on: string; readonly postalNumber: string };

/** It goes out: the point's own outgoing register gives it the next number. */
export function DispatchForm({ view, onLeave }: { readonly view: LetterView; readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const changed = useLetterChanged();
  const today = useToday();
  const kept = useKept<Typed>(`${view.id}/dispatch`, { channel: "post-zpo", on: "", postalNumber: "" });
  const { channel, on, postalNumber } = kept.value;
  const act = useAct(lettersContract.dispatch, queries.letters.dispatch.mutationOptions(), {
    fields: ["channel", "on", "postalNumber"],
    onDone: (after) => {
      kept.forget();
      changed(after);
      onLeave();
    },
  });
  const posted = channel === "post" || channel === "post-zpo";
  const set = (next: Partial<Typed>): void => kept.keep((now) => ({ ...now, ...next }));
  return (
    <ActForm
      title={say.dispatch}
      does={say.dispatchDo}
      act={act}
      onSend={() =>
        act.send({
          letter: view.id,
          on: dayOf(on, today, today),
          channel,
          postalNumber: posted && postalNumber.trim() !== "" ? postalNumber : null,
        })
      }
      onLeave={onLeave}
    >
      <Select
        id="channel"
        label={say.channel}
        options={dispatchChannels.map((value) => ({ value, label: say.channels[value] }))}
        value={channel}
        onChange={(next) => set({ channel: next })}
        error={act.at("channel")}
        focused
      />
      <DayField
        id="on"
        label={say.dispatchOn}
        placeholder={say.todayWord}
        value={on}
        onChange={(next) => set({ on: next })}
        error={act.at("on")}
      />
      {posted ? (
        <TextField
          id="postalNumber"
          label={say.postalNumber}
          kind="code"
          description={say.postalLater}
          value={postalNumber}
          onChange={(next) => set({ postalNumber: next })}
          error={act.at("postalNumber")}
        />
      ) : null}
    </ActForm>
  );
}
