import { type BodyOf, type OpenFact } from "../facts/kinds.ts";
import { type CaseNumber, type Opening } from "./facts.ts";
import { type CaseState, mayClose, mayFollow } from "./states.ts";
import { type CaseMove, standingMoves } from "./steps.ts";

export type ClockStopOfCase = Pick<BodyOf<"ClockStopped">, "stop" | "reason" | "from" | "to">;

export type PartyTerm = NonNullable<BodyOf<"PartyTermSet">["term"]>;

/**
 * A folder and the case that it became, folded from its facts. What was sealed is null when it is "brak danych" and when its key was
 * erased: `erased` tells which. Everything but `reference` and `opening` is there from the folder's first day.
 */
export type Case = {
  readonly id: string;
  readonly station: string;
  readonly beganOn: string;
  readonly beganAt: string;
  readonly beganBy: string;
  readonly title: string | null;
  readonly erased: boolean;
  readonly matter: string;
  readonly unit: string;
  /** The case officer (prowadzący); null until somebody is named. */
  readonly clerk: string | null;
  readonly items: readonly (BodyOf<"ItemJoined"> & { readonly on: string })[];
  /** A number was asked for and has not come; null when none is waited for. */
  readonly asked:
    | (BodyOf<"CaseNumberAsked"> & { readonly on: string; readonly at: string; readonly by: string })
    | null;
  readonly denied: BodyOf<"CaseNumberDenied"> | null;
  readonly reference: CaseNumber | null;
  readonly opening: (Opening & { readonly openedOn: string; readonly by: string }) | null;
  readonly proceeding: BodyOf<"ProceedingSet"> | null;
  readonly stops: readonly ClockStopOfCase[];
  readonly extensions: readonly BodyOf<"TermExtended">[];
  readonly partyTerm: PartyTerm | null;
  /** The term of the party that was waited for last, once it is not any more: a correction brings it back. */
  readonly endedPartyTerm: PartyTerm | null;
  readonly state: CaseState;
  readonly stateOn: string;
  readonly stateAt: string;
  /** What the citizen was last told, and since when; null: only what they were told of the item. */
  readonly told: { readonly state: CaseState; readonly on: string } | null;
  readonly moves: readonly CaseMove[];
  readonly annulled:
    | (BodyOf<"CaseAnnulled"> & { readonly reason: string | null; readonly on: string; readonly by: string })
    | null;
  /** Closed as no case. */
  readonly folderClosed: { readonly reason: string | null; readonly on: string } | null;
  readonly closed:
    | (Omit<BodyOf<"CaseClosed">, "public"> & { readonly remarks: string | null; readonly by: string })
    | null;
  readonly held: boolean;
};

export type CaseFact = OpenFact<
  | "FolderOpened"
  | "CaseDescribed"
  | "ItemJoined"
  | "ItemParted"
  | "CaseAssigned"
  | "CaseNumberAsked"
  | "CaseNumberDenied"
  | "CaseOpened"
  | "CaseAnnulled"
  | "FolderClosed"
  | "CaseMoved"
  | "ProceedingSet"
  | "ClockStopped"
  | "ClockStarted"
  | "TermExtended"
  | "PartyTermSet"
  | "CaseNoted"
  | "CaseClosed"
  | "RetentionHeld"
>;

/** How far a folder has come. A folder whose number was asked for waits for the centre. */
export function stageOf(
  one: Pick<Case, "reference" | "asked" | "annulled" | "folderClosed" | "closed">,
): "folder" | "asked" | "open" | "closed" | "annulled" {
  if (one.annulled !== null) return "annulled";
  if (one.closed !== null || one.folderClosed !== null) return "closed";
  if (one.reference !== null) return "open";
  return one.asked === null ? "folder" : "asked";
}

/**
 * The state to which a correction goes back; null when there is no step to take back. A case that was opened is never unopened:
 * its number stays in the list, and it is annulled.
 */
export function stateBefore({ moves }: Pick<Case, "moves">): CaseState | null {
  const [before, last] = standingMoves(moves).slice(-2);
  if (before === undefined || last === undefined) return null;
  return before.to === "ASSIGNED" && last.to === "CASE_OPENED" ? null : before.to;
}

/**
 * What a case is after one more fact. A fact that does not fit (before the folder was opened, a second reference, a step that may
 * not follow where it stands, a step of a case that is closed or annulled) leaves it as it was: the log keeps it, the state does
 * not follow. Two stations that moved one case without hearing of each other so end in one state, reached by allowed steps only.
 */
export function foldCase(one: Case | undefined, fact: CaseFact): Case | undefined {
  if (fact.kind === "FolderOpened") return one ?? begun(fact);
  if (one === undefined) return undefined;
  switch (fact.kind) {
    case "CaseDescribed":
      return {
        ...one,
        matter: fact.body.matter,
        title: fact.sealed?.title ?? null,
        erased: fact.sealed === null,
      };
    case "ItemJoined":
      if (one.items.some(({ item }) => item === fact.body.item)) return one;
      return { ...one, items: [...one.items, { ...fact.body, on: fact.day }] };
    case "ItemParted":
      return { ...one, items: one.items.filter(({ item }) => item !== fact.body.item) };
    case "CaseAssigned":
      return { ...one, ...fact.body };
    case "CaseNoted":
      return one;
    case "RetentionHeld":
      return { ...one, held: fact.body.held };
    case "CaseAnnulled":
      if (one.annulled !== null || one.reference === null) return one;
      return {
        ...one,
        asked: null,
        annulled: { ...fact.body, reason: fact.sealed?.reason ?? null, on: fact.day, by: fact.by },
      };
    default:
      return stageOf(one) === "annulled" ? one : foldStep(one, fact);
  }
}

