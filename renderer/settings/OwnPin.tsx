import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { PIN } from "../../main/domain/people/refusals.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { checkInput } from "../api/check.ts";
import { type Failure } from "../api/failure.ts";
import { useFailures } from "../api/use-failures.ts";
import { useOffice } from "../api/office.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { Note } from "../parts/Notice.tsx";
import { TextField } from "../parts/TextField.tsx";
import css from "./SettingsScreen.module.css";

const say = words.settings.pin;
const pinSchema = z.strictObject({
  old: z.string().min(1, "required").max(40),
  pin: z.string().regex(PIN, "pin-format"),
  repeated: z.string(),
});
const nothing = { old: "", pin: "", repeated: "" };

/** One's own PIN, and the way out. */
export function OwnPin() {
  const { queries } = useOffice();
  const cache = useQueryClient();
  const [typed, setTyped] = useState(nothing);
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const change = useMutation(
    queries.people.changePin.mutationOptions({ onSuccess: () => setTyped(nothing) }),
  );
  const leave = useMutation(
    queries.people.signOut.mutationOptions({
      onSuccess: (desk) => cache.setQueryData(queries.people.desk.queryKey(), desk),
    }),
  );
  const failures = useFailures(checked, change.error);
  const at = (field: string) => failures.find((failure) => failure.field === field)?.sentence;
  const general = failures.find((failure) => failure.field === undefined);
  function save(): void {
    const wrong = checkInput(pinSchema, typed);
    setChecked(wrong);
    if (wrong.length === 0) change.mutate(typed);
  }
  const field = (name: keyof typeof nothing, label: string) => (
    <TextField
      id={name}
      label={label}
      kind="secret"
      value={typed[name]}
      onChange={(value) => setTyped((now) => ({ ...now, [name]: value }))}
      error={at(name)}
    />
  );
  return (
    <MovingForm label={say.change} className={css.form} onEnd={save} failures={failures}>
      <p>{say.sentence}</p>
      {change.isSuccess ? <Note>{say.changed}</Note> : null}
      {field("old", say.old)}
      {field("pin", say.new)}
      {field("repeated", say.again)}
      <FormButtons
        does={say.change}
        onDo={save}
        busy={change.isPending}
        leave={words.settings.station.signOut}
        onLeave={() => leave.mutate(undefined)}
        failure={general}
      />
    </MovingForm>
  );
}
