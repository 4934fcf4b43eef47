import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { type CaseDraft, whyOver } from "../cases/acts.ts";
import { type Case, type ClockStopOfCase, type PartyTerm } from "../cases/case.ts";
import { civilDay } from "../cases/deadline.ts";
import { clockStops, publicByDefault } from "../cases/moves.ts";
import { countPartyTerm } from "../deadlines/party-term.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { accepted, refused } from "../refusal.ts";
import { effects, isOver, whenSummonsServed } from "./effects.ts";
import { type ServiceProof } from "./facts.ts";
import { type Letter } from "./letter.ts";
import { dayOfService, type ServiceContext, termOfSummons } from "./send.ts";
import { type LetterOutcome, summonsOf } from "./write.ts";

export type ServiceCorrection = {
  readonly on: string;
  readonly proof: ServiceProof;
  readonly reason: string;
};

/**
 * Says that a letter was served on another day, or that this is proved by something else, than was noted; both stay in the history.
 * Of a summons the citizen's term is counted anew from that day (KPA art. 57 § 1) and the stop of the clock moved to the day after it;
 * what had come by then is its answer (`answeredOn`). Refuses a letter that is not served, a case that is over, a correction without a reason
 * or one that changes nothing, a day before the letter left, and one after today.
 */
export function correctService(
  letter: Letter,
  told: ServiceCorrection,
  context: ServiceContext,
): LetterOutcome<readonly (FactDraft<"ServiceCorrected"> | CaseDraft)[]> {
  if (letter.voided !== null) return refused("letter-voided");
  const { served } = letter;
  if (served === null) return refused("letter-not-served");
  const over = whyOver(context.case);
  if (over !== null) return over;
  if (told.reason === "") return refused("reason-required", { field: "reason" });
  const day = dayOfService(letter, told.on, context.today);
  if (!day.ok) return day;
  const on = day.value;
  if (on === served.on && told.proof === served.proof) return refused("service-unchanged", { field: "on" });
  const corrected = {
    kind: "ServiceCorrected",
    subject: letter.id,
    body: { on, proof: told.proof },
    sealed: { reason: told.reason },
  } as const;
  if (on === served.on || effects[letter.content.letter] !== "summons") return accepted([corrected]);
  const moved = summonsMoved({ letter, before: civilDay(served.on), on }, context);
  return moved.ok ? accepted([corrected, ...moved.value]) : moved;
}

type Moved = { readonly letter: Letter; readonly before: CivilDate; readonly on: CivilDate };

/** The party's term and the stop of the clock, moved with the day of service. */
function summonsMoved({ letter, before, on }: Moved, context: ServiceContext): LetterOutcome<CaseDraft[]> {
  const { case: one, stopId, answeredOn } = context;
  const known = [one.partyTerm, one.endedPartyTerm].find((term) => term?.letter === letter.id) ?? null;
  const stop = one.stops.find(
    ({ reason, from }) => reason === "delay-of-party" && from === addDays(before, 1),
  );
  if (neverWaited(one)) return asServedNow({ letter, stop, on }, context);

  const runs = one.partyTerm?.letter === letter.id;
  const ended = !runs || answeredOn !== null;
  // A stop that somebody ended stays ended there; what was answered on the very day of service had none, and may need one now.
  const to = (runs ? answeredOn : null) ?? (stop === undefined ? answeredOn : stop.to);
  const none = stop === undefined && (runs || to === null || known === null);
  const right = none ? null : { stop: stopId, from: addDays(on, 1), to };
  const drafts = movedStop(one, stop, right);
  if (known === null) return accepted(drafts);
  const term = counted(known, on);
  if (!term.ok) return term;
  const set = (next: PartyTerm | null): CaseDraft => {
    return { kind: "PartyTermSet", subject: one.id, body: { term: next }, sealed: null };
  };
  // A term that is over is counted anew too: taking the last step back would bring it back.
  drafts.push(set(term.value), ...(ended ? [set(null)] : []));
  if (runs && ended && one.state === "SUPPLEMENT_REQUIRED") {
    const body = { to: "IN_PROGRESS", public: true, correction: false } as const;
    drafts.push({ kind: "CaseMoved", subject: one.id, body, sealed: { reason: "" } });
  }
  return accepted(drafts);
}

/** No summons has made this case wait: the answer had come before its service was noted. */
function neverWaited(one: Case): boolean {
  return one.partyTerm === null && one.endedPartyTerm === null && !isOver(one);
}

/** What was noted made nobody wait, so the right day does what it would have done in the first place. */
function asServedNow(
  {
    letter,
    stop,
    on,
  }: { readonly letter: Letter; readonly stop: ClockStopOfCase | undefined; readonly on: CivilDate },
  context: ServiceContext,
): LetterOutcome<CaseDraft[]> {
  const { case: one, stopId, answeredOn } = context;
  const kind = summonsOf(one);
  if (kind === null) return accepted([]);
  const term = termOfSummons(kind, letter.content.termDays, on);
  if (!term.ok) return term;
  const without = { ...one, stops: one.stops.filter((each) => each !== stop) };
  const isPublic = publicByDefault("SUPPLEMENT_REQUIRED", context.sensitive);
  const around = { letter: letter.id, stopId, answeredOn, public: isPublic };
  return accepted([...movedStop(one, stop, null), ...whenSummonsServed(without, term.value, around)]);
}

/** The old stop is taken back, and the right one noted, unless it would be empty or another summons stops the clock there already. */
function movedStop(
  one: Case,
  old: ClockStopOfCase | undefined,
  right: Pick<ClockStopOfCase, "stop" | "from" | "to"> | null,
): CaseDraft[] {
  const drafts: CaseDraft[] = [];
  const subject = one.id;
  if (old !== undefined) {
    drafts.push({ kind: "ClockStarted", subject, body: { stop: old.stop, to: null }, sealed: null });
  }
  if (right === null) return drafts;
  const empty = right.to !== null && right.to < right.from;
  const stands = one.stops.some(
    (each) => each !== old && each.reason === "delay-of-party" && meets(each, right),
  );
  if (empty || stands || !clockStops(one)) return drafts;
  const body = { ...right, reason: "delay-of-party" } as const;
  drafts.push({ kind: "ClockStopped", subject, body, sealed: { note: "" } });
  return drafts;
}

function meets(one: Pick<ClockStopOfCase, "from" | "to">, { from, to }: typeof one): boolean {
  return (one.to === null || one.to >= from) && (to === null || one.from <= to);
}

function counted({ kind, letter, days }: PartyTerm, on: CivilDate): LetterOutcome<PartyTerm> {
  const term = countPartyTerm(kind, days, on);
  if (!term.ok) return term;
  const { servedOn, end: until } = term.value;
  return accepted({ kind, letter, days, servedOn, until });
}
