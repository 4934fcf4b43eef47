import { type DeadlineStanding } from "../../domain/deadlines/deadline.ts";
import { type LateReason } from "../../domain/deadlines/late-reason.ts";
import { type PartyTermKind } from "../../domain/deadlines/party-term-kind.ts";
import { type ProceedingId } from "../../domain/deadlines/proceeding-id.ts";
import { type Board, type Warning } from "../../domain/deadlines/standing.ts";
import { fullDay } from "./dates.ts";
import {
  businessDaysInWords,
  dayWithWeekday,
  deadlineStep,
  holidayNames,
  stopReasons,
  termInWords,
} from "./deadline-steps.ts";
import { counted, nouns, plural } from "./plural.ts";

const proceedings = {
  "kpa-at-once": "niezwłocznie, na podstawie tego, co jest (KPA)",
  "kpa-simple": "zwykłe, 1 miesiąc (KPA)",
  "kpa-complex": "szczególnie skomplikowane, 2 miesiące (KPA)",
  "kpa-simplified": "uproszczone (KPA)",
  appeal: "odwoławcze (KPA)",
  "tax-at-once": "podatkowe, niezwłocznie",
  tax: "podatkowe, 1 miesiąc",
  "tax-complex": "podatkowe, szczególnie skomplikowane, 2 miesiące",
  "tax-appeal": "podatkowe odwoławcze",
  certificate: "zaświadczenie (KPA)",
  "tax-certificate": "zaświadczenie podatkowe",
  complaint: "skarga",
  motion: "wniosek (dział VIII KPA)",
  petition: "petycja",
  "public-information": "informacja publiczna",
  reminder: "ponaglenie",
  "office-rule": "według zasad urzędu",
  none: "bez terminu",
} as const satisfies Record<ProceedingId, string>;

const lateReasons = {
  "evidence-awaited": "czekano na dowód albo opinię",
  "other-authority": "czekano na inny urząd",
  "party-delay": "opóźnienie z winy strony",
  complex: "sprawa okazała się bardziej skomplikowana",
  "late-handover": "pismo późno trafiło do prowadzącego",
  absence: "nieobecność prowadzącego",
  workload: "za dużo spraw naraz",
  "system-failure": "awaria",
  oversight: "przeoczenie",
  other: "inny powód",
} as const satisfies Record<LateReason, string>;

const partyTerms = {
  supplement: "uzupełnienie braków",
  "tax-supplement": "uzupełnienie braków (podatki)",
  "petition-supplement": "uzupełnienie petycji",
  "complaint-supplement": "uzupełnienie skargi albo wniosku",
  appeal: "odwołanie",
  "tax-appeal": "odwołanie (podatki)",
  "interlocutory-appeal": "zażalenie",
  "tax-interlocutory-appeal": "zażalenie (podatki)",
} as const satisfies Record<PartyTermKind, string>;

const standings = {
  running: "biegnie",
  stopped: "nie biegnie",
  extended: "przedłużony",
  "no-term": "bez terminu",
  "at-once": "niezwłocznie",
} as const satisfies Record<DeadlineStanding, string>;

const boards = {
  overdue: "Po terminie",
  today: "Dziś",
  "this-week": "W tym tygodniu",
  later: "Później",
  none: "Bez terminu",
} as const satisfies Record<Board, string>;

const warnings = {
  "seven-days": "Zbliża się termin",
  "two-days": "Termin lada dzień",
  "due-today": "Termin dziś",
  overdue: "Po terminie",
} as const satisfies Record<Warning, string>;

/** Words of deadlines: what they are called, how they stand, and how they were counted. */
export const deadlineWords = {
  title: "Termin",
  explain: "Jak policzono termin",
  due: "Ostatni dzień",
  gross: "Bez przerw",
  net: "Z przerwami",
  proceedingLabel: "Rodzaj postępowania",
  stopLabel: "Przerwa w biegu terminu",
  lateReasonLabel: "Powód opóźnienia",
  noticeLabel: "Zawiadomienie o nowym terminie",
  proceedings,
  stopReasons,
  lateReasons,
  partyTerms,
  standings,
  boards,
  warnings,
  holidays: holidayNames,
  step: deadlineStep,
  day: fullDay,
  dayWithWeekday,
  term: termInWords,
  stoppedDays: (days: number) => `nie wliczono: ${counted(days, nouns.day)}`,
  /** Days of the calendar to the last day; negative when it has passed. */
  daysLeft: (days: number) => {
    if (days < 0) return `${counted(-days, nouns.day)} po terminie`;
    if (days === 0) return "dziś";
    return `${plural(days, { one: "został", few: "zostały", many: "zostało" })} ${counted(days, nouns.day)}`;
  },
  businessDaysLeft: (days: number) => businessDaysInWords(Math.max(0, days)),
  longStop: (from: string, days: number) =>
    `Przerwa trwa od ${fullDay(from)}, już ${counted(days, nouns.day)}. Sprawdź, czy nadal jest powód; jeśli nie, zakończ ją.`,
  settled: (on: string, lateDays: number) =>
    lateDays > 0
      ? `Załatwiono ${fullDay(on)}, ${counted(lateDays, nouns.day)} po terminie.`
      : `Załatwiono ${fullDay(on)}, w terminie.`,
  covered: (noticeOn: string) => `Opóźnienie obejmuje zawiadomienie z ${fullDay(noticeOn)}.`,
  latest: (day: string, basis: string) => `Najpóźniej ${fullDay(day)}, ${basis}.`,
} as const;
