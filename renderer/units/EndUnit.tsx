import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { type UnitView } from "../../main/contract/units.ts";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";
import { failureOf } from "../api/failure.ts";
import { useOffice } from "../api/office.tsx";
import { DateField } from "../parts/DateField.tsx";
import { FormButtons } from "../parts/FormButtons.tsx";
import { MovingForm } from "../parts/form-moves.tsx";
import { Waiting } from "../parts/Notice.tsx";
import { Select } from "../parts/Select.tsx";
import { useToday } from "../parts/use-now.ts";
import { readingOf, readTypedDate } from "../registry/typed.ts";
import { HandoverList } from "./HandoverList.tsx";
import css from "./Units.module.css";

const say = words.units;
const NOBODY = "";

export type EndUnitProps = {
  readonly unit: UnitView;
  readonly units: readonly UnitView[];
  readonly onDone: () => void;
};

/** Ends a unit with a day: who takes over, and beforehand what will change hands. */
export function EndUnit({ unit, units, onDone }: EndUnitProps) {
  const { queries } = useOffice();
  const now = useToday();
  const { symbol } = unit;
  const [on, setOn] = useState("");
  const [successor, setSuccessor] = useState<string>(NOBODY);
  const handover = useQuery(queries.units.handover.queryOptions({ input: { symbol } }));
  const end = useMutation(queries.units.end.mutationOptions({ onSuccess: onDone }));
  const failure = end.error === null ? undefined : failureOf(end.error);
  const at = (field: string) => (failure?.field === field ? failure.sentence : undefined);
  const [unread, setUnread] = useState(false);
  const others = [...new Map(units.map((each) => [each.symbol, each])).values()].filter(
    (each) => each.symbol !== symbol && each.state !== "past",
  );

  function save(): void {
    const day = parseCivilDate(readTypedDate(on, now));
    setUnread(day === null);
    if (day !== null) end.mutate({ symbol, on: day, successor: successor === NOBODY ? null : successor });
  }
  const dateError = at("on") ?? (unread && on.trim() === "" ? say.ending.dayMissing : undefined);
  return (
    <>
      <MovingForm
        label={say.endFor(symbol)}
        className={css.form}
        onEnd={save}
        failures={failure === undefined ? [] : [failure]}
      >
        <h3>{say.endFor(`${symbol} · ${unit.name}`)}</h3>
        <DateField
          id="on"
          label={say.ending.on}
          value={on}
          onChange={setOn}
          reading={readingOf(on, now, true)}
          error={dateError}
          focused
        />
        <Select
          id="successor"
          label={say.ending.successor}
          description={say.ending.successorHint}
          options={[
            { value: NOBODY, label: say.ending.nobody },
            ...others.map((each) => ({ value: each.symbol, label: `${each.symbol} · ${each.name}` })),
          ]}
          value={successor}
          onChange={setSuccessor}
          error={at("successor")}
        />
        <FormButtons
          kind="danger"
          does={say.ending.save}
          onDo={save}
          busy={end.isPending}
          onLeave={onDone}
          failure={at("on") === undefined && at("successor") === undefined ? failure : undefined}
        />
      </MovingForm>
      {handover.data === undefined ? (
        <Waiting>{words.parts.loading}</Waiting>
      ) : (
        <HandoverList symbol={symbol} handover={handover.data} />
      )}
    </>
  );
}
