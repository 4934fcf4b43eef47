import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { parseTypedDate } from "../../main/domain/calendar/typed-date.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { partialDateInWords } from "../../main/words/window/dates.ts";
import { type DateReading } from "../parts/DateField.tsx";

/** The date in the contract's form; what cannot be read is handed on as typed, for the schema to refuse. */
export function readTypedDate(text: string, today: CivilDate): string {
  const read = parseTypedDate(text, today);
  return read.ok ? read.value : text;
}

/** What stands under the field while typing. `whole`: the field wants a day, not a month or a year. */
export function readingOf(text: string, today: CivilDate, whole: boolean): DateReading {
  if (text.trim() === "") return { state: "empty" };
  const read = parseTypedDate(text, today);
  if (!read.ok) return { state: "wrong", sentence: refusalSentence(whole ? "bad-date" : "bad-partial-date") };
  if (whole && read.value.length < 10) return { state: "wrong", sentence: refusalSentence("bad-date") };
  return { state: "read", words: partialDateInWords(read.value) };
}

/** `1042`, `10.42`, `10:42` and `9` as HH:MM; anything else comes back as typed, for the schema to refuse. */
export function readTypedTime(text: string): string {
  const found = /^\s*(\d{1,2})(?:[:.\s]?(\d{2}))?\s*$/.exec(text);
  if (found === null) return text;
  return `${(found[1] ?? "").padStart(2, "0")}:${found[2] ?? "00"}`;
}

/** A stored date as one would type it: `2026-11-21` → `21.11.2026`. */
export function typedOf(date: string): string {
  return date.split("-").toReversed().join(".");
}
