import { type FactDraft, kinds, type OpenFact } from "../../../main/domain/facts/kinds.ts";
import { warsawDay } from "../../../main/domain/calendar/warsaw.ts";
import { type Point, pointSchema } from "../../../main/domain/numbers/point.ts";
import { accepted, type Outcome } from "../../../main/domain/refusal.ts";
import { type EmptyEnding } from "../../../main/domain/trusted-profile/facts.ts";
import { type TypedPerson } from "../../../main/domain/trusted-profile/identity-checks.ts";
import { shippedProcedure } from "../../../main/domain/trusted-profile/local-procedure.ts";
import { type Authorisation, type KeyedHash } from "../../../main/domain/trusted-profile/officers.ts";
import { type VisitOfToday } from "../../../main/domain/trusted-profile/same-day.ts";
import { foldVisit, type Visit, type VisitFact } from "../../../main/domain/trusted-profile/visit.ts";
import {
  checkDocument,
  compareData,
  identify,
  type IdentifiedPerson,
  signPaper,
  startVisit,
} from "../../../main/domain/trusted-profile/visit-acts.ts";
import { type Desk } from "../../../main/domain/trusted-profile/visit-desk.ts";
import { actDone, endVisit, filePaper } from "../../../main/domain/trusted-profile/visit-endings.ts";
import { day } from "../calendar/arbitraries.ts";

/** Saturday 21 November 2026, a morning in Warsaw. */
export const TODAY = day("2026-11-21");
export const point: Point = pointSchema.parse("P1");

/** Stands for the office's keyed hash: another text for each PESEL, and not the PESEL itself. */
export const hash: KeyedHash = (pesel) => `hash-of-${[...pesel].toReversed().join("")}`;

export const officer: Authorisation = {
  id: "authorisation-1",
  clerk: "officer-1",
  from: day("2026-01-01"),
  to: null,
  peselHash: null,
  endedWhy: null,
};

export function desk(more: Partial<Desk> = {}): Desk & { readonly visitsToday: readonly VisitOfToday[] } {
  return {
    today: TODAY,
    clerk: "officer-1",
    supervisor: false,
    authorisations: [officer, { ...officer, id: "authorisation-2", clerk: "officer-2" }],
    procedure: shippedProcedure,
    hash,
    visitsToday: [],
    ...more,
  };
}

export const person: TypedPerson = {
  names: ["Anna", "Maria"],
  surname: "Testowa",
  pesel: "00010100008",
  bornOn: day("1900-01-01"),
  sex: "female",
};

export const identified: IdentifiedPerson = {
  person,
  application: { filedOn: day("2026-11-10"), complete: true, id: "W-2026-1" },
  related: false,
  again: false,
};

export const goodDocument = {
  nationality: "polish",
  document: "polish-id-card",
  state: "good",
  face: "same",
  peselShown: "yes",
  number: null,
} as const;

/** The end of a visit at a point whose procedure asks for no signature of attendance. */
export function ending(without: EmptyEnding | null) {
  return { without, attendanceSigned: null };
}

export const allSame = {
  pesel: "same",
  birthDate: "same",
  surname: "same",
  names: "same",
  capacity: "full-or-limited",
  profile: "none",
  register: "agrees",
} as const;

/** What was said of one visit at one station, folded as a store folds it. */
export class VisitStory {
  visit: Visit | undefined;
  readonly facts: VisitFact[] = [];
  by = "officer-1";
  at = "2026-11-21T08:10:00.000Z";

  get now(): Visit {
    if (this.visit === undefined) throw new Error("no visit yet");
    return this.visit;
  }

  /** Takes what a rule said; throws where it refused, for the test did not mean it to. */
  take(outcome: Outcome<readonly FactDraft[]>): this {
    if (!outcome.ok) throw new Error(`refused with ${outcome.code}`);
    for (const draft of outcome.value) this.say(draft);
    return this;
  }

  say(draft: FactDraft): this {
    const fact = asFact(draft, { by: this.by, at: this.at });
    this.facts.push(fact);
    this.visit = foldVisit(this.visit, fact);
    return this;
  }

  /** The clock goes on. */
  later(minutes: number): this {
    this.at = new Date(Date.parse(this.at) + minutes * 60_000).toISOString();
    return this;
  }
}

/** A fact as a station would write it; checked by its schemas, without a hash chain. */
export function asFact(
  draft: FactDraft,
  { by, at }: { readonly by: string; readonly at: string },
): VisitFact {
  const { body, sealed, scope } = kinds[draft.kind];
  const envelope = { id: "fact", office: "kruszyna", station: "S7", epoch: 1, seq: 1, version: 1 };
  return {
    ...envelope,
    scope,
    at,
    day: warsawDay(at),
    by,
    kind: draft.kind,
    subject: draft.subject,
    body: body.parse(draft.body),
    sealed: sealed?.parse(draft.sealed) ?? null,
    prev: "",
    hash: "",
    // Kind, body and sealed part come from one draft and have passed the schemas of that kind; these tests say visits only.
  } as unknown as OpenFact as VisitFact;
}

const series = { point, nextNumber: () => accepted(17) };
const ticket = { letter: "A", number: 4, takenAt: "2026-11-21T08:03:00.000Z" };

type Purpose = Visit["purpose"];

/** A visit as far as a step, everything in order. */
export function visitAt(
  step: "started" | "identified" | "document" | "compared" | "signed" | "done" | "ended",
  purpose: Purpose = "confirm",
): VisitStory {
  const story = new VisitStory();
  const steps: readonly [string, () => Outcome<readonly FactDraft[]>][] = [
    ["started", () => startVisit({ id: "visit-1", purpose, room: "7", ticket }, desk(), series)],
    ["identified", () => identify(story.now, identified, desk())],
    ["document", () => checkDocument(story.now, goodDocument, desk())],
    ["compared", () => compareData(story.now, { ...allSame, profile: profileFor(purpose) }, desk())],
    ["signed", () => signPaper(story.now, 1, desk())],
    ["done", () => actDone(story.now, desk())],
    ["ended", () => endVisit(story.now, ending(null), desk())],
  ];
  for (const [name, act] of steps) {
    story.take(act()).later(1);
    if (name === step) break;
  }
  return story;
}

export function filed(story: VisitStory): VisitStory {
  return story.take(filePaper(story.now, { binder: "PZ 3", box: "12" }, desk()));
}

function profileFor(purpose: Purpose) {
  return purpose === "confirm" ? "none" : "valid";
}

/** What was said in a visit, to be said again under an id of its own, and of another person where one is given. */
export function saidOf(
  story: VisitStory,
  id: string,
  who: { readonly names: string[]; readonly surname: string; readonly pesel: string } | null = null,
): FactDraft[] {
  return story.facts.map(({ kind, body, sealed }) => {
    const told = sealed !== null && "pesel" in sealed && who !== null ? { ...sealed, ...who } : sealed;
    // Kind, body and sealed part are those of one fact; only the person may be another.
    return { kind, subject: id, body, sealed: told } as FactDraft;
  });
}
