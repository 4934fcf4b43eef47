import { DateField } from "../../parts/DateField.tsx";
import { useToday } from "../../parts/use-now.ts";
import { readingOf, readTypedDate } from "../../registry/typed.ts";
import { type CivilDate } from "../../../main/domain/calendar/civil-date.ts";

export type DayFieldProps = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly description?: string | undefined;
  readonly focused?: boolean;
};

/** A whole day, typed as one writes it and read back with its weekday. */
export function DayField(props: DayFieldProps) {
  const today = useToday();
  return <DateField {...props} reading={readingOf(props.value, today, true)} />;
}

/** The day in the contract's form; nothing typed is `fallback`, and what cannot be read goes on as typed, for the schema to refuse. */
export function dayOf<Fallback>(text: string, today: CivilDate, fallback: Fallback): string | Fallback {
  return text.trim() === "" ? fallback : readTypedDate(text, today);
}
