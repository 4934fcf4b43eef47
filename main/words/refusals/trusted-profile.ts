import { type TrustedProfileRefusal } from "../../domain/trusted-profile/refusals.ts";
import { fullDay } from "../window/dates.ts";
import { type RefusalDetails, type RefusalSentence } from "./sentence.ts";

/** Codes whose sentence other counters say too; it stands in `pl.ts`. */
type Shared = "numbering-frozen" | "series-exhausted" | "no-point";

/** " (14.11.2026)" of a civil day, or nothing where the refusal carries none. */
const onDay = (day: string | number | undefined) => (day === undefined ? "" : ` (${fullDay(String(day))})`);

const number = (details: RefusalDetails) =>
  details["number"] === undefined ? "" : ` (${details["number"]})`;

/** Of the confirmation point of the trusted profile: what was typed, officers, the visit, the queue. */
export const trustedProfileRefusalsPl = {
  "name-missing": "Brakuje imienia albo nazwiska. Wpisz je tak, jak stoją w dokumencie.",
  "name-too-long":
    "Wpis jest za długi (najwyżej 120 znaków). Sprawdź, czy w polu jest samo imię albo nazwisko.",
  "born-in-future": "Data urodzenia jest późniejsza niż dzisiejsza. Sprawdź dzień i rok.",
  "born-too-long-ago": "Według tej daty ta osoba ma ponad 130 lat. Sprawdź rok urodzenia w dokumencie.",
  "pesel-length": (details) =>
    `PESEL ma 11 cyfr${details["length"] === undefined ? "" : `, a wpisano ${details["length"]}`}. Przepisz go z dokumentu jeszcze raz.`,
  "pesel-not-digits": "PESEL składa się z samych cyfr. Usuń inne znaki.",
  "pesel-check-digit":
    "PESEL ma złą cyfrę kontrolną. Sprawdź dwie ostatnie cyfry i czy żadne nie są zamienione.",
  "pesel-impossible-date":
    "PESEL zawiera datę, której nie ma w kalendarzu. Sprawdź pierwsze sześć cyfr w dokumencie.",
  "pesel-born-in-future":
    "Według numeru PESEL ta osoba jeszcze się nie urodziła. Sprawdź pierwsze sześć cyfr.",
  "pesel-other-birth-date":
    "PESEL mówi o innej dacie urodzenia niż wpisana. Sprawdź obie w dokumencie; jeśli tak tam jest, odmów.",
  "pesel-other-sex":
    "PESEL mówi o innej płci niż wpisana. Sprawdź przedostatnią cyfrę i płeć w dokumencie; jeśli tak tam jest, odmów.",
  "expiry-beyond-reason": "Taka data ważności dokumentu nie może być prawdziwa. Sprawdź rok.",
  "filed-in-future": "Wniosek nie mógł zostać złożony po dzisiejszym dniu. Sprawdź datę złożenia.",
  "filed-too-long-ago": "Tak dawno nie było jeszcze profilu zaufanego. Sprawdź rok złożenia wniosku.",

  "not-authorised":
    "Ta osoba nie ma dziś upoważnienia do potwierdzania profilu zaufanego, więc nie może otworzyć pokoju. Upoważnienie wpisuje kierownik.",
  "authorisation-ended": (details) =>
    `Upoważnienie skończyło się${onDay(details["on"])}. Poproś kierownika o nowe.`,
  "authorisation-ends-before-start": "Upoważnienie kończy się przed swoim początkiem. Sprawdź obie daty.",
  "authorisation-overlaps": "Ta osoba ma już upoważnienie w tych dniach. Zmień daty albo zakończ tamto.",
  "authorisation-not-held": "Ta osoba nie ma w tym dniu upoważnienia, które można zakończyć. Sprawdź datę.",
  "officer-conditions-not-met":
    "Upoważnienie może dostać pracownik, który ma własny profil zaufany i przeszedł szkolenie. Uzupełnij oba warunki.",
  "own-profile":
    "Nikt nie potwierdza profilu samemu sobie. Poproś o to innego uprawnionego pracownika albo inny punkt.",
  "kinship-not-declared": "Potwierdź, że ta osoba nie jest nikim bliskim. Bez tego wizyta nie idzie dalej.",
  "related-person":
    "To osoba bliska, więc wizytę musi poprowadzić inny uprawniony pracownik. Przekaż ją albo umów inny termin.",
  "supervisor-only": "Podejrzenie rozstrzyga kierownik. Poproś go, żeby zalogował się na tym stanowisku.",
  "supervisor-is-officer": "Podejrzenia nie rozstrzyga osoba, która je zgłosiła. Poproś innego kierownika.",

  "no-room": "Podaj pokój, w którym odbywa się wizyta.",
  "visit-unknown": "Nie ma tu takiej wizyty. Odśwież listę.",
  "visit-step-not-allowed":
    "Wizyta nie jest na tym kroku. Odśwież ją; jeśli ten krok już wykonano, przejdź do następnego.",
  "other-officer": "Tę wizytę prowadzi inny pracownik. Przejmij ją i sprawdź dokument oraz dane jeszcze raz.",
  "person-erased": "Dane tej osoby są usunięte z wpisu, więc wizyty nie można prowadzić. Zacznij nową.",
  "person-open-today": (details) =>
    `Ta osoba ma już dziś wizytę, która nie jest skończona${number(details)}. Otwórz tamtą i prowadź ją dalej.`,
  "person-twice-today": (details) =>
    `Ta osoba była już dziś w punkcie${number(details)}. Sprawdź, z czym wyszła, i potwierdź, że to nowa sprawa.`,
  "card-says-refuse":
    "Według karty decyzji trzeba tu odmówić. Sprawdź odpowiedzi; jeśli się zgadzają, wybierz odmowę.",
  "card-says-postpone": "System państwowy nie działa, więc sprawę trzeba odłożyć na inny termin.",
  "card-says-supervisor": "Jest podejrzenie, więc sprawę przejmuje kierownik. Poproś go o pomoc.",
  "card-does-not-refuse":
    "Żadna z odpowiedzi nie daje powodu odmowy. Zaznacz, co się nie zgadza, albo prowadź wizytę dalej.",
  "card-not-complete": "Brakuje odpowiedzi, bez których nie można skończyć wizyty. Wróć do pustego pola.",
  "copies-missing": (details) =>
    `Potrzeba co najmniej ${details["least"] ?? 1} podpisanych egzemplarzy wniosku. Wydrukuj brakujące i poproś o podpis.`,
  "attendance-not-said": "Zaznacz, czy osoba podpisała listę obecności. Wymagają tego zasady tego punktu.",
  "location-missing": "Podaj segregator i pudło, w których leży podpisany wniosek.",
  "papers-not-due": (details) =>
    `Tych dokumentów nie wolno jeszcze zniszczyć: są przechowywane do końca dnia${onDay(details["until"])}.`,
  "papers-gone": "Te dokumenty są już zniszczone, więc nie można zmienić ich miejsca.",
  "protocol-missing": "Podaj numer protokołu, na podstawie którego zniszczono dokumenty.",
  "document-number-not-kept":
    "W tym punkcie nie zapisuje się numeru dokumentu. Usuń numer; wystarczy, że dokument jest ważny.",

  "tickets-exhausted": "Skończyły się numerki na dziś. Poproś następną osobę do okienka bez numerka.",
  "ticket-unknown": "Dziś nie wydano takiego numerka. Sprawdź literę i numer.",
  "ticket-closed": "Ten numerek jest już zakończony. Wywołaj następny.",
  "ticket-not-called": "Tego numerka jeszcze nie wywołano. Najpierw go wywołaj.",
  "queue-empty": "Nikt nie czeka.",
  "slot-past": "Ten termin już minął. Wybierz późniejszy.",
  "slot-taken": "Ten termin jest już zajęty. Wybierz inny.",
  "slot-unknown": "W tym czasie punkt nie przyjmuje. Wybierz termin z listy.",
  "no-slot-free": (details) =>
    `Przez najbliższe ${details["days"] ?? 60} dni nie ma wolnego terminu. Umów się telefonicznie albo zmień godziny punktu.`,

  "appointment-unknown": "Nie ma takiego terminu albo jest już odwołany. Odśwież listę.",

  "procedure-from-past": "Nowe zasady mogą obowiązywać najwcześniej od dziś. Popraw datę.",
  "procedure-same": "Tak jest już ustawione.",
  "hours-turned-round": "Koniec przyjmowania jest przed początkiem albo taki sam. Popraw godziny.",
} as const satisfies Record<Exclude<TrustedProfileRefusal, Shared>, RefusalSentence>;
