import { type IntakeRefusal } from "../../domain/intake/draft.ts";
import { type PeopleRefusal } from "../../domain/people/refusals.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { type StationRefusal } from "../../domain/station/refusals.ts";
import { counted, nouns } from "./plural.ts";

export type WindowRefusal = IntakeRefusal | PeopleRefusal | PrintingRefusal | StationRefusal;

/** Figures that a sentence may need. */
export type RefusalDetails = Readonly<Record<string, string | number>>;

export const failureWords = {
  lost: "Program stanowiska nie odpowiada. Wpisany tekst został; spróbuj za chwilę.",
  notSignedIn: "Nikt nie jest zalogowany. Zaloguj się i powtórz.",
  notAllowed: "Twoje role na dziś na to nie pozwalają. Poproś kierownika albo administratora.",
  accident: "Program napotkał błąd, którego nie przewidział. Nic nie zapisano. Powtórz, a jeśli wróci, podaj kod.",
  unnamed: "Tego nie można teraz zrobić. Podaj kod administratorowi.",
  supportCode: (code: string) => `Kod: ${code}`,
} as const;

const lookAgain = "Sprawdź i popraw.";

/** One sentence or two for each refusal: what is wrong and what to do about it. A code without a sentence does not compile. */
export const refusalWords = {
  required: "Uzupełnij to pole.",
  "too-long": "Tekst jest za długi. Skróć go.",
  "too-short": "Tekst jest za krótki. Wpisz pełną nazwę.",
  "bad-characters": "W tekście są znaki niewidoczne albo sterujące. Wpisz go ręcznie zamiast wklejać.",
  "bad-date": "Takiej daty nie ma. Wpisz na przykład 21.11 albo 21.11.2026.",
  "bad-partial-date": "Nie rozumiem tej daty. Wpisz dzień, miesiąc albo sam rok, na przykład 21.11.2026, 11.2026 lub 2026.",
  "date-in-future": "Ta data jest w przyszłości. Sprawdź dzień i rok.",
  "document-after-receipt": "Pismo ma datę późniejszą niż dzień wpływu. Sprawdź obie daty.",
  "posted-after-receipt": "Data nadania jest późniejsza niż dzień wpływu. Sprawdź obie daty.",
  "reason-required": "Napisz powód: zostanie w historii wpisu.",
  "bad-count": "Wpisz liczbę od 0 do 9999.",
  "pesel-format": "PESEL ma 11 cyfr. Sprawdź, czy żadnej nie brakuje.",
  "pesel-checksum": "PESEL ma złą cyfrę kontrolną. Sprawdź dwie ostatnie cyfry.",
  "pesel-date": "W tym PESEL nie ma prawdziwej daty urodzenia. Sprawdź pierwsze sześć cyfr.",
  "nip-format": "NIP ma 10 cyfr. Sprawdź, czy żadnej nie brakuje.",
  "nip-checksum": "NIP ma złą cyfrę kontrolną. Sprawdź ostatnią cyfrę.",
  "regon-format": "REGON ma 9 albo 14 cyfr. Sprawdź, czy żadnej nie brakuje.",
  "regon-checksum": "REGON ma złą cyfrę kontrolną. Sprawdź ostatnią cyfrę.",
  "sender-unknown": "Tego nadawcy nie ma już na liście. Wybierz go jeszcze raz albo wpisz nowego.",
  "matter-unknown": "Tego rodzaju sprawy nie ma w katalogu. Wybierz inny.",
  "matter-retired": "Ten rodzaj sprawy już nie obowiązuje. Wybierz inny.",
  "unit-unknown": "Tej komórki nie ma w katalogu. Wybierz inną.",
  "no-point": "To stanowisko nie ma punktu rejestracji, więc nie nadaje numerów. Zarejestruj w kancelarii.",
  "not-enrolled": "To stanowisko nie jest jeszcze połączone z urzędem. Administrator robi to w Ustawieniach kodem z centrali.",
  "numbering-frozen":
    "Nadawanie numerów jest wstrzymane, bo baza pochodzi z kopii. Połącz stanowisko z centralą albo poproś kierownika o wznowienie.",
  "series-exhausted": "W tym roku skończyły się numery tego punktu. Wezwij administratora.",
  "series-already-begun": "W tej serii nadano już numer, więc jej początku nie można zmienić.",
  "item-unknown": "Tej przesyłki nie ma na tym stanowisku.",
  "item-cancelled": "Ten wpis jest anulowany i nie można go zmienić.",
  "undo-too-late": "Minęło 20 sekund. Wpis można anulować, podając powód.",
  "undo-verified": "Etykieta jest już potwierdzona skanem. Wpis można anulować, podając powód.",
  "not-this-point": "Ten wpis należy do innego punktu. Zmień go tam, gdzie powstał.",
  "batch-size": "Partia ma od 1 do 100 etykiet.",

  "bad-initials": "Inicjały to od 2 do 5 liter.",
  "pin-format": "PIN musi mieć od 6 do 12 cyfr.",
  "pin-too-simple": "Ten PIN łatwo zgadnąć. Nie używaj jednej cyfry ani cyfr po kolei.",
  "pin-wrong": "PIN się nie zgadza. Wpisz go jeszcze raz.",
  "pin-throttled": (details: RefusalDetails) =>
    `Za dużo prób. Następna za ${counted(Number(details["seconds"] ?? 60), nouns.inSeconds)}.`,
  "pins-differ": "Oba PIN-y muszą być takie same. Wpisz drugi jeszcze raz.",
  "clerk-unknown": "Tej osoby nie ma na tym stanowisku.",
  "clerk-left": "Ta osoba już tu nie pracuje i nie może się zalogować.",
  "already-founded": "Pierwszy administrator już jest. Zaloguj się.",
  "name-taken": "Jest już osoba o tym imieniu i nazwisku. Dopisz drugie imię albo pokój.",
  "grant-ends-before-start": "Koniec uprawnienia jest przed jego początkiem. Sprawdź obie daty.",
  "last-administrator": "To ostatni administrator. Najpierw nadaj tę rolę komuś innemu.",
  "role-not-held": "Ta osoba nie ma tej roli w tym dniu.",

  unreachable: "Drukarka nie odpowiada. Sprawdź, czy jest włączona i podłączona, i ponów wydruk.",
  "refused-connection": "Drukarka odrzuciła połączenie. Sprawdź jej adres w Ustawieniach i ponów wydruk.",
  "timed-out": "Drukarka nie odpowiedziała na czas. Sprawdź, czy coś wydrukowała.",
  "paper-out": "W drukarce skończył się papier. Uzupełnij i ponów wydruk.",
  "printer-stopped": "Drukarka jest zatrzymana. Sprawdź jej wyświetlacz i ponów wydruk.",
  "queue-missing": "W systemie nie ma takiej kolejki druku. Sprawdź jej nazwę w Ustawieniach.",
  "folder-missing": "Nie ma folderu na wydruki. Wskaż inny w Ustawieniach.",
  "folder-read-only": "Do folderu na wydruki nie można zapisywać. Wskaż inny w Ustawieniach.",
  "disk-full": "Dysk jest pełny. Zwolnij miejsce i powtórz; to, co zapisano wcześniej, jest bezpieczne.",
  "tool-missing": "Brakuje programu, który drukuje w tym systemie. Powiadom administratora.",
  "cut-off": "Połączenie z drukarką urwało się w trakcie. Sprawdź, czy papier wyszedł.",
  "office-ended": "Program zakończył się w trakcie druku. Sprawdź, czy papier wyszedł.",
  "told-not-printed": "Papier nie wyszedł. Ponów wydruk, kiedy drukarka będzie gotowa.",
  "not-understood": "Drukarka nie zrozumiała danych. Sprawdź jej rodzaj w Ustawieniach.",
  unknown: "Drukarka zgłosiła błąd, którego program nie zna. Sprawdź ją i ponów wydruk.",
  "job-unknown": "Tego wydruku już nie ma na liście.",
  "job-not-settled": "Najpierw powiedz, czy ten wydruk wyszedł.",
  "job-already-printed": "To już zostało wydrukowane. Drugi raz drukuje się z przesyłki.",
  "job-elsewhere": "Ten wydruk należy do innego stanowiska.",
  "printer-unknown": "Tej drukarki nie ma w Ustawieniach.",
  "printer-none": "Nie ma drukarki do tego papieru. Dodaj ją w Ustawieniach.",
  "printer-format": "Ta drukarka nie umie drukować tego papieru. Wybierz inną.",
  "details-missing": "Ta przesyłka czeka na opis. Najpierw go uzupełnij.",
  "bad-address": "To nie jest poprawny adres. Sprawdź, co wpisano.",

  "wrong-key": "Klucz do bazy tego stanowiska nie pasuje. Dane są całe. Wezwij administratora.",
  corrupt: "Plik bazy tego stanowiska jest uszkodzony. Nic nie nadpisano. Wezwij administratora: przywróci kopię.",
  "from-the-future": "Bazę zapisał nowszy program. Zainstaluj nowszą wersję Okienka.",
  "read-only": "Do folderu z danymi nie można zapisywać. Wezwij administratora.",
  "locked-by-another": "Okienko jest już otwarte na tym stanowisku. Przejdź do otwartego okna.",
  unreadable: "Pliku bazy nie da się odczytać. Wezwij administratora.",
  "already-enrolled": "To stanowisko jest już połączone z urzędem.",
  "code-unknown": "Centrala nie zna tego kodu. Przepisz go jeszcze raz.",
  "code-used": "Ten kod już wykorzystano. Poproś o nowy.",
  "code-expired": "Ten kod stracił ważność. Poproś o nowy.",
  "centre-unreachable": "Centrala nie odpowiada. Sprawdź adres i sieć.",
  "centre-refused": "Centrala odmówiła. Skontaktuj się z administratorem centrali.",
  "not-frozen": "Nadawanie numerów nie jest wstrzymane.",
  "bad-number": "Wpisz liczbę od 1 do 999999.",
  "backup-failed": `Kopia się nie udała. Zwolnij miejsce na dysku albo zmień folder. ${lookAgain}`,
} as const satisfies Record<WindowRefusal, string | ((details: RefusalDetails) => string)>;
