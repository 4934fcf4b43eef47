import { type CaseRefusal } from "../../domain/cases/refusals.ts";
import { type DeadlineRefusal } from "../../domain/deadlines/refusals.ts";
import { type UnitRefusal } from "../../domain/directory/acts.ts";
import { type IntakeRefusal } from "../../domain/intake/draft.ts";
import { type LetterRefusal } from "../../domain/letters/refusals.ts";
import { type CaseReferenceCode } from "../../domain/numbers/case-reference.ts";
import { type PeopleRefusal } from "../../domain/people/refusals.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { type RecordPlanRefusal } from "../../domain/record-plan/refusals.ts";
import { type StationRefusal } from "../../domain/station/refusals.ts";
import { type RefusedFact, refusedFactsPl } from "./centre.ts";
import { caseReferenceRefusalsPl, caseRefusalsPl } from "./cases.ts";
import { deadlineRefusalsPl } from "./deadlines.ts";
import { letterRefusalsPl } from "./letters.ts";
import { recordPlanRefusalsPl } from "./record-plan.ts";
import { unitRefusalsPl } from "./units.ts";
import { type RefusalDetails, type RefusalSentence } from "./sentence.ts";

type Code =
  | RefusedFact
  | CaseRefusal
  | CaseReferenceCode
  | DeadlineRefusal
  | IntakeRefusal
  | LetterRefusal
  | PeopleRefusal
  | PrintingRefusal
  | StationRefusal
  | RecordPlanRefusal
  | UnitRefusal;

const resume =
  "Poczekaj na łącze z centralą albo poproś kierownika o wznowienie numerów (Ustawienia, Stanowisko).";
const frozenAnyhow = `Nadawanie numerów jest wstrzymane. ${resume}`;
const frozen: Readonly<Record<string, string>> = {
  restored: `Nadawanie numerów jest wstrzymane, bo bazę stanowiska przywrócono z kopii. ${resume}`,
  clone: "Nadawanie numerów jest wstrzymane, bo na kopii tej bazy pracuje ktoś inny. Powiadom kierownika.",
  "newer-epoch":
    "Nadawanie numerów jest wstrzymane, bo to stanowisko pracuje już na innej bazie. Powiadom kierownika.",
  "taking-up":
    "Nadawanie numerów jest wstrzymane, dopóki centrala nie potwierdzi nowej epoki stanowiska. Sprawdź, czy jest łącze z centralą.",
  revoked:
    "Nadawanie numerów jest wstrzymane, bo centrala cofnęła prawo tego stanowiska. Powiadom administratora.",
};

const seconds = (details: RefusalDetails) => Number(details["seconds"] ?? 0);

