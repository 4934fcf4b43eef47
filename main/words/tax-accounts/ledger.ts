import { type LedgerError } from "../../domain/tax-accounts/ledger/cells.ts";
import { type CardChange } from "../../domain/tax-accounts/ledger/difference.ts";
import { type LedgerField, type LedgerRowKind } from "../../domain/tax-accounts/ledger/fields.ts";
import { type LedgerTotal } from "../../domain/tax-accounts/ledger/totals.ts";
import { type LedgerMappingRefusal, type LedgerRefusal } from "../../domain/tax-accounts/refusals.ts";
import { type RefusalSentence } from "../refusals/sentence.ts";
import { amountRefusalsPl } from "./refusals.ts";

/** Files of a ledger, by what their rows are. */
export const ledgerTableNames = {
  card: "karty",
  "co-owner": "współwłaściciele",
  obligation: "należności",
  instalment: "raty",
  cost: "upomnienia",
  payment: "wpłaty",
} as const satisfies Record<LedgerRowKind, string>;

type AnyField = { readonly [Kind in LedgerRowKind]: LedgerField<Kind> }[LedgerRowKind];

/** What a column may hold. */
export const ledgerFieldNames = {
  card: "numer karty",
  name: "nazwa podatnika",
  pesel: "PESEL",
  nip: "NIP",
  account: "rachunek indywidualny",
  obligation: "numer należności",
  code: "rodzaj należności",
  year: "rok podatkowy",
  amount: "kwota",
  since: "od kiedy się należy (doręczenie decyzji)",
  decision: "numer decyzji",
  no: "numer raty",
  dueOn: "termin płatności",
  cost: "numer upomnienia",
  servedOn: "data doręczenia upomnienia",
  payment: "numer wpłaty",
  day: "data wpłaty (dzień zapłaty albo obciążenia rachunku)",
  principal: "zaliczono na należność",
  interest: "zaliczono na odsetki",
} as const satisfies Record<AnyField, string>;

export const ledgerTotalNames = {
  cards: "liczba kart",
  obligations: "liczba należności",
  instalments: "liczba rat",
  payments: "liczba wpłat",
  charged: "suma należności",
  costs: "suma kosztów upomnień",
  paid: "suma wpłat",
} as const satisfies Record<LedgerTotal, string>;

export const cardChangeNames = {
  taxpayer: "dane podatnika",
  "co-owners": "współwłaściciele",
  account: "rachunek indywidualny",
  obligations: "należności i raty",
  costs: "koszty upomnień",
  payments: "wpłaty",
} as const satisfies Record<CardChange, string>;

const { "amount-empty": _empty, ...amounts } = amountRefusalsPl;

