import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { z } from "zod";
import { warsawDay } from "../../main/domain/calendar/warsaw.ts";
import { initialsSchema, personNameSchema } from "../../main/domain/people/facts.ts";
import { PIN } from "../../main/domain/people/refusals.ts";
import { type Role, roles } from "../../main/domain/people/role.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { checkInput } from "../api/check.ts";
import { type Failure } from "../api/failure.ts";
import { useFailures } from "../api/use-failures.ts";
import { useOffice } from "../api/office.tsx";
import { Checkbox } from "../parts/Checkbox.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { TextField } from "../parts/TextField.tsx";
import { initialsOf } from "../shell/initials.ts";
import css from "./SettingsScreen.module.css";

const say = words.settings.people;
const checkable = z.object({
  name: personNameSchema,
  initials: initialsSchema,
  pin: z.string().regex(PIN, "pin-format"),
});

/** A new person: a name, a first PIN to be changed, and roles from today on. */
export function NewPerson({ onDone }: { readonly onDone: () => void }) {
  const { queries } = useOffice();
  const [name, setName] = useState("");
  const [initials, setInitials] = useState<string | null>(null);
  const [pin, setPin] = useState("");
  const [held, setHeld] = useState<readonly Role[]>(["front-desk"]);
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const add = useMutation(queries.people.add.mutationOptions({ onSuccess: onDone }));
  const failures = useFailures(checked, add.error);
  const at = (field: string) => failures.find((failure) => failure.field === field)?.sentence;
  const general = failures.find((failure) => failure.field === undefined);
  const shownInitials = initials ?? initialsOf(name);

  function save(): void {
    const input = {
      name,
      initials: shownInitials,
      pin,
      roles: [...held],
      from: warsawDay(new Date().toISOString()),
    };
    const wrong = checkInput(checkable, input);
    setChecked(wrong);
    if (wrong.length === 0) add.mutate(input);
  }
  return (
    <MovingForm label={say.new} className={css.form} onEnd={save} failures={failures}>
      <TextField id="name" label={say.name} value={name} onChange={setName} error={at("name")} focused />
      <TextField
        id="initials"
        label={say.initials}
        value={shownInitials}
        onChange={setInitials}
        proposal={initials === null}
        error={at("initials")}
      />
      <TextField id="pin" label={say.pin} kind="secret" value={pin} onChange={setPin} error={at("pin")} />
      <fieldset className={css.card}>
        <legend>{say.roles}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            id={`role-${role}`}
            checked={held.includes(role)}
            onChange={(on) => setHeld(roles.filter((each) => (each === role ? on : held.includes(each))))}
          >
            {words.settings.roles[role]}
          </Checkbox>
        ))}
      </fieldset>
      <FormButtons
        does={words.settings.save}
        onDo={save}
        busy={add.isPending}
        onLeave={onDone}
        failure={general}
      />
    </MovingForm>
  );
}
