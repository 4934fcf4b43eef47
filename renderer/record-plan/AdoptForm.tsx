import { useState } from "react";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useKeys } from "../keys/use-keys.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { DateField } from "../parts/DateField.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { Note } from "../parts/Notice.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useToday } from "../parts/use-now.ts";
import { readingOf } from "../registry/typed.ts";
import css from "./RecordPlan.module.css";

const say = words.recordPlan.importing;

export type AdoptValues = {
  readonly name: string;
  /** As typed. */
  readonly from: string;
  readonly confirmed: boolean;
};

export type AdoptFormProps = {
  readonly values: AdoptValues;
  readonly onChange: (values: AdoptValues) => void;
  /** Classes that were confirmed in the version before. */
  readonly confirmedBefore: number;
  readonly onSend: () => void;
  readonly onLeave: () => void;
  readonly busy: boolean;
  readonly error: unknown;
};

/** What a sound file still needs: a name, the first day, and whether the archivist confirmed the whole of it. */
export function AdoptForm({
  values,
  onChange,
  confirmedBefore,
  onSend,
  onLeave,
  busy,
  error,
}: AdoptFormProps) {
  const today = useToday();
  const [missing, setMissing] = useState(false);
  function send(): void {
    setMissing(values.name.trim() === "");
    if (values.name.trim() !== "") onSend();
  }
  useKeys(say.title, [{ keys: "Ctrl+Enter", does: say.adopt, run: send }]);
  const failure = error === null ? undefined : failureOf(error);
  const ofDate = failure?.field === "validFrom" ? failure.sentence : undefined;
  return (
    <MovingForm
      label={say.adopt}
      className={css.ask}
      onEnd={send}
      failures={failure === undefined ? [] : [failure]}
    >
      <TextField
        id="name"
        label={say.name}
        description={say.nameHint}
        value={values.name}
        onChange={(name) => onChange({ ...values, name })}
        error={missing ? refusalSentence("required") : undefined}
        focused
      />
      <DateField
        id="validFrom"
        label={say.validFrom}
        value={values.from}
        onChange={(from) => onChange({ ...values, from })}
        reading={readingOf(values.from, today, true)}
        error={ofDate}
      />
      <Checkbox
        id="confirmed"
        checked={values.confirmed}
        onChange={(confirmed) => onChange({ ...values, confirmed })}
      >
        {say.confirmed}
      </Checkbox>
      {confirmedBefore > 0 && !values.confirmed ? <Note>{say.confirmedAnew(confirmedBefore)}</Note> : null}
      <FormButtons
        does={say.adopt}
        keys={say.adoptKeys}
        onDo={send}
        busy={busy}
        onLeave={onLeave}
        failure={ofDate === undefined ? failure : undefined}
      />
    </MovingForm>
  );
}
