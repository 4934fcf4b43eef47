import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { type BodyOf, type OpenFact, type SealedOf } from "../facts/kinds.ts";
import { type EmptyEnding, type ProfileAct, type Slot } from "./facts.ts";
import { type Purpose, type RefusalReason } from "./reasons.ts";
import { nextSteps, type VisitStep } from "./visit-steps.ts";

/** From when to when (instants); `to` null while it lasts. */
export type Stretch = { readonly from: string; readonly to: string | null };

export type VisitResult = {
  readonly outcome: ProfileAct | "refused";
  /** Null of what was done. */
  readonly reason: RefusalReason | null;
  readonly told: BodyOf<"ProfileRefused">["told"] | null;
  readonly on: CivilDate;
  readonly at: string;
  readonly by: string;
  /** The last day on which the papers are kept. */
  readonly retainUntil: CivilDate;
};

/**
 * A visit at the confirmation point, which is an entry of its log, folded from its facts. What was sealed is null before it was
 * said and when its key was erased: `erased` tells which.
 */
export type Visit = {
  readonly id: string;
  readonly station: string;
  readonly number: Pick<BodyOf<"ProfileVisitStarted">, "point" | "number" | "year">;
  readonly purpose: Purpose;
  readonly room: string;
  /** Clerk id of who leads it now. */
  readonly officer: string;
  /** The officer declared not to be related to the person; null before anybody was identified. */
  readonly declaredBy: string | null;
  readonly startedOn: CivilDate;
  readonly startedAt: string;
  readonly waited: readonly Stretch[];
  readonly served: readonly Stretch[];
  readonly identified: boolean;
  readonly application: BodyOf<"ProfilePersonIdentified">["application"];
  readonly person: SealedOf<"ProfilePersonIdentified"> | null;
  readonly erased: boolean;
  readonly document: BodyOf<"ProfileDocumentChecked"> | null;
  /** Null unless the local procedure has it kept. */
  readonly documentNumber: string | null;
  readonly comparison: BodyOf<"ProfileDataCompared"> | null;
  readonly copies: number | null;
  /** Who has the move while the officer waits. */
  readonly held: "postponed" | "supervisor" | null;
  readonly slot: Slot | null;
  readonly postponements: number;
  /** Who suspected; null when nobody did, or the supervisor cleared it. */
  readonly suspectedBy: string | null;
  readonly result: VisitResult | null;
  readonly endedAt: string | null;
  readonly without: EmptyEnding | null;
  /** Null where the procedure did not ask for it, and before the end. */
  readonly attendanceSigned: boolean | null;
  readonly paper: BodyOf<"ProfilePaperFiled"> | null;
  readonly disposed: { readonly on: string; readonly protocol: string } | null;
};

export type VisitFact = OpenFact<
  | "ProfileVisitStarted"
  | "ProfilePersonIdentified"
  | "ProfileDocumentChecked"
  | "ProfileDataCompared"
  | "ProfilePaperSigned"
  | "ProfileActDone"
  | "ProfileRefused"
  | "ProfileVisitPostponed"
  | "ProfileVisitResumed"
  | "ProfileVisitTakenOver"
  | "ProfileHandedOver"
  | "ProfileHandedBack"
  | "ProfileVisitEnded"
  | "ProfilePaperFiled"
  | "ProfilePapersDisposed"
>;

/**
 * What a visit is after one more fact. One that does not fit (before the beginning, a second result, a step that may not follow)
 * leaves it as it was: the log keeps it, the state does not follow.
 */