type Step = Exclude<
  CaseFact,
  {
    readonly kind:
      | "FolderOpened"
      | "CaseDescribed"
      | "ItemJoined"
      | "ItemParted"
      | "CaseAssigned"
      | "CaseNoted"
      | "RetentionHeld"
      | "CaseAnnulled";
  }
>;

/** Facts that move a case on in its life. */
function foldStep(one: Case, fact: Step): Case {
  if (fact.kind === "CaseMoved") return foldMove(one, fact);
  if (fact.kind === "CaseOpened") return one.reference === null ? opened(one, fact) : one;
  if (one.closed !== null) return one;
  switch (fact.kind) {
    case "CaseNumberAsked":
      if (one.reference !== null || one.folderClosed !== null) return one;
      return { ...one, asked: { ...fact.body, on: fact.day, at: fact.at, by: fact.by }, denied: null };
    case "CaseNumberDenied":
      return one.asked === null ? one : { ...one, asked: null, denied: fact.body };
    case "FolderClosed": {
      if (one.reference !== null || one.folderClosed !== null) return one;
      const folderClosed = { reason: fact.sealed?.reason ?? null, on: fact.day };
      return moved({ ...one, folderClosed }, "CLOSED", fact);
    }
    case "ProceedingSet":
      return { ...one, proceeding: fact.body };
    case "ClockStopped":
      if (one.stops.some(({ stop }) => stop === fact.body.stop)) return one;
      return { ...one, stops: [...one.stops, fact.body] };
    case "ClockStarted":
      return { ...one, stops: one.stops.flatMap((stop) => ended(stop, fact.body)) };
    case "TermExtended":
      return { ...one, extensions: [...one.extensions, fact.body] };
    case "PartyTermSet":
      return setPartyTerm(one, fact.body.term);
    case "CaseClosed": {
      if (!mayClose(one.state) || one.reference === null) return one;
      const { public: _told, ...body } = fact.body;
      const closed = { ...body, remarks: fact.sealed?.remarks ?? null, by: fact.by };
      return moved({ ...one, closed, partyTerm: null }, "CLOSED", fact);
    }
    default:
      return fact satisfies never;
  }
}

function setPartyTerm(one: Case, partyTerm: PartyTerm | null): Case {
  const endedPartyTerm = partyTerm === null ? (one.partyTerm ?? one.endedPartyTerm) : null;
  return { ...one, partyTerm, endedPartyTerm };
}

/** Only a correction leads out of what is closed: it takes the closing back. */
function foldMove(one: Case, fact: OpenFact<"CaseMoved">): Case {
  const { to, correction } = fact.body;
  if (!correction) return mayFollow(one.state, to) && to !== "CLOSED" ? moved(one, to, fact) : one;
  return stateBefore(one) === to ? moved({ ...one, closed: null, folderClosed: null }, to, fact) : one;
}

function begun(fact: OpenFact<"FolderOpened">): Case {
  const move = { to: "ASSIGNED", on: fact.day, at: fact.at, by: fact.by, public: false } as const;
  return {
    id: fact.subject,
    station: fact.station,
    beganOn: fact.day,
    beganAt: fact.at,
    beganBy: fact.by,
    title: fact.sealed?.title ?? null,
    erased: fact.sealed === null,
    ...fact.body,
    items: [],
    asked: null,
    denied: null,
    reference: null,
    opening: null,
    proceeding: null,
    stops: [],
    extensions: [],
    partyTerm: null,
    endedPartyTerm: null,
    state: "ASSIGNED",
    stateOn: fact.day,
    stateAt: fact.at,
    told: null,
    moves: [{ ...move, correction: false, reason: null }],
    annulled: null,
    folderClosed: null,
    closed: null,
    held: false,
  };
}

/** The number is given and stays, wherever the folder stands by now: a list has no holes. */
function opened(one: Case, fact: OpenFact<"CaseOpened">): Case {
  const { opens, openedOn, ...reference } = fact.body;
  const { proceeding, startOn } = opens;
  const numbered: Case = {
    ...one,
    asked: null,
    denied: null,
    reference,
    opening: { ...opens, openedOn, by: fact.by },
    proceeding: { proceeding, startOn },
  };
  return mayFollow(one.state, "CASE_OPENED") ? moved(numbered, "CASE_OPENED", fact) : numbered;
}

function moved(
  one: Case,
  to: CaseState,
  fact: OpenFact<"CaseOpened" | "FolderClosed" | "CaseMoved" | "CaseClosed">,
): Case {
  const told = fact.kind === "CaseOpened" ? fact.body.opens.public : fact.body.public;
  const move: CaseMove = {
    to,
    on: fact.day,
    at: fact.at,
    by: fact.by,
    public: told,
    correction: fact.kind === "CaseMoved" && fact.body.correction,
    reason: fact.kind === "CaseMoved" ? (fact.sealed?.reason ?? null) : null,
  };
  // A station that was long offline tells of earlier days later; what the citizen reads never goes back in time.
  const on = one.told !== null && one.told.on > fact.day ? one.told.on : fact.day;
  return {
    ...one,
    state: to,
    stateOn: fact.day,
    stateAt: fact.at,
    told: told ? { state: to, on } : one.told,
    moves: [...one.moves, move],
  };
}

function ended(stop: ClockStopOfCase, { stop: which, to }: BodyOf<"ClockStarted">): ClockStopOfCase[] {
  if (stop.stop !== which) return [stop];
  return to === null ? [] : [{ ...stop, to }];
}
