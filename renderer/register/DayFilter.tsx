import { useState } from "react";
import { parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { parseTypedDate } from "../../main/domain/calendar/typed-date.ts";
import { DateField } from "../parts/DateField.tsx";
import { useToday } from "../parts/use-now.ts";
import { readingOf, typedOf } from "../registry/typed.ts";

export type DayFilterProps = {
  readonly id: string;
  readonly label: string;
  readonly day: string | undefined;
  readonly onDay: (day: string | undefined) => void;
};

/** A day as a filter: holds as soon as it can be read. */
export function DayFilter({ id, label, day, onDay }: DayFilterProps) {
  const [typed, setTyped] = useState(day === undefined ? "" : typedOf(day));
  const [before, setBefore] = useState(day);
  const today = useToday();
  if (day !== before) {
    setBefore(day);
    if (day === undefined) setTyped("");
  }
  return (
    <DateField
      id={id}
      label={label}
      value={typed}
      onChange={(text) => {
        setTyped(text);
        const read = text.trim() === "" ? null : parseTypedDate(text, today);
        if (read === null) onDay(undefined);
        else if (read.ok && parseCivilDate(read.value) !== null) onDay(read.value);
      }}
      reading={readingOf(typed, today, true)}
    />
  );
}
