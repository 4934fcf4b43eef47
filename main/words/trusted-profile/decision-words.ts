import { type Circumstances, type Question } from "../../domain/trusted-profile/circumstances.ts";
import { type DecisionRow, type Condition } from "../../domain/trusted-profile/decision-table.ts";
import {
  type DecisionOutcome,
  type DecisionReason,
  type RefusalGround,
} from "../../domain/trusted-profile/reasons.ts";

type Answers = { readonly [Q in Question]: Readonly<Record<Circumstances[Q], string>> };

/** What the card asks, as the column of a table. */
export const questionNames = {
  suspicion: "Podejrzenie",
  presence: "Obecność",
  nationality: "Obywatelstwo",
  document: "Dokument",
  mobileId: "mDowód w tym punkcie",
  documentState: "Stan dokumentu",
  face: "Zdjęcie",
  peselShown: "Dokument z PESEL",
  age: "Wiek",
  capacity: "Zdolność do czynności prawnych",
  stateSystem: "System państwowy",
  purpose: "Cel wizyty",
  application: "Wniosek",
  peselMatch: "PESEL we wniosku",
  birthDateMatch: "Data urodzenia we wniosku",
  surnameMatch: "Nazwisko we wniosku",
  namesMatch: "Imiona we wniosku",
  profile: "Profil zaufany",
  signature: "Podpis",
} as const satisfies Record<Question, string>;

export const answerNames: Answers = {
  suspicion: { none: "brak", suspected: "jest", upheld: "uzasadnione według kierownika" },
  presence: { present: "jest osobiście", absent: "nie ma tej osoby" },
  nationality: { polish: "polskie", eu: "innego kraju UE", other: "spoza UE" },
  document: {
    "polish-id-card": "polski dowód osobisty",
    "polish-passport": "polski paszport",
    "mobile-id": "mDowód",
    "eu-id-card": "dowód kraju UE",
    "eu-passport": "paszport kraju UE",
    "residence-card": "karta pobytu",
    "foreign-passport": "paszport spoza UE",
    none: "brak",
  },
  mobileId: { accepted: "przyjmowany", "not-accepted": "nieprzyjmowany" },
  documentState: {
    good: "dobry",
    expired: "po terminie ważności",
    damaged: "uszkodzony",
    invalid: "unieważniony albo wątpliwy",
  },
  face: { same: "ta sama osoba", other: "nie ta osoba albo nie wiadomo" },
  peselShown: { yes: "okazany", no: "nieokazany" },
  age: { "13-or-more": "13 lat lub więcej", "under-13": "poniżej 13 lat" },
  capacity: { "full-or-limited": "pełna albo ograniczona", none: "brak" },
  stateSystem: { works: "działa", down: "nie działa" },
  purpose: { confirm: "potwierdzenie", extend: "przedłużenie", invalidate: "unieważnienie" },
  application: { "in-time": "ważny", "too-old": "po terminie", incomplete: "niepełny", missing: "brak" },
  peselMatch: { same: "zgodny", differs: "inny" },
  birthDateMatch: { same: "zgodna", differs: "inna" },
  surnameMatch: { same: "zgodne", differs: "inne" },
  namesMatch: { same: "zgodne", differs: "inne" },
  profile: { none: "brak", valid: "ważny", expired: "po terminie ważności" },
  signature: { signed: "złożony", refused: "odmowa podpisu" },
};

export const outcomeNames = {
  confirm: "potwierdź",
  extend: "przedłuż",
  invalidate: "unieważnij",
  refuse: "odmów",
  postpone: "odłóż",
  supervisor: "wezwij kierownika",
} as const satisfies Record<DecisionOutcome, string>;

/** The reason as a column, a list and a statistic name it. */
export const reasonNames = {
  "not-present": "osoba nieobecna, pełnomocnik nie wystarczy",
  "no-document": "brak dokumentu tożsamości",
  "identity-not-established": "nie stwierdzono tożsamości",
  "pesel-not-shown": "brak dokumentu z numerem PESEL",
  "document-not-accepted": "dokument nie dla tego obywatelstwa",
  "mobile-id-not-accepted": "mDowód nieprzyjmowany w tym punkcie",
  "document-invalid": "dokument unieważniony albo wątpliwy",
  "document-damaged": "dokument uszkodzony",
  "document-expired": "dokument po terminie ważności",
  "under-age": "wiek poniżej 13 lat",
  "no-legal-capacity": "brak zdolności do czynności prawnych",
  "application-missing": "brak wniosku",
  "application-expired": "wniosek po terminie",
  "application-incomplete": "wniosek niepełny",
  "pesel-differs": "inny PESEL we wniosku",
  "birth-date-differs": "inna data urodzenia we wniosku",
  "surname-differs": "inne nazwisko we wniosku",
  "names-differ": "inne imiona we wniosku",
  "profile-exists": "profil dla tych danych już istnieje",
  "profile-missing": "nie ma profilu",
  "profile-expired": "profil stracił ważność",
  "signature-refused": "odmowa podpisu",
  "fraud-suspected": "podejrzenie oszustwa albo przymusu",
  "state-system-down": "system państwowy nie działa",
  suspicion: "podejrzenie do wyjaśnienia",
  "ready-to-confirm": "wszystko się zgadza",
  "ready-to-extend": "wszystko się zgadza, przedłużenie",
  "ready-to-invalidate": "wszystko się zgadza, unieważnienie",
} as const satisfies Record<DecisionReason, string>;

export const groundNames = {
  absence: "nieobecność",
  identity: "tożsamość",
  document: "dokument",
  capacity: "zdolność do czynności prawnych",
  application: "wniosek",
  data: "niezgodność danych",
  profile: "profil",
  signature: "podpis",
  suspicion: "podejrzenie",
} as const satisfies Record<RefusalGround, string>;

/** "Obywatelstwo: polskie · Dokument: karta pobytu, paszport spoza UE" of a row of the table. */
export function conditionInWords(when: Condition): string {
  // Object.entries widens the keys of a condition, which are questions.
  const entries = Object.entries(when) as [Question, readonly string[]][];
  return entries
    .map(([question, answers]) => {
      const names: Readonly<Record<string, string>> = answerNames[question];
      return `${questionNames[question]}: ${answers.map((answer) => names[answer] ?? answer).join(", ")}`;
    })
    .join(" · ");
}

/** One line of the table as an officer reads it; `no` is its place in the table, from 1. */
export function rowInWords(row: DecisionRow, no: number): string {
  return `${no}. ${conditionInWords(row.when)} → ${outcomeNames[row.outcome]}: ${reasonNames[row.reason]} – ${row.basis}`;
}
