import { addDays } from "../calendar/civil-date.ts";
import { type CaseDraft } from "../cases/acts.ts";
import { type Case, stageOf } from "../cases/case.ts";
import { clockStops, going, stepsTo, toldOfNewTerm } from "../cases/moves.ts";
import { settledStates } from "../cases/public-case.ts";
import { type CaseState } from "../cases/states.ts";
import { type PartyTerm } from "../deadlines/party-term.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type DispatchChannel, type LetterKind } from "./facts.ts";
import { type LetterRefusal } from "./refusals.ts";

/** What a letter means for its case, and when. Signing alone means nothing: until it has left, it may still be voided. */
export type Effect =
  /** The case goes to this state when the letter leaves; handed out at the counter, it is ready for pickup instead of sent. */
  | "settles"
  /** A reply to what is settled already: it is sent with it. */
  | "tells-settlement"
  | "forwards"
  /** The new term holds from the day on which the notice leaves (KPA art. 36). */
  | "extends"
  /** The citizen's term runs from service (KPA art. 64 § 2, Ordynacja podatkowa art. 169 § 1), and the clock stands meanwhile. */
  | "summons"
  | "nothing";

export const effects: Readonly<Record<LetterKind, Effect>> = {
  "supplement-summons": "summons",
  "new-term-notice": "extends",
  forwarding: "forwards",
  "forwarding-notice": "nothing",
  "filing-confirmation": "nothing",
  decision: "settles",
  "plain-letter": "tells-settlement",
};

/** Of an appeal the office only passes letters on; the case has been settled here. */
export function isOver(one: Case): boolean {
  return stageOf(one) === "closed" || settledStates.has(one.state);
}

/**
 * The steps of the case when a letter leaves; none where it has no effect or where the case is settled already. Refuses with
 * `step-not-allowed` where the case stands in the way: a decision while the citizen's supplement is waited for.
 */
export function whenDispatched(
  one: Case,
  letter: { readonly kind: LetterKind; readonly channel: DispatchChannel; readonly public: boolean },
): Outcome<CaseDraft[], LetterRefusal> {
  const told = { public: letter.public, reason: "" };
  const end: CaseState = letter.channel === "counter" ? "READY_FOR_PICKUP" : "SENT";
  const effect = effects[letter.kind];
  switch (effect) {
    case "nothing":
    case "summons":
      return accepted([]);
    case "extends":
      return accepted(isOver(one) ? [] : toldOfNewTerm(one, letter.public));
    case "forwards":
      if (isOver(one)) return accepted([]);
      return allowed(one, going(one, "FORWARDED_OUT", told));
    case "tells-settlement":
      return accepted(one.state === "RESOLVED" ? (going(one, end, told) ?? []) : []);
    case "settles":
      if (one.state === "RESOLVED") return accepted(going(one, end, told) ?? []);
      return isOver(one) ? accepted([]) : settled(one, end, letter.public);
    default:
      return effect satisfies never;
  }
}

/** Settled and sent in one: the citizen reads the last of the steps. */
function settled(one: Case, end: CaseState, isPublic: boolean): Outcome<CaseDraft[], LetterRefusal> {
  const steps = stepsTo(one.state, "RESOLVED");
  if (steps === null) return inTheWay(one, "RESOLVED");
  return accepted(
    [...steps, end].map((to) => {
      const body = { to, public: isPublic && to === end, correction: false };
      return { kind: "CaseMoved", subject: one.id, body, sealed: { reason: "" } };
    }),
  );
}

function allowed(one: Case, steps: CaseDraft[] | null): Outcome<CaseDraft[], LetterRefusal> {
  return steps === null ? inTheWay(one, "FORWARDED_OUT") : accepted(steps);
}

function inTheWay(one: Case, to: CaseState) {
  return refused("step-not-allowed", { details: { from: one.state, to } });
}

/**
 * What the service of a summons does: the citizen's term runs, the case waits, and from the day after service the clock stands until the
 * supplement comes. `answeredOn`: it had come before anybody knew of the service (the card came back later); then only the days in
 * between do not count, and nothing is waited for. A settled case is not held up any more.
 */
export function whenSummonsServed(
  one: Case,
  term: PartyTerm,
  around: {
    readonly letter: string;
    readonly stopId: string;
    readonly answeredOn: string | null;
    readonly public: boolean;
  },
): CaseDraft[] {
  if (isOver(one)) return [];
  const { letter, stopId: stop, answeredOn } = around;
  const from = addDays(term.servedOn, 1);
  const halt = (to: string | null): CaseDraft[] => {
    if (!clockStops(one) || (to !== null && to < from)) return [];
    const body = { stop, reason: "delay-of-party", from, to } as const;
    return [{ kind: "ClockStopped", subject: one.id, body, sealed: { note: "" } }];
  };
  if (answeredOn !== null) return halt(answeredOn);
  const { kind, days, servedOn, end: until } = term;
  const body = { term: { kind, letter, days, servedOn, until } };
  const stands = one.stops.some((each) => each.reason === "delay-of-party" && each.to === null);
  return [
    { kind: "PartyTermSet", subject: one.id, body, sealed: null },
    ...(going(one, "SUPPLEMENT_REQUIRED", { public: around.public, reason: "" }) ?? []),
    ...(stands ? [] : halt(null)),
  ];
}