export function foldVisit(visit: Visit | undefined, fact: VisitFact): Visit | undefined {
  if (fact.kind === "ProfileVisitStarted") return visit ?? begun(fact);
  if (visit === undefined || !nextSteps(visit).includes(stepOf(fact))) return visit;
  switch (fact.kind) {
    case "ProfilePersonIdentified":
      return {
        ...visit,
        identified: true,
        application: fact.body.application,
        person: fact.sealed,
        erased: fact.sealed === null,
        declaredBy: fact.by,
      };
    case "ProfileDocumentChecked":
      return { ...visit, document: fact.body, documentNumber: fact.sealed?.number ?? null };
    case "ProfileDataCompared":
      return { ...visit, comparison: fact.body };
    case "ProfilePaperSigned":
      return { ...visit, copies: fact.body.copies };
    case "ProfileActDone":
      return { ...visit, result: { ...resultOf(fact), outcome: fact.body.act, reason: null, told: null } };
    case "ProfileRefused": {
      const { reason, told } = fact.body;
      return { ...visit, held: null, result: { ...resultOf(fact), outcome: "refused", reason, told } };
    }
    case "ProfileVisitPostponed":
      return {
        ...visit,
        held: "postponed",
        slot: fact.body.slot,
        postponements: visit.postponements + 1,
        served: closed(visit.served, fact.at),
      };
    case "ProfileVisitResumed":
      return {
        ...seenAnew(visit, fact),
        held: null,
        slot: null,
        room: fact.body.room,
        waited: [...visit.waited, ...waitOf(fact)],
        served: [...visit.served, { from: fact.at, to: null }],
      };
    case "ProfileVisitTakenOver":
      return seenAnew(visit, fact);
    case "ProfileHandedOver":
      return { ...visit, held: "supervisor", suspectedBy: fact.by };
    case "ProfileHandedBack":
      return { ...visit, held: null, suspectedBy: null };
    case "ProfileVisitEnded":
      return {
        ...visit,
        held: null,
        endedAt: fact.at,
        without: fact.body.without,
        attendanceSigned: fact.body.attendanceSigned,
        served: closed(visit.served, fact.at),
      };
    case "ProfilePaperFiled":
      return { ...visit, paper: fact.body };
    case "ProfilePapersDisposed":
      return { ...visit, disposed: { on: fact.day, protocol: fact.body.protocol } };
    default:
      return fact satisfies never;
  }
}

type LaterFact = Exclude<VisitFact, { readonly kind: "ProfileVisitStarted" }>;

const steps = {
  ProfilePersonIdentified: "identify",
  ProfileDocumentChecked: "check-document",
  ProfileDataCompared: "compare",
  ProfilePaperSigned: "sign",
  ProfileActDone: "act",
  ProfileRefused: "refuse",
  ProfileVisitPostponed: "postpone",
  ProfileVisitResumed: "resume",
  ProfileVisitTakenOver: "take-over",
  ProfileHandedOver: "hand-over",
  ProfileHandedBack: "hand-back",
  ProfileVisitEnded: "end",
  ProfilePaperFiled: "file-paper",
  ProfilePapersDisposed: "dispose",
} as const satisfies Record<LaterFact["kind"], VisitStep>;

function stepOf(fact: LaterFact): VisitStep {
  return fact.kind === "ProfileVisitEnded" && fact.body.without !== null ? "leave" : steps[fact.kind];
}

function begun(fact: OpenFact<"ProfileVisitStarted">): Visit {
  const { point, number, year, purpose, room } = fact.body;
  return {
    id: fact.subject,
    station: fact.station,
    number: { point, number, year },
    purpose,
    room,
    officer: fact.by,
    declaredBy: null,
    startedOn: dayOf(fact),
    startedAt: fact.at,
    waited: waitOf(fact),
    served: [{ from: fact.at, to: null }],
    identified: false,
    application: null,
    person: null,
    erased: false,
    document: null,
    documentNumber: null,
    comparison: null,
    copies: null,
    held: null,
    slot: null,
    postponements: 0,
    suspectedBy: null,
    result: null,
    endedAt: null,
    without: null,
    attendanceSigned: null,
    paper: null,
    disposed: null,
  };
}

/** Nobody vouches for what another officer saw, or for what was seen on another day. */
function seenAnew(visit: Visit, fact: OpenFact<"ProfileVisitResumed" | "ProfileVisitTakenOver">): Visit {
  return {
    ...visit,
    officer: fact.by,
    declaredBy: fact.body.notRelated === true ? fact.by : null,
    document: null,
    documentNumber: null,
    comparison: null,
    copies: null,
  };
}

function resultOf(fact: OpenFact<"ProfileActDone" | "ProfileRefused">) {
  return { on: dayOf(fact), at: fact.at, by: fact.by, retainUntil: fact.body.retainUntil } as const;
}

function waitOf({ body, at }: OpenFact<"ProfileVisitStarted" | "ProfileVisitResumed">): readonly Stretch[] {
  return body.ticket === null ? [] : [{ from: body.ticket.takenAt, to: at }];
}

function closed(stretches: readonly Stretch[], at: string): readonly Stretch[] {
  return stretches.map((stretch) => (stretch.to === null ? { ...stretch, to: at } : stretch));
}

function dayOf(fact: { readonly day: string }): CivilDate {
  const day = parseCivilDate(fact.day);
  if (!day) throw new RangeError("A fact of a day that the calendar has not");
  return day;
}
