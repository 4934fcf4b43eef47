import { formatAmount } from "../../domain/tax-accounts/amount-text.ts";
import { grosze } from "../../domain/tax-accounts/money.ts";
import {
  type AccountRefusal,
  type AmountCode,
  type AssessmentRefusal,
  type BalanceRefusal,
  type DatedLawRefusal,
  type InstalmentRefusal,
  type InterestRefusal,
  type LimitationRefusal,
} from "../../domain/tax-accounts/refusals.ts";
import { type RefusalDetails, type RefusalSentence } from "../refusals/sentence.ts";
import { fullDay } from "../window/dates.ts";

const amount = (details: RefusalDetails, name: string) => formatAmount(grosze(Number(details[name] ?? 0)));
const most = (details: RefusalDetails, unknown: number) => details["most"] ?? unknown;
const onDay = (details: RefusalDetails, name: string) =>
  details[name] === undefined ? "" : ` (${fullDay(String(details[name]))})`;

export const amountRefusalsPl = {
  "amount-empty": "Brakuje kwoty. Wpisz ją w złotych, na przykład 1234,56.",
  "amount-unreadable": "To nie jest kwota. Wpisz same cyfry i przecinek, na przykład 1234,56.",
  "amount-ambiguous":
    "Nie wiadomo, czy to tysiące, czy grosze. Wpisz kwotę bez kropki albo z dwiema cyframi groszy, na przykład 1234,00.",
  "amount-too-precise": "Kwota ma więcej niż dwie cyfry po przecinku. Podaj ją co do grosza.",
  "amount-negative": "Kwota nie może być ujemna. Wpisz ją bez minusa.",
  "amount-too-big": "Kwota jest za duża. Sprawdź, czy nie wpisano dwóch liczb razem.",
} as const satisfies Record<AmountCode, RefusalSentence>;

export const instalmentRefusalsPl = {
  "tax-nothing": "Podatek musi być większy od zera. Sprawdź kwotę.",
  "tax-not-full-zloty":
    "Podatek podaje się w pełnych złotych (Ordynacja podatkowa art. 63 § 1). Zaokrąglij kwotę albo sprawdź rodzaj należności.",
  "tax-months-impossible": "Miesiące podaje się od 1 do 12, pierwszy nie później niż ostatni. Popraw je.",
  "tax-year-out-of-range": "Program nie zna przepisów o tej należności z tego roku. Sprawdź rok.",
  "tax-kind-not-for-taxpayer":
    "Takiej należności nie ma ten rodzaj podatnika. Sprawdź rodzaj należności i podatnika.",
  "tax-kind-without-instalments":
    "W podanych miesiącach nie ma żadnej raty. Sprawdź miesiące i terminy płatności w ustawieniach.",
  "tax-without-decision":
    "Tę należność podatnik oblicza sam, więc nie ma doręczenia decyzji. Usuń datę doręczenia albo sprawdź rodzaj podatnika.",
  "due-dates-unknown":
    "Terminy płatności tej należności nie są wpisane. Wpisz w ustawieniach terminy z uchwały rady gminy.",
  "service-day-out-of-range": "Data doręczenia jest niemożliwa. Sprawdź rok.",
  "instalments-none": "Brakuje rat. Podaj co najmniej jedną.",
  "instalments-do-not-sum": (details) =>
    `Suma rat (${amount(details, "sum")}) różni się od podatku (${amount(details, "tax")}). Sprawdź kwoty w decyzji.`,
  "instalments-not-numbered":
    "Numery rat muszą iść po kolei od 1. Sprawdź, czy żadna nie powtarza się i nie brakuje żadnej.",
  "instalments-out-of-order": (details) =>
    `Rata ${details["no"] ?? ""} ma wcześniejszy termin niż poprzednia. Sprawdź terminy i numery rat.`,
} as const satisfies Record<InstalmentRefusal, RefusalSentence>;

export const interestRefusalsPl = {
  "interest-rate-unknown": (details) =>
    `Program nie zna stawki odsetek z dnia, od którego się je liczy${onDay(details, "from")}. Sprawdź termin płatności albo uzupełnij stawki w ustawieniach.`,
  "interest-minimum-unknown": (details) =>
    `Program nie zna kwoty, do której odsetek się nie nalicza, na dzień zapłaty${onDay(details, "day")}. Uzupełnij ją w ustawieniach.`,
  "day-out-of-range": "Na ten dzień nie da się nic policzyć. Sprawdź rok.",
} as const satisfies Record<InterestRefusal, RefusalSentence>;

export const limitationRefusalsPl = {
  "limitation-unknown": "Program nie zna przepisów o przedawnieniu z dnia terminu płatności. Sprawdź rok.",
  "day-out-of-range": interestRefusalsPl["day-out-of-range"],
} as const satisfies Record<LimitationRefusal, RefusalSentence>;

export const assessmentRefusalsPl = {
  "assessment-limit-unknown": (details) =>
    `Nie wpisano, od jakiej kwoty ustala się podatek${details["year"] === undefined ? "" : ` za ${details["year"]} rok`}. Wpisz w ustawieniach najniższą cenę listu poleconego z potwierdzeniem odbioru z 1 stycznia.`,
} as const satisfies Record<AssessmentRefusal, RefusalSentence>;

export const balanceRefusalsPl = {
  ...interestRefusalsPl,
  "payment-not-positive": "Wpłata musi być większa od zera. Sprawdź kwotę.",
  "payment-twice": "Ta sama wpłata jest na liście dwa razy. Sprawdź dane z systemu podatkowego.",
  "payment-posted-too-much":
    "System podatkowy zaliczył więcej, niż wynosi wpłata. Sprawdź zaliczenie w systemie podatkowym.",
  "payment-posted-nowhere":
    "Wpłatę zaliczono na ratę albo koszt, których nie ma na karcie. Pobierz dane z systemu podatkowego jeszcze raz.",
  "obligation-twice":
    "Ta sama należność jest na karcie dwa razy. Pobierz dane z systemu podatkowego jeszcze raz.",
  "instalment-twice":
    "Ta sama rata jest w należności dwa razy. Pobierz dane z systemu podatkowego jeszcze raz.",
} as const satisfies Record<BalanceRefusal, RefusalSentence>;

export const accountRefusalsPl = {
  "scheme-sort-code":
    "Numer rozliczeniowy banku jest niewłaściwy. Przepisz osiem cyfr z umowy z bankiem (Ustawienia, Podatki).",
  "scheme-length": (details) =>
    `Początek rachunków indywidualnych może mieć najwyżej ${most(details, 15)} cyfr. Przepisz go z umowy z bankiem.`,
  "payer-not-digits": "Numer płatnika składa się z samych cyfr. Popraw go.",
  "payer-too-long": (details) =>
    `Numer płatnika jest za długi: w rachunku mieści się najwyżej ${most(details, 16)} cyfr. Sprawdź numer albo początek rachunków w ustawieniach.`,
  "account-not-of-scheme":
    "To nie jest rachunek indywidualny tej gminy. Sprawdź numer albo początek rachunków w ustawieniach.",
} as const satisfies Record<AccountRefusal, RefusalSentence>;

export const datedLawRefusalsPl = {
  "row-day-impossible": "Nie ma takiego dnia. Popraw datę, od której obowiązuje nowa wartość.",
  "row-not-later": (details) =>
    `Nowa wartość musi obowiązywać od późniejszego dnia niż poprzednie${onDay(details, "latest")}. Podaj późniejszą datę.`,
} as const satisfies Record<DatedLawRefusal, RefusalSentence>;