export const refusalsPl = {
  // Fields
  required: "To pole jest wymagane. Wypełnij je albo wybierz „brak danych”, jeśli pole na to pozwala.",
  "too-short": "Wpis jest za krótki. Podaj co najmniej dwa znaki.",
  "too-long": (details) =>
    `Wpis jest za długi${details["max"] === undefined ? "" : ` (najwyżej ${details["max"]} znaków)`}. Skróć go; resztę można dopisać w uwagach.`,
  "bad-characters": "Wpis zawiera znaki niewidoczne albo sterujące. Usuń je albo wpisz tekst z klawiatury.",
  "bad-date": "Nie ma takiej daty. Wpisz dzień i miesiąc, na przykład 21.11 albo 21.11.2026.",
  "bad-partial-date": "Nie rozumiem tej daty. Wpisz dzień, miesiąc i rok, sam miesiąc i rok albo sam rok.",
  "bad-count": "Podaj liczbę całkowitą od 0 do 9999.",
  "bad-number": "Podaj liczbę całkowitą od 1 do 999 999.",
  "bad-address": "Adres ma niewłaściwą postać. Sprawdź, czy nie ma w nim spacji i polskich liter.",
  "date-in-future": "Data jest późniejsza niż dzisiejsza. Sprawdź dzień i rok.",
  "received-too-long-ago":
    "Wpływ można wpisać najdalej z poprzedniego roku. Sprawdź rok; starszą przesyłkę zarejestruj z dzisiejszą datą i opisz w uwagach.",
  "document-after-receipt": "Data na piśmie jest późniejsza niż data wpływu. Sprawdź obie daty.",
  "posted-after-receipt": "Data nadania jest późniejsza niż data wpływu. Sprawdź stempel pocztowy.",
  "reason-required":
    "Podaj powód: inny dzień wpływu, poprawka i anulowanie zostają w historii razem z powodem.",

  // Identifiers of a sender
  "pesel-format": "PESEL ma 11 cyfr. Policz je albo zostaw pole puste: do pisma nie jest potrzebny.",
  "pesel-checksum":
    "PESEL ma złą cyfrę kontrolną. Sprawdź dwie ostatnie cyfry i czy żadne nie są zamienione.",
  "pesel-date": "PESEL zawiera datę, której nie ma w kalendarzu. Sprawdź pierwsze sześć cyfr.",
  "nip-format": "NIP ma 10 cyfr. Policz je albo zostaw pole puste.",
  "nip-checksum": "NIP ma złą cyfrę kontrolną. Sprawdź ostatnią cyfrę i czy żadne nie są zamienione.",
  "regon-format": "REGON ma 9 albo 14 cyfr. Policz je albo zostaw pole puste.",
  "regon-checksum": "REGON ma złą cyfrę kontrolną. Sprawdź ostatnią cyfrę i czy żadne nie są zamienione.",

  // Intake
  "sender-unknown": "Tego nadawcy już tu nie ma. Wyszukaj go jeszcze raz albo wpisz jako nowego.",
  "matter-unknown": "Nie ma takiego rodzaju sprawy. Wybierz rodzaj z listy.",
  "matter-retired":
    "Tego rodzaju spraw urząd już nie prowadzi. Wybierz „Pismo ogólne” i przekaż pismo według właściwości.",
  "unit-unknown": "Nie ma takiej komórki. Wybierz komórkę z listy.",
  "no-point":
    "To stanowisko nie jest punktem rejestracji, więc nie nadaje numerów RPW. Zarejestruj przesyłkę w kancelarii.",
  "not-enrolled":
    "Stanowisko nie jest jeszcze połączone z centralą, więc nie ma swojej serii numerów. Wpisz jednorazowy kod w Ustawieniach.",
  "numbering-frozen": (details) => frozen[String(details["why"])] ?? frozenAnyhow,
  "series-exhausted":
    "Skończyły się numery tej serii w tym roku. Zgłoś to administratorowi: potrzebny jest nowy punkt.",
  "series-already-begun": "Seria tego roku już się zaczęła, więc jej początku nie można zmienić.",
  "item-unknown":
    "Nie ma tu takiej przesyłki. Jeśli przyjęto ją na innym stanowisku, poczekaj na synchronizację.",
  "item-cancelled": "Wpis jest anulowany. Zarejestruj przesyłkę jeszcze raz, jeśli ma być prowadzona.",
  "undo-too-late": "Minęło 20 sekund, wpisu nie można już cofnąć. Anuluj go i podaj powód.",
  "undo-verified": "Etykieta została już zeskanowana, więc wpisu nie można cofnąć. Anuluj go i podaj powód.",
  "not-this-point":
    "Przesyłkę przyjęto w innym punkcie. Cofnąć ją można tylko tam; tutaj można ją anulować z powodem.",
  "batch-size": "Partia może mieć od 1 do 100 etykiet. Wpisz mniejszą liczbę i powtórz.",

  // People
  "bad-initials": "Inicjały to od dwóch do pięciu liter, na przykład AK.",
  "pin-format": "PIN ma od 6 do 12 cyfr.",
  "pin-too-simple": "Ten PIN łatwo zgadnąć. Nie używaj powtórzeń ani kolejnych cyfr.",
  "pin-wrong": "PIN się nie zgadza. Sprawdź, czy wybrana jest właściwa osoba, i wpisz go jeszcze raz.",
  "pin-throttled": (details) =>
    `Za dużo prób z rzędu. Poczekaj ${seconds(details)} s i wpisz PIN jeszcze raz; nowy PIN może nadać administrator.`,
  "pins-differ": "Dwa wpisane PIN-y się różnią. Wpisz oba jeszcze raz.",
  "clerk-unknown": "Nie ma tu takiej osoby. Odśwież listę i wybierz jeszcze raz.",
  "clerk-left": "Ta osoba już tu nie pracuje, więc nie może się zalogować ani dostać roli.",
  "already-founded": "Pierwszy administrator już istnieje. Zaloguj się jako on.",
  "people-not-here-yet":
    "Stanowisko nie pobrało jeszcze z centrali listy osób, więc nie wiadomo, czy ktoś tu już pracuje. Poczekaj na łącze i spróbuj ponownie.",
  "name-taken": "Osoba o tym imieniu i nazwisku już jest na liście. Dopisz coś, co je odróżni.",
  "grant-ends-before-start": "Rola kończy się przed swoim początkiem. Sprawdź obie daty.",
  "last-administrator": "To ostatni administrator. Najpierw nadaj tę rolę komuś innemu.",
  "role-not-held": "Ta osoba nie ma tej roli w tym dniu.",

  // Devices
  unreachable:
    "Drukarka nie odpowiada. Sprawdź, czy jest włączona i podłączona do sieci, i wydrukuj ponownie.",
  "refused-connection":
    "Drukarka odrzuciła połączenie. Sprawdź adres i port w Ustawieniach i czy nie drukuje ktoś inny.",
  "timed-out": "Drukarka nie odpowiedziała na czas. Sprawdź, czy nie czeka na papier, i spróbuj jeszcze raz.",
  "paper-out":
    "W drukarce skończył się papier albo etykiety. Uzupełnij je; jeśli wydruk sam nie wyjdzie, wydrukuj ponownie.",
  "printer-stopped": "Drukarka jest wstrzymana. Wznów ją; jeśli wydruk sam nie wyjdzie, wydrukuj ponownie.",
  "queue-missing": "Nie ma takiej kolejki drukowania. Wybierz drukarkę jeszcze raz w Ustawieniach.",
  "folder-missing": "Nie ma folderu na wydruki. Utwórz go albo wybierz inny w Ustawieniach.",
  "folder-read-only":
    "W folderze na wydruki nie wolno zapisywać. Zmień uprawnienia albo wybierz inny folder w Ustawieniach.",
  "disk-full":
    "Na dysku nie ma miejsca, więc nic nie zapisano. Zwolnij miejsce i powtórz; wpisane dane zostały w formularzu.",
  "tool-missing": "W systemie brakuje programu do drukowania. Poproś administratora o jego zainstalowanie.",
  "cut-off": "Połączenie z drukarką przerwało się w połowie. Sprawdź, czy wydruk wyszedł.",
  "office-ended": "Program zamknął się w trakcie drukowania. Sprawdź, czy wydruk wyszedł.",
  "told-not-printed": "Ktoś sprawdził, że wydruk nie wyszedł. Można wydrukować ponownie.",
  "not-understood": "Drukarka nie przyjęła tego formatu. Sprawdź rodzaj drukarki w Ustawieniach.",
  unknown: "Drukarka zgłosiła nieznany błąd. Sprawdź, czy wydruk wyszedł.",

  // Printing
  "job-unknown": "Nie ma tu takiego wydruku. Odśwież listę.",
  "job-not-settled": "Nie wiadomo, czy ten wydruk wyszedł. Najpierw sprawdź i odpowiedz na pytanie.",
  "job-already-printed": "Ten wydruk już wyszedł. Jeśli potrzebny jest drugi, wydrukuj duplikat.",
  "job-elsewhere": "Ten wydruk zlecono na innym stanowisku. Tam można go powtórzyć.",
  "printer-unknown": "Nie ma takiej drukarki. Wybierz inną z listy.",
  "printer-none":
    "Nie ma drukarki do tego wydruku. Przesyłka jest zarejestrowana; dodaj drukarkę w Ustawieniach i wydrukuj później.",
  "printer-format": "Ta drukarka nie drukuje takich papierów. Wybierz inną.",
  "bad-cell": (details) =>
    `Na arkuszu nie ma takiego miejsca. Podaj numer pierwszej wolnej etykiety od 1 do ${details["cells"] ?? 40}.`,
  "details-missing": "Przesyłka nie ma jeszcze opisu. Uzupełnij go, a potem wydrukuj potwierdzenie.",

  // Record plan
  ...refusedFactsPl,
  ...deadlineRefusalsPl,

  // Cases and letters out
  ...caseRefusalsPl,
  ...caseReferenceRefusalsPl,
  ...letterRefusalsPl,
  ...recordPlanRefusalsPl,

  // Units
  ...unitRefusalsPl,

  // Station and store
  "wrong-key":
    "Klucz nie pasuje do bazy stanowiska. Nic nie zmieniono. Przywróć właściwy klucz z kopii albo wezwij administratora.",
  corrupt:
    "Plik bazy jest uszkodzony. Niczego w nim nie zmieniono. Przywróć ostatnią kopię; brakujące wpisy wrócą z centrali.",
  "from-the-future":
    "Bazę zapisała nowsza wersja programu. Zaktualizuj Okienko na tym stanowisku; danych nie zmieniono.",
  "read-only":
    "Bazy nie można zapisać, bo plik albo dysk jest tylko do odczytu. Zmień uprawnienia i uruchom program ponownie.",
  "locked-by-another":
    "Okienko jest już uruchomione na tym komputerze. Przejdź do otwartego okna albo zamknij tamten program.",
  unreadable:
    "Nie można otworzyć bazy stanowiska. Sprawdź, czy dysk jest podłączony, i uruchom program ponownie.",
  "already-enrolled": "To stanowisko jest już połączone z centralą.",
  "code-unknown": "Centrala nie zna tego kodu. Sprawdź każdy znak albo poproś o nowy kod.",
  "code-used": "Ten kod już wykorzystano. Poproś administratora o nowy.",
  "code-expired": "Ten kod stracił ważność. Poproś administratora o nowy.",
  "centre-not-https":
    "Adres centrali musi zaczynać się od https, bo tamtędy idą klucze urzędu. Popraw adres albo poproś administratora o właściwy.",
  "centre-unreachable": "Nie ma połączenia z centralą. Sprawdź sieć i adres i spróbuj jeszcze raz.",
  "centre-refused": "Centrala odmówiła. Zgłoś to administratorowi razem z kodem centre-refused.",
  "not-frozen": "Numery są nadawane, więc nie ma czego wznawiać.",
  "epoch-not-ordered":
    "Na kopii tej bazy pracuje ktoś inny, więc numerów nie można tu jeszcze wznowić. Administrator centrali musi najpierw nadać temu stanowisku nową epokę i punkt.",
  "backup-failed": "Nie udało się zrobić kopii zapasowej. Sprawdź miejsce na dysku i folder kopii.",
} as const satisfies Record<Code, RefusalSentence>;

/** The sentence for a code. A code from elsewhere is said plainly with its name, for support. */
export function refusalSentence(code: string, details: RefusalDetails = {}): string {
  const sentences: Readonly<Record<string, RefusalSentence>> = refusalsPl;
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  if (sentence === undefined)
    return `Nie udało się tego zrobić. Powtórz; jeśli to nie pomoże, podaj pomocy kod ${code}.`;
  return typeof sentence === "string" ? sentence : sentence(details);
}
