import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { casesContract, type ReplacementView } from "../../main/contract/cases.ts";
import { shortDay } from "../../main/words/window/dates.ts";
import { caseWords } from "../../main/words/window/cases.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { Button } from "../parts/Button.tsx";
import { useKept } from "../parts/Kept.tsx";
import { ErrorState } from "../parts/Notice.tsx";
import { Row } from "../parts/Panel.tsx";
import { Select } from "../parts/Select.tsx";
import { StateMark } from "../parts/StateMark.tsx";
import { useToday } from "../parts/use-now.ts";
import settings from "../settings/SettingsScreen.module.css";
import { may, usePerson } from "../shell/person.tsx";
import { ActForm } from "./acts/ActForm.tsx";
import css from "./acts/acts.module.css";
import { DayField, dayOf } from "./acts/DayField.tsx";
import { useAct } from "./case-act.ts";

const say = caseWords.replacements;

/** Who acts for whom, from when to when: today's first. */
export default function Replacements() {
  const { queries } = useOffice();
  const person = usePerson();
  const [adding, setAdding] = useState(false);
  const agreed = useQuery(queries.cases.replacements.queryOptions());
  const failure = agreed.error === null ? undefined : failureOf(agreed.error);
  return (
    <>
      <p>{say.sentence}</p>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
      {agreed.data?.length === 0 ? <p className={settings.soft}>{say.none}</p> : null}
      {(agreed.data ?? []).map((one) => (
        <Agreed key={one.id} one={one} />
      ))}
      {adding ? <Add onLeave={() => setAdding(false)} /> : null}
      {may(person, "cases.agreeReplacement") && !adding ? (
        <Row>
          <Button onPress={() => setAdding(true)}>{say.add}</Button>
        </Row>
      ) : null}
    </>
  );
}

function useAgreedChanged(): (all: ReplacementView[]) => void {
  const { queries } = useOffice();
  const cache = useQueryClient();
  return (all) => {
    cache.setQueryData(queries.cases.replacements.queryKey(), all);
    void cache.invalidateQueries({ queryKey: queries.cases.board.key() });
  };
}

function Agreed({ one }: { readonly one: ReplacementView }) {
  const { queries } = useOffice();
  const person = usePerson();
  const today = useToday();
  const changed = useAgreedChanged();
  const end = useMutation(queries.cases.endReplacement.mutationOptions({ onSuccess: changed }));
  const failure = end.error === null ? undefined : failureOf(end.error);
  const last = one.endedOn ?? one.to;
  const runs = one.from <= today && today <= last && one.endedOn === null;
  return (
    <article className={settings.card}>
      <p className={settings.cardHead}>
        <span className={settings.name}>{say.line(one.who.name, one.for.name)}</span>
        <span className={settings.soft}>
          {shortDay(one.from, today)} – {shortDay(one.to, today)}
        </span>
        {runs ? (
          <StateMark tone="done" icon="done">
            {say.runs}
          </StateMark>
        ) : null}
        {one.endedOn === null ? null : (
          <span className={settings.soft}>{say.ended(shortDay(one.endedOn, today))}</span>
        )}
        {one.endedOn === null && last >= today && may(person, "cases.endReplacement") ? (
          <Button kind="quiet" disabled={end.isPending} onPress={() => end.mutate({ replacement: one.id })}>
            {say.end}
          </Button>
        ) : null}
      </p>
      {failure === undefined ? null : (
        <ErrorState what={failure.sentence} code={words.failures.supportCode(failure.code)} />
      )}
    </article>
  );
}

function Add({ onLeave }: { readonly onLeave: () => void }) {
  const { queries } = useOffice();
  const today = useToday();
  const changed = useAgreedChanged();
  const form = useQuery(queries.cases.form.queryOptions());
  const kept = useKept("replacement", { who: "", for: "", from: "", to: "" });
  const act = useAct(casesContract.agreeReplacement, queries.cases.agreeReplacement.mutationOptions(), {
    fields: ["who", "for", "from", "to"],
    onDone: (all) => {
      kept.forget();
      changed(all);
      onLeave();
    },
  });
  const officers = (form.data?.officers ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const { value: typed } = kept;
  const set = (next: Partial<typeof typed>): void => kept.keep((now) => ({ ...now, ...next }));
  return (
    <ActForm
      title={say.add}
      does={say.add}
      act={act}
      onSend={() =>
        act.send({
          who: typed.who,
          for: typed.for,
          from: dayOf(typed.from, today, today),
          to: dayOf(typed.to, today, ""),
        })
      }
      onLeave={onLeave}
    >
      <Select
        id="for"
        label={say.for}
        placeholder={caseWords.pickUnit}
        options={officers}
        value={typed.for === "" ? null : typed.for}
        onChange={(next) => set({ for: next })}
        error={act.at("for") === undefined || typed.for !== "" ? act.at("for") : say.choose}
        focused
      />
      <Select
        id="who"
        label={say.who}
        placeholder={caseWords.pickUnit}
        options={officers}
        value={typed.who === "" ? null : typed.who}
        onChange={(next) => set({ who: next })}
        error={act.at("who") === undefined || typed.who !== "" ? act.at("who") : say.choose}
      />
      <div className={css.pair}>
        <DayField
          id="from"
          label={say.from}
          placeholder={caseWords.due.today}
          value={typed.from}
          onChange={(next) => set({ from: next })}
          error={act.at("from")}
        />
        <DayField
          id="to"
          label={say.to}
          value={typed.to}
          onChange={(next) => set({ to: next })}
          error={act.at("to")}
        />
      </div>
    </ActForm>
  );
}
