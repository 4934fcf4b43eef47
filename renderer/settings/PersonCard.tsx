import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type Person } from "../../main/contract/people.ts";
import { addDays, parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { PIN } from "../../main/domain/people/refusals.ts";
import { type Role, roles } from "../../main/domain/people/role.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useToday } from "../parts/use-now.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { DateField } from "../parts/DateField.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { FactLine, Facts, Row } from "../parts/Panel.tsx";
import { Select } from "../parts/Select.tsx";
import { TextField } from "../parts/TextField.tsx";
import { readingOf, readTypedDate } from "../registry/typed.ts";
import css from "./SettingsScreen.module.css";

const say = words.settings.people;

/** One person: roles for today, every grant with its dates, and what may be changed. */
export function PersonCard({ person, changes }: { readonly person: Person; readonly changes: boolean }) {
  const { queries } = useOffice();
  const [asking, setAsking] = useState<"grant" | "pin" | "leave" | null>(null);
  const revoke = useMutation(queries.people.revoke.mutationOptions());
  const leave = useMutation(queries.people.leave.mutationOptions());
  const today = useToday();
  const error = revoke.error ?? leave.error;
  const failure = error === null ? undefined : failureOf(error);
  const current = person.grants.filter((grant) => grant.to === null || grant.to >= today);
  return (
    <article className={css.card} aria-label={person.name}>
      <p className={css.cardHead}>
        <span className={css.name}>{person.name}</span>
        <span className={css.soft}>{person.initials}</span>
        <span className={css.soft}>
          {person.leftOn === null
            ? person.roles.map((role) => words.settings.roles[role]).join(", ") || say.noRoles
            : say.leftOn(shortDay(person.leftOn, today))}
        </span>
      </p>
      <Facts>
        {person.grants.map((grant) => (
          <FactLine key={`${grant.role} ${grant.from} ${grant.to}`} name={words.settings.roles[grant.role]}>
            {shortDay(grant.from, today)} – {grant.to === null ? say.toOpen : shortDay(grant.to, today)}
          </FactLine>
        ))}
      </Facts>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {changes && person.leftOn === null ? (
        <Row>
          <Button onPress={() => setAsking(asking === "grant" ? null : "grant")}>{say.grant}</Button>
          <Button onPress={() => setAsking(asking === "pin" ? null : "pin")}>{say.resetPin}</Button>
          {[...new Set(current.map((grant) => grant.role))].map((role) => (
            <Button
              key={role}
              kind="quiet"
              disabled={revoke.isPending}
              onPress={() => revoke.mutate({ clerk: person.id, role, on: yesterdayOf(today) })}
            >
              {say.revokeRole(words.settings.roles[role])}
            </Button>
          ))}
          <Button kind="quiet" onPress={() => setAsking(asking === "leave" ? null : "leave")}>
            {say.leave}
          </Button>
        </Row>
      ) : null}
      {asking === "grant" ? <GrantRole clerk={person.id} onDone={() => setAsking(null)} /> : null}
      {asking === "leave" ? (
        <FormButtons
          kind="danger"
          does={say.leaveNow(person.name)}
          onDo={() => leave.mutate({ clerk: person.id, on: today }, { onSuccess: () => setAsking(null) })}
          busy={leave.isPending}
          onLeave={() => setAsking(null)}
        />
      ) : null}
      {asking === "pin" ? <ResetPin clerk={person.id} onDone={() => setAsking(null)} /> : null}
    </article>
  );
}

/** A role ends with the end of a day; taken away now, it must not hold for the rest of today. */
function yesterdayOf(today: string): string {
  const day = parseCivilDate(today);
  return day === null ? today : addDays(day, -1);
}

type AskProps = { readonly clerk: string; readonly onDone: () => void };

function GrantRole({ clerk, onDone }: AskProps) {
  const { queries } = useOffice();
  const today = useToday();
  const [role, setRole] = useState<Role>("front-desk");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const grant = useMutation(queries.people.grant.mutationOptions({ onSuccess: onDone }));
  const failure = grant.error === null ? undefined : failureOf(grant.error);
  function save(): void {
    const first = from.trim() === "" ? today : readTypedDate(from, today);
    const last = to.trim() === "" ? null : readTypedDate(to, today);
    const good = parseCivilDate(first) !== null && (last === null || parseCivilDate(last) !== null);
    if (good) grant.mutate({ clerk, role, from: first, to: last });
  }
  return (
    <MovingForm label={say.grant} className={css.form} onEnd={save}>
      <Select
        id="role"
        label={say.role}
        options={roles.map((value) => ({ value, label: words.settings.roles[value] }))}
        value={role}
        onChange={setRole}
      />
      <div className={css.pair}>
        <DateField
          id="grantFrom"
          label={say.from}
          placeholder={say.today}
          value={from}
          onChange={setFrom}
          reading={readingOf(from, today, true)}
        />
        <DateField
          id="grantTo"
          label={say.to}
          placeholder={say.toOpen}
          value={to}
          onChange={setTo}
          reading={readingOf(to, today, true)}
        />
      </div>
      <FormButtons does={say.grant} onDo={save} busy={grant.isPending} onLeave={onDone} failure={failure} />
    </MovingForm>
  );
}

function ResetPin({ clerk, onDone }: AskProps) {
  const { queries } = useOffice();
  const [pin, setPin] = useState("");
  const [wrong, setWrong] = useState(false);
  const reset = useMutation(queries.people.resetPin.mutationOptions({ onSuccess: onDone }));
  function save(): void {
    const good = PIN.test(pin);
    setWrong(!good);
    if (good) reset.mutate({ clerk, pin });
  }
  const refused = reset.error === null ? undefined : failureOf(reset.error).sentence;
  return (
    <MovingForm label={say.resetPin} className={css.form} onEnd={save}>
      <TextField
        id="newPin"
        label={say.newPin}
        kind="secret"
        value={pin}
        onChange={setPin}
        error={wrong ? refusalSentence("pin-format") : refused}
        focused
      />
      <FormButtons does={words.settings.save} onDo={save} busy={reset.isPending} onLeave={onDone} />
    </MovingForm>
  );
}
