import { type CivilDate } from "../../calendar/civil-date.ts";
import { checkNip } from "../../identifiers/nip.ts";
import { maySave } from "../../identifiers/outcome.ts";
import { checkPesel } from "../../identifiers/pesel.ts";
import { type LedgerPerson } from "./rows.ts";

const firstNames = [
  "Anna",
  "Jan",
  "Maria",
  "Piotr",
  "Zofia",
  "Łukasz",
  "Elżbieta",
  "Stanisław",
  "Żaneta",
  "Grzegorz",
];
const lastNames = [
  "Przykład",
  "Wzór",
  "Próba",
  "Ćwiczenie",
  "Zmyślony",
  "Łąka",
  "Żaden",
  "Nikt",
  "Makieta",
  "Szkic",
];
const trades = ["Tartak", "Młyn", "Piekarnia", "Cegielnia", "Hurtownia", "Żwirownia"];

/** Digits that a number of the 23rd century begins with: nobody who lives has one. */
const FAR_FUTURE = { year: "10", firstMonth: 61 } as const;

/** Somebody who cannot exist, the same for the same number (0 to 99 999): a PESEL of the 23rd century with right check digits. */
export function examplePerson(number: number): LedgerPerson {
  const month = FAR_FUTURE.firstMonth + (number % 12);
  const date = `${FAR_FUTURE.year}${month}${String((Math.floor(number / 12) % 28) + 1).padStart(2, "0")}`;
  const serial = String(number % 10_000).padStart(4, "0");
  const first = firstNames[number % firstNames.length] ?? "";
  const last = lastNames[Math.floor(number / firstNames.length) % lastNames.length] ?? "";
  for (let check = 0; check < 10; check += 1) {
    const outcome = checkPesel(`${date}${serial}${check}`, THE_DAY);
    if (maySave(outcome)) return { name: `${last} ${first} ${number}`, pesel: outcome.normalized, nip: null };
  }
  throw new RangeError("A person without a check digit");
}

/** A company that cannot exist, the same for the same number: a NIP of an office that gives none. */
export function exampleCompany(number: number): LedgerPerson {
  const trade = trades[number % trades.length] ?? "";
  // A tenth of the numbers have no check digit and are never given; the next one then serves.
  for (let middle = (number * 2) % 1_000_000; ; middle += 1) {
    for (let check = 0; check < 10; check += 1) {
      const outcome = checkNip(`999${String(middle % 1_000_000).padStart(6, "0")}${check}`);
      if (outcome.ok)
        return { name: `${trade} „Wzorcowa ${number}” sp. z o.o.`, pesel: null, nip: outcome.normalized };
    }
  }
}

/** Any day does: only whether a birth lies after it depends on it, and that is no fault here. */
// True because the text is a day of the calendar.
const THE_DAY = "2025-01-01" as CivilDate;
