import { type DocumentNumberWarning } from "../../domain/trusted-profile/identity-checks.ts";
import { type authorisationEndings, type EmptyEnding } from "../../domain/trusted-profile/facts.ts";
import { type NameDifference } from "../../domain/trusted-profile/names.ts";
import { type ticketClosings, type ticketOrigins } from "../../domain/trusted-profile/queue-facts.ts";
import { type VisitStandingName } from "../../domain/trusted-profile/statistics.ts";
import { type VisitStep } from "../../domain/trusted-profile/visit-steps.ts";
import { type ApplicationValidity } from "../../domain/trusted-profile/window.ts";
import { fullDay } from "../window/dates.ts";
import { counted, nouns, plural } from "../window/plural.ts";

/** A step as a button says it. */
export const stepNames = {
  identify: "Wpisz osobę i wniosek",
  "check-document": "Sprawdź dokument",
  compare: "Porównaj dane",
  sign: "Wniosek podpisany",
  act: "Wykonano w systemie państwowym",
  refuse: "Odmów",
  postpone: "Odłóż",
  resume: "Wznów",
  "take-over": "Przejmij wizytę",
  "hand-over": "Wezwij kierownika",
  "hand-back": "Podejrzenie wyjaśnione",
  end: "Zakończ wizytę",
  leave: "Zakończ bez wyniku",
  "file-paper": "Wpisz miejsce dokumentów",
  dispose: "Dokumenty zniszczone",
} as const satisfies Record<VisitStep, string>;

/** How a visit stands, as a list and a statistic say it. */
export const standingNames = {
  confirmed: "potwierdzono",
  extended: "przedłużono",
  invalidated: "unieważniono",
  refused: "odmówiono",
  "without-result": "bez wyniku",
  postponed: "odłożono",
  "with-supervisor": "u kierownika",
  open: "trwa",
} as const satisfies Record<VisitStandingName, string>;

export const emptyEndingNames = {
  left: "osoba wyszła",
  "leaflet-given": "nie było wniosku, dano ulotkę",
  "other-officer": "sprawa dla innego pracownika",
  "not-resumed": "osoba nie wróciła po odłożeniu",
} as const satisfies Record<EmptyEnding, string>;

export const authorisationEndingNames = {
  "left-office": "odejście z urzędu",
  "other-duties": "zmiana obowiązków",
  revoked: "cofnięcie",
} as const satisfies Record<(typeof authorisationEndings)[number], string>;

export const ticketOriginNames = {
  "front-desk": "kancelaria",
  phone: "telefon",
  point: "punkt",
} as const satisfies Record<(typeof ticketOrigins)[number], string>;

export const ticketClosingNames = {
  served: "obsłużono",
  "no-show": "nikt nie podszedł",
  "gave-up": "osoba zrezygnowała",
} as const satisfies Record<(typeof ticketClosings)[number], string>;

/** Where to look when two names differ. */
export const nameDifferences = {
  diacritics: "Różnią się znaki nad literami albo pod nimi. Porównaj litera po literze.",
  hyphen: "Różni się łącznik, odstęp albo apostrof. Porównaj zapis.",
  order: "Imiona są te same, ale w innej kolejności.",
  "second-names": "Po jednej stronie brakuje imienia. Wszystkie imiona muszą być takie same.",
  other: "Wpisy są różne. Sprawdź, czy dokument i wniosek dotyczą tej samej osoby.",
} as const satisfies Record<NonNullable<NameDifference>, string>;

/** A number that looks odd: shown beside the field while it is typed, and no obstacle. */
export const documentNumberWarnings = {
  "id-card-format": "Numer dowodu ma trzy litery i sześć cyfr. Porównaj go z dokumentem.",
  "id-card-old-booklet-or-passport":
    "Tak wygląda numer paszportu albo starej książeczki, która straciła ważność w 2008 roku. Sprawdź rodzaj dokumentu.",
  "id-card-check-digit": "Cyfra kontrolna numeru dowodu się nie zgadza. Porównaj numer z dokumentem.",
  "passport-format": "Numer paszportu ma dwie litery i siedem cyfr. Porównaj go z dokumentem.",
  "passport-check-digit": "Cyfra kontrolna numeru paszportu się nie zgadza. Porównaj numer z dokumentem.",
  "foreign-document-empty": "Nie ma numeru dokumentu. Wpisz go albo zostaw puste pole.",
  "foreign-document-too-long": "Numer ma ponad 20 znaków. Sprawdź, czy w polu jest sam numer.",
  "foreign-document-country": "Podaj kraj wydania jako dwie litery, na przykład UA.",
} as const satisfies Record<DocumentNumberWarning, string>;

/** "wniosek ważny do 10.12.2026, został 1 dzień", with what older instructions would have given. */
export function validityInWords({ lastDay, daysLeft, older }: ApplicationValidity): string {
  const now =
    daysLeft < 0
      ? `Wniosek stracił ważność: ostatnim dniem był ${fullDay(lastDay)}.`
      : `Wniosek jest ważny do ${fullDay(lastDay)}, ${left(daysLeft)}.`;
  const before = older.map(
    (each) => ` Według dawnych zasad (${counted(each.days, nouns.day)}): do ${fullDay(each.lastDay)}.`,
  );
  return now + before.join("");
}

/** What an officer is told of an authorisation that is about to end. `daysLeft` from 0. */
export function authorisationWarning({
  lastDay,
  daysLeft,
}: {
  readonly lastDay: string;
  readonly daysLeft: number;
}): string {
  return `Upoważnienie kończy się ${fullDay(lastDay)}, ${left(daysLeft)}. Poproś kierownika o nowe.`;
}

function left(days: number): string {
  if (days === 0) return "dziś jest ostatni dzień";
  return `${plural(days, { one: "został", few: "zostały", many: "zostało" })} ${counted(days, nouns.day)}`;
}

/** "6 min 05 s" of whole seconds; hours where there are any. */
export function timeInWords(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = `${String(seconds % 60).padStart(2, "0")} s`;
  return hours > 0 ? `${hours} godz. ${String(minutes).padStart(2, "0")} min` : `${minutes} min ${rest}`;
}
