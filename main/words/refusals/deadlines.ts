import { type DeadlineRefusal } from "../../domain/deadlines/refusals.ts";
import { fullDay } from "../window/dates.ts";
import { counted, nouns } from "../window/plural.ts";
import { type RefusalSentence } from "./sentence.ts";

/** " (14.11.2026)" of a civil day, or nothing where the refusal carries none. */
const onDay = (day: string | number | undefined) => (day === undefined ? "" : ` (${fullDay(String(day))})`);

/** Of deadlines: stops of the clock, notices of a new term, terms of the party, closing. */
export const deadlineRefusalsPl = {
  "stop-ends-before-start": "Przerwa kończy się przed swoim początkiem. Sprawdź obie daty.",
  "stop-before-start": (details) =>
    `Przerwa zaczyna się przed początkiem sprawy${onDay(details["startOn"])}. Podaj późniejszy dzień.`,
  "stop-in-future": "Przerwa jeszcze się nie zaczęła. Zapisz ją w dniu, w którym się zacznie.",
  "stop-too-long": "Przerwa trwałaby ponad dziesięć lat. Sprawdź rok w dacie końca.",
  "stop-already-lasts": (details) =>
    `Termin już nie biegnie: trwa przerwa rozpoczęta wcześniej${onDay(details["from"])}. Najpierw ją zakończ.`,
  "no-stop-lasts": "Termin biegnie, więc nie ma przerwy do zakończenia.",
  "stop-still-lasts": (details) =>
    `Trwa przerwa w biegu terminu${onDay(details["from"])}. Zakończ ją, a potem zamknij sprawę.`,
  "stop-not-in-proceeding":
    "W tym postępowaniu przepisy nie przewidują przerw w biegu terminu. Jeśli potrzeba więcej czasu, wyślij zawiadomienie o nowym terminie.",
  "term-ends-before-start": (details) =>
    `Termin kończy się przed swoim początkiem${onDay(details["startOn"])}. Sprawdź dzień i rok.`,
  "term-in-past": "Nowy termin już minął. Podaj dzień dzisiejszy albo późniejszy.",
  "term-not-later": (details) =>
    `Nowy termin nie jest późniejszy niż obecny${onDay(details["dueOn"])}. Podaj dzień po nim.`,
  "term-too-far": "Nowy termin jest dalej niż za trzy lata. Sprawdź rok.",
  "extension-too-long": (details) =>
    `Nowy termin jest za daleki. Przepis${details["basis"] === undefined ? "" : ` (${details["basis"]})`} daje mniej czasu${details["latest"] === undefined ? "" : `: najdalej do ${fullDay(String(details["latest"]))}`}. Podaj wcześniejszy dzień.`,
  "extension-not-allowed":
    "W tym postępowaniu przepisy nie przewidują zawiadomienia o nowym terminie. Sprawdź rodzaj postępowania.",
  "close-before-start": (details) =>
    `Sprawa nie może się skończyć przed swoim początkiem${onDay(details["startOn"])}. Sprawdź datę.`,
  "late-needs-reason": (details) =>
    `Termin minął${details["days"] === undefined ? "" : ` ${counted(Number(details["days"]), nouns.day)} temu`}. Wyślij zawiadomienie o nowym terminie albo podaj powód opóźnienia.`,
  "term-too-short": (details) =>
    `To za krótki termin. Przepis daje co najmniej ${details["least"] ?? 7} dni od doręczenia.`,
  "term-too-long": (details) => `To za długi termin. Podaj najwyżej ${details["most"] ?? 366} dni.`,
  "term-set-by-law": (details) =>
    `Ten termin ustala przepis${details["days"] === undefined ? "" : `: ${details["days"]} dni od doręczenia`}. Nie można go zmienić w piśmie.`,
  "term-law-unknown": "Program nie zna przepisów z tego dnia. Sprawdź datę albo policz termin ręcznie.",
} as const satisfies Record<DeadlineRefusal, RefusalSentence>;