export const ledgerRefusalsPl = {
  ...amounts,
  "amount-ambiguous":
    "Nie wiadomo, czy to tysiące, czy grosze. Wskaż w ustawieniach pliku, jaki znak oddziela grosze.",
  "row-too-short":
    "Wiersz ma mniej komórek niż nagłówek; plik mógł zostać urwany. Wyeksportuj go jeszcze raz.",
  "row-too-long": "Wiersz ma więcej komórek niż nagłówek. Sprawdź znak rozdzielający i cudzysłowy w pliku.",
  "cell-required": "Brakuje wartości. Uzupełnij ją w systemie podatkowym.",
  "cell-too-long": "Wartość jest za długa. Sprawdź, czy kolumny nie są przesunięte.",
  "cell-bad-characters":
    "W tekście są nieczytelne znaki. Wybierz inne kodowanie pliku (Windows-1250 albo UTF-8).",
  "cell-bad-number":
    "To nie jest liczba, jakiej można się tu spodziewać. Sprawdź, czy wskazano właściwą kolumnę.",
  "cell-bad-date": "Nie ma takiej daty. Data powinna mieć postać 2026-03-16 albo 16.03.2026.",
  "cell-date-out-of-range": "Rok jest niemożliwy. Popraw datę w systemie podatkowym.",
  "cell-date-in-future": "Data jest późniejsza niż dzień eksportu. Sprawdź ją w systemie podatkowym.",
  "kind-code-unknown":
    "Nie wiadomo, co znaczy ten rodzaj należności. Przypisz go w ustawieniach do podatku albo opłaty.",
  "pesel-wrong": "PESEL jest błędny. Popraw go w systemie podatkowym.",
  "nip-wrong": "NIP jest błędny. Popraw go w systemie podatkowym.",
  "account-wrong": "Numer rachunku jest błędny. Popraw go w systemie podatkowym.",
  "person-without-number": "Nie ma ani numeru PESEL, ani NIP. Uzupełnij jeden z nich w systemie podatkowym.",
  "posting-without-obligation":
    "Jest zaliczenie, a nie ma należności, na którą zaliczono wpłatę. Uzupełnij numer należności i raty.",
  "payment-not-positive": "Wpłata musi być większa od zera. Sprawdź kwotę.",
  "payment-posted-too-much": "Zaliczono więcej, niż wynosi wpłata. Sprawdź zaliczenie w systemie podatkowym.",
  "payment-posted-nowhere":
    "Wpłatę zaliczono na ratę albo upomnienie, których nie ma na tej karcie. Sprawdź, czy pliki są z tego samego dnia.",
  "card-twice": "Ta karta jest już wyżej w pliku. Zostaw jeden wiersz.",
  "card-unknown": "Nie ma karty o tym numerze. Sprawdź, czy pliki są z tego samego dnia.",
  "account-of-two-payers":
    "Ten rachunek ma już inny podatnik. Sprawdź, do kogo należy; wpłaty mogłyby trafić na cudzą kartę.",
  "co-owner-twice": "Ta osoba jest już na karcie. Zostaw jeden wiersz.",
  "obligation-twice": "Ta należność jest już wyżej w pliku. Zostaw jeden wiersz.",
  "obligation-unknown": "Nie ma należności o tym numerze. Sprawdź, czy pliki są z tego samego dnia.",
  "instalment-twice": "Ta rata jest już wyżej w pliku. Zostaw jeden wiersz.",
  "instalments-none": "Należność nie ma rat. Sprawdź, czy plik z ratami jest cały.",
  "instalments-not-numbered":
    "Numery rat tej należności nie idą po kolei od 1. Sprawdź, czy plik z ratami jest cały.",
  "instalments-out-of-order":
    "Rata o wyższym numerze ma wcześniejszy termin. Popraw raty w systemie podatkowym.",
  "instalments-do-not-sum": "Suma rat różni się od należności. Sprawdź, czy plik z ratami jest cały.",
  "cost-twice": "To upomnienie jest już wyżej w pliku. Zostaw jeden wiersz.",
  "payment-twice": "Ta wpłata jest już wyżej w pliku. Zostaw jeden wiersz.",
  "ledger-empty": "W plikach nie ma żadnej karty. Sprawdź, czy wybrano właściwe pliki.",
  "totals-disagree":
    "Wartość policzona z plików różni się od podanej z zestawienia. Sprawdź, czy pliki i zestawienie są z tego samego dnia.",
} as const satisfies Record<LedgerRefusal, RefusalSentence>;

export const ledgerMappingRefusalsPl = {
  "field-unknown": "Takiego pola nie ma w tym pliku. Wybierz inne.",
  "field-without-column": "Wskaż kolumnę dla tego pola; bez niej pliku nie da się wczytać.",
  "column-not-there": (details) => `W pliku nie ma kolumny ${details["column"] ?? ""}. Wybierz inną.`,
  "column-twice": (details) => `Kolumnę ${details["column"] ?? ""} wskazano dwa razy. Zostaw jedno pole.`,
} as const satisfies Record<LedgerMappingRefusal, RefusalSentence>;

/** "Raty, wiersz 4, kwota: …" of an error in a file. */
export function ledgerErrorInWords({ table, row, field, code }: LedgerError): string {
  const place = [
    named(ledgerTableNames, table) ?? (table === "totals" ? "zestawienie" : table),
    row === null ? "" : `wiersz ${row}`,
    field === null ? "" : (named(ledgerFieldNames, field) ?? named(ledgerTotalNames, field) ?? field),
  ].filter((part) => part !== "");
  const text = `${place.join(", ")}: ${ledgerRefusalsPl[code]}`;
  return `${text.slice(0, 1).toLocaleUpperCase("pl")}${text.slice(1)}`;
}

function named(names: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(names, key) ? names[key] : undefined;
}
