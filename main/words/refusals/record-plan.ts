import { type RowErrorCode, type RowWarningCode } from "../../domain/record-plan/read-plan.ts";
import { type RecordPlanRefusal } from "../../domain/record-plan/refusals.ts";
import { type RefusalDetails, type RefusalSentence } from "./sentence.ts";

/** Codes whose sentence other counters say too; it stands in `pl.ts`. */
type Shared =
  | "required"
  | "too-long"
  | "bad-characters"
  | "bad-date"
  | "reason-required"
  | "numbering-frozen"
  | "not-enrolled";

const symbol = (details: RefusalDetails) => String(details["symbol"] ?? "");
const text = (details: RefusalDetails) => String(details["text"] ?? "");

/** Of the record plan (JRWA) as a whole, and of the file that it is read from. */
export const recordPlanRefusalsPl = {
  "file-empty": "Plik jest pusty. Wybierz plik z wykazem akt.",
  "file-too-big": (details) =>
    `Plik jest za duży (najwyżej ${details["megabytes"] ?? 5} MB). Zapisz sam arkusz z wykazem, bez obrazków i innych arkuszy, i wybierz go jeszcze raz.`,
  "file-not-table": "Ten plik nie jest tabelą. Zapisz wykaz jako XLSX albo CSV i wybierz go jeszcze raz.",
  "file-encoding":
    "W pliku są zniekształcone polskie litery, więc niczego nie wczytano. Zapisz go jako XLSX albo jako „CSV UTF-8” i wybierz jeszcze raz.",
  "file-broken":
    "Pliku nie da się przeczytać do końca: jest uszkodzony albo ma niedomknięty cudzysłów. Otwórz go w arkuszu, zapisz jeszcze raz i wybierz ponownie.",
  "file-old-excel":
    "To stary plik XLS albo plik z hasłem. Otwórz go w arkuszu, zapisz jako XLSX bez hasła i wybierz jeszcze raz.",
  "file-swells":
    "Plik po rozpakowaniu jest za duży jak na wykaz akt. Skopiuj sam wykaz do nowego arkusza i zapisz go jako XLSX albo CSV.",
  "plan-unknown": "Nie ma tu takiej wersji wykazu. Odśwież listę i wybierz jeszcze raz.",
  "plan-has-errors":
    "Wykaz ma błędy, więc nie przyjęto żadnej klasy. Popraw wskazane wiersze w pliku i wybierz go jeszcze raz.",
  "plan-same": "Ten wykaz niczym się nie różni od poprzedniego, więc nie ma czego przyjmować.",
  "plan-in-force":
    "Ten wykaz już obowiązuje, więc nie można go wycofać. Przyjmij poprawiony wykaz z datą od dziś.",
  "valid-from-past":
    "Nowy wykaz może obowiązywać najwcześniej od dziś, bo według poprzedniego już zakładano sprawy. Popraw datę.",
  "valid-from-far": "Ta data jest za odległa. Sprawdź rok.",
  "class-unknown": (details) =>
    `W obowiązującym wykazie akt nie ma klasy ${symbol(details)}. Wyszukaj klasę po haśle albo sprawdź symbol.`,
  "class-not-lowest": (details) =>
    `Klasa ${symbol(details)} dzieli się dalej, a sprawy zakłada się tylko w klasach najniższych. Wybierz jedną z klas pod nią.`,
  "class-forbidden": (details) =>
    `Klasy ${symbol(details)} nie potwierdził jeszcze archiwista, a urząd nie pozwala zakładać spraw w takich klasach. Poproś o jej potwierdzenie; pismo czeka w koszulce.`,
  "class-already-confirmed": "Ta klasa jest już potwierdzona.",
  "class-not-confirmed": "Ta klasa nie jest potwierdzona, więc nie ma czego cofać.",
  "record-plan-missing":
    "W tym dniu nie obowiązuje żaden wykaz akt. Wczytaj wykaz w Ustawieniach (Wykaz akt) albo sprawdź datę.",
  "case-rules-same": "Tak jest już ustawione.",
} as const satisfies Record<Exclude<RecordPlanRefusal, Shared>, RefusalSentence>;

/** What is wrong with a row of the file, and how to mend it. */
export const rowErrorsPl = {
  "header-missing":
    "W pliku nie ma nagłówka. Potrzebne są kolumny: symbol, hasło (tytuł) i kategoria archiwalna; nazwij je w jednym z pierwszych wierszy.",
  "table-empty": "W pliku nie ma ani jednej klasy. Sprawdź, czy wykaz jest w pierwszym arkuszu.",
  "too-many-rows": (details) =>
    `Plik ma więcej niż ${details["most"] ?? 5000} wierszy, a wykaz akt tylu nie ma. Sprawdź, czy to właściwy plik.`,
  "symbol-missing": "Brakuje symbolu klasy. Wpisz go albo usuń wiersz.",
  "symbol-bad": (details) =>
    `„${text(details)}” nie jest symbolem klasy. Symbol ma od 1 do 6 cyfr i nic więcej.`,
  "symbol-wrong-level": (details) =>
    `Symbol ${symbol(details)} stoi w kolumnie stopnia ${details["level"] ?? ""}. Przenieś go do kolumny właściwego stopnia.`,
  "symbol-twice": (details) =>
    `Symbol ${symbol(details)} jest już w wierszu ${details["first"] ?? ""}. Zostaw jeden z nich; jeśli arkusz zgubił zera z początku symboli, zapisz tę kolumnę jako tekst.`,
  "parent-missing": (details) =>
    `Klasa ${symbol(details)} wisi w powietrzu: w pliku nie ma klasy ${details["parent"] ?? ""}. Dopisz ją albo popraw symbol.`,
  "title-missing": "Brakuje hasła klasy. Wpisz je.",
  "title-long": "Hasło jest za długie (najwyżej 300 znaków). Skróć je.",
  "note-long": "Uszczegółowienie jest za długie (najwyżej 600 znaków). Skróć je.",
  "letters-lost": (details) =>
    `W tekście „${text(details)}” zginęły litery. Popraw go w pliku albo zapisz plik jako XLSX.`,
  "characters-unseen": "Wpis zawiera znaki niewidoczne albo sterujące. Wpisz go z klawiatury.",
  "category-bad": (details) =>
    `„${text(details)}” nie jest kategorią archiwalną. Wpisz A, Bc, B z liczbą lat (B5) albo BE z liczbą lat (BE10).`,
  "category-missing": (details) =>
    `Klasa ${symbol(details)} jest najniższa, więc musi mieć kategorię archiwalną. Wpisz ją.`,
} as const satisfies Record<RowErrorCode, RefusalSentence>;

/** What deserves a look before the plan is adopted. */
export const rowWarningsPl = {
  "zeros-restored": (details) =>
    `Arkusz zgubił zera z początku symbolu; przyjęto ${symbol(details)}, według kolumny. Sprawdź.`,
  "category-above-leaf": (details) =>
    `Klasa ${symbol(details)} ma kategorię, choć dzieli się dalej. Liczą się kategorie klas najniższych.`,
} as const satisfies Record<RowWarningCode, RefusalSentence>;

/** The sentence for a row's code. */
export function rowSentence(code: RowErrorCode | RowWarningCode, details: RefusalDetails): string {
  const sentences: Readonly<Record<string, RefusalSentence>> = { ...rowErrorsPl, ...rowWarningsPl };
  const sentence = sentences[code];
  if (sentence === undefined) return code;
  return typeof sentence === "string" ? sentence : sentence(details);
}
