import { TextField, type TextFieldProps } from "./TextField.tsx";

export type DateReading =
  | { readonly state: "empty" }
  /** `words` reads the date back with its weekday: "piątek, 20 listopada 2026". */
  | { readonly state: "read"; readonly words: string }
  | { readonly state: "wrong"; readonly sentence: string };

export type DateFieldProps = TextFieldProps & {
  /** How the domain's parser read what was typed. */
  readonly reading: DateReading;
};

/** A date typed as one would write it on a margin (`21.11`, `wczoraj`, `2026`), and read back. */
export function DateField({ reading, ...field }: DateFieldProps) {
  const error = field.error ?? (reading.state === "wrong" ? reading.sentence : undefined);
  const readBack = reading.state === "read" ? reading.words : undefined;
  return <TextField {...field} error={error} readBack={error === undefined ? readBack : undefined} />;
}
