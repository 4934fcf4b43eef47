import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { unitChangeSchema, type UnitView } from "../../main/contract/units.ts";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { checkInput } from "../api/check.ts";
import { type Failure } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { useFailures } from "../api/use-failures.ts";
import { DateField } from "../parts/DateField.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { TextField } from "../parts/TextField.tsx";
import { useToday } from "../parts/use-now.ts";
import { readingOf, readTypedDate, typedOf } from "../registry/typed.ts";
import css from "./Units.module.css";

const say = words.units;

export type UnitFormProps = {
  /** The form to change; null for a new unit. */
  readonly unit: UnitView | null;
  readonly today: string;
  readonly onDone: () => void;
};

/** A new unit, or another name, phone or room of one, from a day on. What citizens read follows the name until it is touched. */
export function UnitForm({ unit, today, onDone }: UnitFormProps) {
  const { queries } = useOffice();
  const now = useToday();
  const [symbol, setSymbol] = useState(unit?.symbol ?? "");
  const [name, setName] = useState(unit?.name ?? "");
  const [pl, setPl] = useState(unit?.publicName.pl ?? null);
  const [en, setEn] = useState(unit?.publicName.en ?? null);
  const [uk, setUk] = useState(unit?.publicName.uk ?? null);
  const [phone, setPhone] = useState(unit?.phone ?? "");
  const [room, setRoom] = useState(unit?.room ?? "");
  const [from, setFrom] = useState(typedOf(firstDay(unit, today)));
  const [checked, setChecked] = useState<readonly Failure[]>([]);
  const add = useMutation(queries.units.add.mutationOptions({ onSuccess: onDone }));
  const rename = useMutation(queries.units.rename.mutationOptions({ onSuccess: onDone }));
  const failures = useFailures(checked, add.error ?? rename.error);
  const at = (field: string) => failures.find((failure) => failure.field === field)?.sentence;
  const general = failures.find(({ field }) => field === undefined);
  const title = unit === null ? say.add : say.renameFor(unit.symbol);

  function save(): void {
    const publicName = { pl: pl ?? name, en: en ?? name, uk: uk ?? name };
    const input = {
      symbol,
      from: readTypedDate(from, now),
      details: { name, publicName, phone, room },
    };
    const readable = parseCivilDate(input.from) !== null;
    const wrong = checkInput(unitChangeSchema, readable ? input : { ...input, from: today });
    setChecked(wrong);
    // A date that cannot be read says so itself, under its field.
    if (wrong.length > 0 || !readable) return;
    if (unit === null) add.mutate(input);
    else rename.mutate(input);
  }
  return (
    <MovingForm label={title} className={css.form} onEnd={save} failures={failures}>
      <h3>{title}</h3>
      {unit === null ? (
        <TextField
          id="symbol"
          label={say.form.symbol}
          description={say.form.symbolHint}
          kind="code"
          value={symbol}
          onChange={setSymbol}
          error={at("symbol")}
          focused
        />
      ) : null}
      <TextField
        id="details.name"
        label={say.form.name}
        value={name}
        onChange={setName}
        error={at("details.name")}
        focused={unit !== null}
      />
      <TextField
        id="details.publicName.pl"
        label={say.form.publicName}
        value={pl ?? name}
        onChange={setPl}
        proposal={pl === null}
        error={at("details.publicName.pl")}
      />
      <TextField
        id="details.publicName.en"
        label={say.form.publicNameEn}
        value={en ?? name}
        onChange={setEn}
        proposal={en === null}
        error={at("details.publicName.en")}
      />
      <TextField
        id="details.publicName.uk"
        label={say.form.publicNameUk}
        value={uk ?? name}
        onChange={setUk}
        proposal={uk === null}
        error={at("details.publicName.uk")}
      />
      <TextField
        id="details.phone"
        label={say.form.phone}
        value={phone}
        onChange={setPhone}
        error={at("details.phone")}
      />
      <TextField
        id="details.room"
        label={say.form.room}
        value={room}
        onChange={setRoom}
        error={at("details.room")}
      />
      <DateField
        id="from"
        label={say.form.from}
        value={from}
        onChange={setFrom}
        reading={readingOf(from, now, true)}
        error={at("from")}
      />
      <FormButtons
        does={say.form.save}
        onDo={save}
        busy={add.isPending || rename.isPending}
        onLeave={onDone}
        failure={general}
      />
    </MovingForm>
  );
}

/** A unit that is still to come can be called otherwise from its own first day. */
function firstDay(unit: UnitView | null, today: string): string {
  return unit !== null && unit.validFrom > today ? unit.validFrom : today;
}
