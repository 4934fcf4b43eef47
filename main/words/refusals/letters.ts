import { type CaseRefusal } from "../../domain/cases/refusals.ts";
import { type DeadlineRefusal } from "../../domain/deadlines/refusals.ts";
import { type IntakeRefusal } from "../../domain/intake/draft.ts";
import { type LetterRefusal } from "../../domain/letters/refusals.ts";
import { type RefusalSentence } from "./sentence.ts";

/** Codes whose sentence other counters say too. */
type Shared = IntakeRefusal | CaseRefusal | DeadlineRefusal;

/** Of letters out and of the outgoing register. */
export const letterRefusalsPl = {
  "letter-unknown":
    "Nie ma tu takiego pisma. Jeśli napisano je na innym stanowisku, poczekaj na synchronizację.",
  "letter-signed":
    "Pismo jest podpisane, więc jego treści nie można już zmienić. Jeśli jest w nim błąd, anuluj je i napisz nowe.",
  "letter-not-signed": "Pismo nie jest jeszcze podpisane. Podpisz je, a potem wyślij.",
  "letter-voided": "To pismo anulowano. Napisz nowe.",
  "letter-dispatched":
    "Pismo jest już w rejestrze wysłanych, więc nie można go anulować ani wysłać drugi raz. Jeśli trzeba, napisz nowe.",
  "letter-not-dispatched": "Pismo jeszcze nie wyszło. Najpierw wpisz je do rejestru wysłanych.",
  "letter-served":
    "Doręczenie tego pisma jest już zapisane. Jeśli jest błędne, użyj przycisku Popraw doręczenie.",
  "letter-not-served": "To pismo nie ma jeszcze wpisanego doręczenia, więc nie ma czego poprawić. Wpisz je.",
  "service-unchanged":
    "Dzień i dowód są takie same jak wpisane. Popraw to, co jest błędne, albo zamknij formularz.",
  "addressee-required": "Podaj adresata: bez niego pisma nie można wysłać.",
  "term-days-required":
    "Podaj, ile dni strona ma na uzupełnienie. Termin biegnie od dnia doręczenia wezwania.",
  "summons-not-in-proceeding":
    "W tym postępowaniu przepisy nie znają wezwania do uzupełnienia braków. Napisz zwykłe pismo albo zmień tryb postępowania.",
  "dispatched-before-signed": "Dzień wysłania jest wcześniejszy niż dzień podpisania. Sprawdź datę.",
  "served-before-dispatch":
    "Dzień doręczenia jest wcześniejszy niż dzień wysłania. Sprawdź datę na potwierdzeniu odbioru.",
  "printer-missing": "Nie ma drukarki do tego pisma. Dodaj drukarkę w Ustawieniach i wydrukuj ponownie.",
} as const satisfies Record<Exclude<LetterRefusal, Shared>, RefusalSentence>;
