import { addDays, type CivilDate, parseCivilDate } from "../../main/domain/calendar/civil-date.ts";
import { type ProceedingId } from "../../main/domain/deadlines/proceeding-id.ts";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { type Dice, titles } from "./letters.ts";

/** Today, for everything that the bench asks. */
export const today = dayOf("2026-11-21");
export const units = ["FN", "OR", "GK", "SO", "USC", "GN", "OS", "PP"];
export const classes = ["3120", "3134", "5532", "6727", "6831", "1431", "7021", "4400"];
export const officers = Array.from({ length: 40 }, (_, n) => `officer-${n}`);
const proceedings: readonly ProceedingId[] = ["kpa-simple", "kpa-complex", "tax", "certificate", "complaint"];

/** How many numbers each list of cases has given. */
export type Lists = Map<string, number>;

/**
 * What happened to one case, of the kind that an office of this size has many of: of ten six are closed, most of them in earlier
 * years; the rest are worked on, wait for the citizen or for somebody else, or are still folders.
 */
export function caseDrafts(
  id: string,
  item: string,
  { dice, lists }: { readonly dice: Dice; readonly lists: Lists },
): readonly FactDraft[] {
  const done = dice.roll(10) < 6;
  const year = done ? 2021 + dice.roll(6) : 2026;
  const unit = dice.pick(units);
  const startOn = done ? `${year}-03-1${dice.roll(10)}` : addDays(today, -dice.roll(70));
  const facts: FactDraft[] = [
    {
      kind: "FolderOpened",
      subject: id,
      body: { matter: dice.pick(matters), unit, clerk: dice.pick(officers) },
      sealed: { title: dice.pick(titles) },
    },
    { kind: "ItemJoined", subject: id, body: { item, first: true, answers: null }, sealed: null },
  ];
  if (!done && dice.roll(10) === 0) return facts;
  const jrwa = dice.pick(classes);
  const no = (lists.get(`${unit} ${jrwa} ${year}`) ?? 0) + 1;
  lists.set(`${unit} ${jrwa} ${year}`, no);
  facts.push({
    kind: "CaseOpened",
    subject: id,
    body: {
      unit,
      jrwa,
      year,
      no,
      sub: null,
      openedOn: startOn,
      opens: { ...opens, proceeding: dice.pickOf(proceedings, "kpa-simple"), startOn },
    },
    sealed: null,
  });
  if (done || dice.roll(3) > 0) facts.push(moved(id, "IN_PROGRESS"));
  if (done) facts.push(moved(id, "RESOLVED"), closed(id, startOn, year));
  else if (dice.roll(8) === 0) facts.push(stopped(id), waitingUntil(id, addDays(today, dice.roll(10) - 2)));
  else if (dice.roll(10) === 0) facts.push(stopped(id));
  return facts;
}

/** A letter that was sent in a case, and perhaps came back with its proof. */
export function letterDrafts(
  id: string,
  of: string,
  { dice, number }: { readonly dice: Dice; readonly number: number },
): readonly FactDraft[] {
  const on = addDays(today, -Math.floor((20_000 - number) / 100));
  const sent: FactDraft[] = [
    {
      kind: "LetterDrafted",
      subject: id,
      body: {
        case: of,
        letter: "decision",
        item: null,
        termDays: null,
        newDueOn: null,
        attachments: 0,
        largePrint: false,
        explanation: null,
      },
      sealed: {
        addressee: { name: dice.person(), lines: ["Lipowa 3", "42-282 Kruszyna"] },
        title: dice.pick(titles),
        theirReference: null,
        text: [{ kind: "paragraph", text: "Uwzględniam wniosek w całości. ".repeat(20) }],
      },
    },
    {
      kind: "LetterSigned",
      subject: id,
      body: { on, reference: "FN.3120.77.2026.JW", signer: "officer-1" },
      sealed: null,
    },
    {
      kind: "LetterDispatched",
      subject: id,
      body: { point: "K1", number, year: 2026, on, channel: "post-zpo" },
      sealed: { postalNumber: `0075900773${number}` },
    },
  ];
  if (dice.roll(5) > 0)
    sent.push({ kind: "LetterServed", subject: id, body: { on, proof: "receipt-card" }, sealed: null });
  return sent;
}

const matters = [
  "PODATEK_ROLNY",
  "PODATEK_LESNY",
  "DROGI",
  "ODPADY",
  "DODATKI",
  "SKARGI",
  "PLAN",
  "MELDUNEK",
];
const opens = {
  plan: "plan-1",
  category: "B5",
  confirmed: true,
  isGroup: false,
  public: true,
  instead: null,
} as const;

function moved(id: string, to: "IN_PROGRESS" | "RESOLVED"): FactDraft {
  return {
    kind: "CaseMoved",
    subject: id,
    body: { to, public: true, correction: false },
    sealed: { reason: "" },
  };
}

function closed(id: string, on: string, year: number): FactDraft {
  return {
    kind: "CaseClosed",
    subject: id,
    body: {
      on,
      settlement: "decision",
      category: "B5",
      countsFrom: `${year + 1}-01-01`,
      disposableFrom: `${year + 6}-01-01`,
      late: null,
      public: true,
    },
    sealed: { remarks: "" },
  };
}

function stopped(id: string): FactDraft {
  const body = { stop: `${id}-stop`, reason: "delay-of-party", from: today, to: null } as const;
  return { kind: "ClockStopped", subject: id, body, sealed: { note: "" } };
}

function waitingUntil(id: string, until: string): FactDraft {
  const term = { kind: "supplement", letter: "letter", days: 7, servedOn: today, until } as const;
  return { kind: "PartyTermSet", subject: id, body: { term }, sealed: null };
}

function dayOf(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error(`No day: ${text}`);
  return day;
}
