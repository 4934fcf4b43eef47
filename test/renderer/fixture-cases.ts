import {
  type CaseRow,
  type CaseView,
  type LetterRow,
  type LetterView,
} from "../../main/contract/case-views.ts";
import { addDays, daysBetween, parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { type CaseState } from "../../main/domain/cases/states.ts";
import { nextStates } from "../../main/domain/cases/states.ts";
import { dayOfItems, TODAY } from "./fixture-items.ts";

const today = parseCivilDate(TODAY);
if (today === null) throw new Error("The fixture's day is no day");
const inDays = (days: number) => addDays(today, days);

export const officers = [
  { id: "c1", name: "Anna Nowak", initials: "AN" },
  { id: "c2", name: "Tomasz Wójcik", initials: "TW" },
  { id: "c3", name: "Świętosława Żak", initials: "ŚŻ" },
];

const titles = [
  "Umorzenie zaległości w podatku od nieruchomości",
  "Zaświadczenie o niezaleganiu w podatkach",
  "Zezwolenie na zajęcie pasa drogowego drogi gminnej w Teklinowie",
  "Wycinka dwóch lip na działce 114/7",
  "Udostępnienie informacji publicznej o umowach z 2025 r.",
  "Skarga na bezczynność w sprawie warunków zabudowy",
];
const parties = [
  "Łukasz Żółtek",
  "Zakład Usług Komunalnych Widzów sp. z o.o.",
  "Kowalska Anna",
  "Święcicka-Gołąb Bronisława",
];

type Kind = { readonly days: number | null; readonly state: CaseState; readonly stage: CaseRow["stage"] };

/** One of each kind that the board has to tell apart, then more of the calm ones. */
const kinds: readonly Kind[] = [
  { days: -3, state: "IN_PROGRESS", stage: "open" },
  { days: -1, state: "APPEALED", stage: "open" },
  { days: 0, state: "IN_PROGRESS", stage: "open" },
  { days: 1, state: "RESOLVED", stage: "open" },
  { days: 2, state: "IN_PROGRESS", stage: "open" },
  { days: 5, state: "DEADLINE_EXTENDED", stage: "open" },
  { days: null, state: "SUPPLEMENT_REQUIRED", stage: "open" },
  { days: null, state: "SUSPENDED", stage: "open" },
  { days: 19, state: "CASE_OPENED", stage: "open" },
  { days: null, state: "ASSIGNED", stage: "folder" },
  { days: null, state: "ASSIGNED", stage: "asked" },
  { days: 24, state: "IN_PROGRESS", stage: "open" },
  { days: 30, state: "IN_PROGRESS", stage: "open" },
];

export function caseRows(): CaseRow[] {
  return Array.from({ length: 26 }, (_, at): CaseRow => {
    const kind = kinds[at % kinds.length] ?? { days: 10, state: "IN_PROGRESS", stage: "open" };
    const days = kind.days === null || kind.days < 3 ? kind.days : kind.days + Math.floor(at / kinds.length);
    const numbered = kind.stage === "open";
    const fn = at % 3 !== 1;
    return {
      id: `case-${at}`,
      reference: numbered ? `${fn ? "FN.3120" : "OR.1431"}.${77 - at}.2026` : null,
      stage: kind.stage,
      state: kind.state,
      stateOn: inDays(-9),
      title: titles[at % titles.length] ?? null,
      erased: false,
      matter: fn ? "TAX_RELIEF" : "GENERAL_LETTER",
      unit: fn ? "FN" : "OR",
      clerk: numbered ? (officers[at % 2] ?? null) : null,
      party: parties[at % parties.length] ?? null,
      beganOn: inDays(-12),
      openedOn: numbered ? inDays(-11) : null,
      dueOn: days === null ? null : inDays(days),
      heap: heapOf(kind, days),
      daysLeft: days,
      warning: warningOf(days),
      waitingUntil: kind.state === "SUPPLEMENT_REQUIRED" ? inDays(6) : null,
      items: 1 + (at % 3),
      synced: at !== 2,
    };
  });
}

function heapOf({ state }: Kind, days: number | null): CaseRow["heap"] {
  if (state === "SUPPLEMENT_REQUIRED") return "waiting";
  if (state === "SUSPENDED") return "stopped";
  if (days === null) return "none";
  if (days < 0) return "overdue";
  if (days === 0) return "today";
  return days < 7 ? "week" : "later";
}

function warningOf(days: number | null): CaseRow["warning"] {
  if (days === null || days > 7) return null;
  if (days < 0) return "overdue";
  if (days === 0) return "due-today";
  return days <= 2 ? "two-days" : "seven-days";
}

/** A row opened: what only the case's own desk shows. */
export function openedCase(row: CaseRow): CaseView {
  const { clerk: officer, ...rest } = row;
  const items = dayOfItems().slice(20, 20 + row.items);
  const number = row.reference?.split(".") ?? null;
  const due = row.dueOn === null ? null : parseCivilDate(row.dueOn);
  const start = inDays(-11);
  const stopped = row.state === "SUSPENDED" || row.state === "SUPPLEMENT_REQUIRED";
  return {
    ...rest,
    clerk: officer === null ? null : { id: officer.id, name: officer.name },
    number:
      number === null
        ? null
        : { unit: row.unit, jrwa: number[1] ?? "3120", year: 2026, no: Number(number[2]), sub: null },
    letterReference: row.reference === null ? null : `${row.reference}.AN`,
    classTitle: row.reference === null ? null : "Podatek od nieruchomości",
    category: row.reference === null ? null : "B10",
    confirmed: row.id !== "case-2",
    isGroup: false,
    sensitive: row.id === "case-3",
    told: row.stage === "open" ? { state: "CASE_OPENED", on: inDays(-11) } : null,
    asked: row.stage === "asked" ? { unit: "FN", jrwa: "3120", at: `${TODAY}T09:31:00.000Z` } : null,
    denied: row.id === "case-22" ? { code: "list-held", holder: "Podatki, pokój 13" } : null,
    proceeding: row.stage === "open" ? "tax" : null,
    startOn: row.stage === "open" ? start : null,
    deadline: {
      grossEnd: due,
      netEnd: due,
      dueOn: due,
      stoppedDays: 0,
      standing: stopped ? "stopped" : due === null ? "no-term" : "running",
      steps:
        due === null
          ? []
          : [
              { kind: "start", on: start, basis: "Ordynacja podatkowa art. 165 § 3" },
              {
                kind: "term",
                term: { length: 1, unit: "months" },
                basis: "Ordynacja podatkowa art. 139 § 1",
              },
              { kind: "nominal-end", on: addDays(due, -1), basis: "Ordynacja podatkowa art. 12 § 3" },
              {
                kind: "shift",
                from: addDays(due, -1),
                to: due,
                why: "sunday",
                basis: "Ordynacja podatkowa art. 12 § 5",
              },
              { kind: "end", on: due },
            ],
    },
    stops: stopped ? [{ stop: "stop-1", reason: "delay-of-party", from: inDays(-3), to: null }] : [],
    extensions:
      row.state === "DEADLINE_EXTENDED" && due !== null
        ? [{ newDueOn: due, noticeOn: inDays(-2), letter: null }]
        : [],
    partyTerm:
      row.waitingUntil === null
        ? null
        : {
            letter: "letter-1",
            days: 7,
            servedOn: inDays(-1),
            until: row.waitingUntil,
            steps: [{ kind: "service", on: inDays(-1), basis: "KPA art. 64 § 2" }],
          },
    itemsIn: items.map((item, at) => ({ item, receipt: null, first: at === 0, on: inDays(-11) })),
    letters: row.stage === "open" ? lettersOf(row) : [],
    nextStates: row.stage === "open" ? [...nextStates[row.state]].filter((to) => to !== "CASE_OPENED") : [],
    correctTo: row.state === "IN_PROGRESS" ? "CASE_OPENED" : null,
    nextAction: nextActionOf(row),
    replacedBy: row.id === "case-4" ? { id: "c2", name: "Tomasz Wójcik" } : null,
    annulled: null,
    instead: null,
    closed: null,
    held: false,
    history: [
      line("1", "FolderOpened", 12, { unit: row.unit }),
      line("2", "CaseAssigned", 12, { unit: row.unit, clerk: "Anna Nowak" }),
      ...(row.reference === null
        ? []
        : [line("3", "CaseOpened", 11, { reference: row.reference, public: true })]),
      ...(row.state === "IN_PROGRESS"
        ? [line("4", "CaseMoved", 9, { to: "IN_PROGRESS", public: false, correction: false })]
        : []),
    ],
  };
}

function nextActionOf(row: CaseRow): CaseView["nextAction"] {
  if (row.stage === "folder") return "open-case";
  if (row.stage === "asked") return "wait-for-number";
  if (row.state === "SUPPLEMENT_REQUIRED") return "wait-for-citizen";
  if (row.state === "RESOLVED") return "close";
  return row.state === "SUSPENDED" ? "end-stop" : "work";
}

function line(id: string, kind: string, daysAgo: number, details: CaseView["history"][number]["details"]) {
  return { id, kind, at: `${inDays(-daysAgo)}T08:15:00.000Z`, by: "Anna Nowak", station: "k1", details };
}

const stages: readonly LetterRow["stage"][] = ["draft", "signed", "dispatched", "served"];

export function lettersOf(row: CaseRow): LetterRow[] {
  return stages.map((stage, at): LetterRow => {
    const sent = stage === "dispatched" || stage === "served";
    return {
      id: `letter-${row.id}-${stage}`,
      case: row.id,
      reference: row.reference === null ? null : `${row.reference}.AN`,
      kind:
        (["decision", "plain-letter", "supplement-summons", "new-term-notice"] as const)[at] ?? "decision",
      stage,
      title: "Wezwanie do uzupełnienia braków",
      addressee: row.party,
      draftedAt: `${inDays(-6)}T09:00:00.000Z`,
      signedOn: stage === "draft" ? null : inDays(-5),
      number: sent ? `WY/K1/${12 + at}/2026` : null,
      dispatchedOn: sent ? inDays(-4) : null,
      channel: sent ? "post-zpo" : null,
      postalNumber: sent ? "(00)359007731234567890" : null,
      servedOn: stage === "served" ? inDays(-1) : null,
      proof: stage === "served" ? "receipt-card" : null,
    };
  });
}

export function openedLetter(row: LetterRow): LetterView {
  return {
    ...row,
    termDays: row.kind === "supplement-summons" ? 7 : null,
    newDueOn: null,
    attachments: 0,
    largePrint: false,
    explanation: null,
    item: null,
    text: {
      addressee: { name: row.addressee ?? "", lines: ["ul. Ogrodowa 3", "42-282 Kruszyna"] },
      title: row.title ?? "",
      theirReference: null,
      text: [
        {
          kind: "paragraph",
          text: "Na podstawie art. 64 § 2 Kodeksu postępowania administracyjnego wzywam do uzupełnienia wniosku w terminie 7 dni od dnia doręczenia tego pisma:",
        },
        { kind: "list", entries: ["podpis wnioskodawcy", "zaświadczenie o dochodach za 2025 r."] },
        {
          kind: "paragraph",
          text: "Nieuzupełnienie braków w tym terminie spowoduje pozostawienie wniosku bez rozpoznania.",
        },
      ],
    },
    voided: null,
  };
}

export const daysTo = (day: string): number => {
  const parsed = parseCivilDate(day);
  return parsed === null || today === null ? 0 : daysBetween(today, parsed);
};
