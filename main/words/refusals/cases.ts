import { type CaseRefusal } from "../../domain/cases/refusals.ts";
import { type IntakeRefusal } from "../../domain/intake/draft.ts";
import { type CaseReferenceCode } from "../../domain/numbers/case-reference.ts";
import { type PeopleRefusal } from "../../domain/people/refusals.ts";
import { type RecordPlanRefusal } from "../../domain/record-plan/refusals.ts";
import { fullDay } from "../window/dates.ts";
import { type RefusalDetails, type RefusalSentence } from "./sentence.ts";

/** Codes whose sentence other counters say too; it stands in `pl.ts` and `record-plan.ts`. */
type Shared = IntakeRefusal | PeopleRefusal | RecordPlanRefusal;

const symbol = (details: RefusalDetails) => String(details["symbol"] ?? "");
const onDay = (day: string | number | undefined) => (day === undefined ? "" : ` (${fullDay(String(day))})`);
const holder = (details: RefusalDetails) =>
  details["holder"] === undefined ? "inne stanowisko" : `stanowisko ${details["holder"]}`;

/** Of folders, cases, their lists and replacements. */
export const caseRefusalsPl = {
  "case-unknown":
    "Nie ma tu takiej sprawy. Jeśli założono ją na innym stanowisku, poczekaj na synchronizację.",
  "item-in-another-case":
    "Ta przesyłka leży już w innej sprawie. Otwórz tamtą sprawę i wyłącz ją z niej, jeśli trafiła tam przez pomyłkę.",
  "item-already-here": "Ta przesyłka już leży w tej sprawie. Nie trzeba nic robić.",
  "item-not-in-case": "Tej przesyłki nie ma w tej sprawie. Wybierz przesyłkę, która w niej leży.",
  "last-item":
    "To jedyna przesyłka w tej sprawie. Zamiast ją wyłączać, zamknij koszulkę albo anuluj sprawę z powodem.",
  "first-item":
    "Od tej przesyłki zaczęła się sprawa, więc nie można jej wyłączyć. Jeśli sprawę założono przez pomyłkę, anuluj ją.",
  "already-a-case": "Ta koszulka ma już znak sprawy. Otwórz sprawę i działaj w niej.",
  "number-awaited":
    "Koszulka czeka na znak sprawy z centrali. Poczekaj, aż przyjdzie; do tego czasu nie można jej zmienić ani zamknąć.",
  "number-not-awaited": "Ta koszulka nie czeka na znak sprawy. Odśwież widok.",
  "not-a-case": "To jeszcze koszulka bez znaku sprawy. Najpierw załóż sprawę.",
  "case-closed": "Sprawa jest zamknięta. Jeśli zamknięto ją przez pomyłkę, cofnij ostatni krok z powodem.",
  "case-annulled":
    "Znak tej sprawy anulowano, więc nic w niej nie można zmienić. Przejdź do sprawy, która ją zastąpiła.",
  "class-required": "Wybierz klasę z wykazu akt: bez niej sprawa nie dostanie znaku.",
  "class-unconfirmed": (details) =>
    `Klasy ${symbol(details)} nie potwierdził jeszcze archiwista. Sprawdź symbol i potwierdź, że chcesz w niej założyć sprawę.`,
  "class-ambiguous":
    "Rodzaj sprawy nie wskazuje jednej klasy, więc nie można założyć sprawy jednym klawiszem. Otwórz koszulkę i wybierz klasę.",
  "proceeding-unknown":
    "W tym dniu nie było takiego trybu postępowania. Wybierz inny tryb albo sprawdź datę.",
  "unit-not-yours": "Ta sprawa należy do innej komórki. Poproś jej kierownika o przekazanie sprawy.",
  "unit-needs-new-number":
    "Sprawa z innej komórki dostaje nowy znak. Anuluj ten znak z powodem „niewłaściwa komórka” i załóż sprawę tam, dokąd ma trafić.",
  "group-unknown": (details) =>
    `W tym spisie nie ma sprawy nr ${details["group"] ?? ""}, więc nie ma takiej podteczki. Sprawdź numer albo załóż sprawę w samym spisie.`,
  "not-a-group": (details) =>
    `Sprawa nr ${details["group"] ?? ""} nie jest podteczką. Podaj numer sprawy założonej jako podteczka.`,
  "group-in-group":
    "Podteczki nie można założyć w podteczce. Wybierz jedno: nową podteczkę albo miejsce w istniejącej.",
  "group-not-empty": (details) =>
    `W tej podteczce są sprawy (${details["cases"] ?? ""}), więc nie można jej anulować. Najpierw anuluj albo przenieś każdą z nich.`,
  "list-full":
    "Ten spis doszedł do numeru 999 999. Załóż podteczkę wcześniej albo powiadom archiwistę o potrzebie nowej klasy.",
  "list-held": (details) =>
    `Numery tego spisu nadaje teraz ${holder(details)}. Załóż sprawę tam albo poproś o zwrot spisu; pismo czeka w koszulce.`,
  "list-not-yours": (details) =>
    `Numery tego spisu nadaje ${holder(details)}, więc tylko tam można go zwrócić.`,
  "list-not-held": "Numery tego spisu nadaje centrala, więc nie ma czego zwracać.",
  "list-here-already": "To stanowisko już nadaje numery tego spisu. Nie trzeba nic robić.",
  "list-open-asks": (details) =>
    `Koszulki z tego stanowiska czekają jeszcze na numer w tym spisie (${details["folders"] ?? ""}). Połącz się z centralą, poczekaj na numery i zwróć spis potem.`,
  "numbering-waits": (details) =>
    `Centrala wróciła ze starszej kopii i czeka, aż zgłoszą się wszystkie stanowiska (teraz: ${details["station"] ?? "inne"}). Włącz je i spróbuj ponownie; bez tego jeden numer mógłby trafić do dwóch spraw.`,
  "needs-centre": "Do tego potrzebne jest połączenie z centralą. Sprawdź sieć i spróbuj jeszcze raz.",
  "step-not-allowed":
    "Z obecnego stanu sprawa nie może przejść do wybranego. Wybierz jeden z kroków, które podpowiada sprawa.",
  "nothing-to-correct":
    "Nie ma kroku do cofnięcia. Założonej sprawy się nie cofa: jeśli to pomyłka, anuluj jej znak z powodem.",
  "new-term-required": "Podaj nowy termin: bez niego zawiadomienie i zmiana stanu nic nie znaczą.",
  "party-term-runs": (details) =>
    `Strona ma jeszcze czas na uzupełnienie${onDay(details["until"])}. Poczekaj do końca terminu, a dopiero potem zostaw podanie bez rozpoznania.`,
  "stop-unknown": "Nie ma takiej przerwy w biegu terminu. Odśwież widok i wybierz ją jeszcze raz.",
  "close-needs-settlement":
    "Sprawę zamyka się, podając, jak ją załatwiono. Użyj „Zakończ sprawę” albo „Zamknij koszulkę”.",
  "close-letters-unsent": (details) =>
    `W sprawie są podpisane pisma, których nie wysłano (${details["letters"] ?? ""}). Wyślij je albo anuluj, a potem zamknij sprawę.`,
  "start-before-receipt": (details) =>
    `Sprawa nie mogła się zacząć, zanim wpłynęło pierwsze pismo${onDay(details["receivedOn"])}. Popraw datę.`,
  "moved-to-itself":
    "Nowa sprawa byłaby w tym samym spisie co anulowana. Wybierz inną klasę, komórkę albo podteczkę.",
  "hold-unchanged": "Tak jest już ustawione. Odśwież widok.",
  "replacement-ends-before-start": "Zastępstwo kończy się przed swoim początkiem. Sprawdź obie daty.",
  "replacement-of-oneself": "Nikt nie zastępuje sam siebie. Wybierz inną osobę.",
  "replacement-overlaps": (details) =>
    `Ta osoba ma już zastępstwo w części tych dni${onDay(details["from"])}. Zmień daty albo zakończ tamto zastępstwo.`,
  "replacement-unknown": "Nie ma takiego zastępstwa albo już się skończyło. Odśwież listę.",
} as const satisfies Record<Exclude<CaseRefusal, Shared>, RefusalSentence>;

const sample = "Poprawny znak wygląda tak: FN.3120.77.2026.";

/** Of a case's reference as somebody typed it. */
export const caseReferenceRefusalsPl = {
  "case-reference-slashes": `W znaku sprawy części oddzielają kropki, nie ukośniki. ${sample}`,
  "case-reference-parts": `To nie wygląda na cały znak sprawy: potrzebne są komórka, klasa, numer i rok. ${sample}`,
  "case-reference-unit": `Znak sprawy zaczyna się od symbolu komórki, czyli od litery. ${sample}`,
  "case-reference-jrwa": `Klasa w znaku sprawy to od 2 do 6 cyfr. ${sample}`,
  "case-reference-number": `Numer w spisie to liczba od 1 do 999999, bez zera na początku. ${sample}`,
  "case-reference-year": `Rok w znaku sprawy ma cztery cyfry, od 2011 do 2099. ${sample}`,
  "case-reference-initials": `Inicjały na końcu znaku to od 2 do 5 liter; do szukania nie są potrzebne. ${sample}`,
} as const satisfies Record<CaseReferenceCode, RefusalSentence>;
