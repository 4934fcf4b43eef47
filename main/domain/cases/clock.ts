import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { type ClockStopReason } from "../calendar/clock-stop.ts";
import { checkExtension, checkStop, checkStopEnd, type DeadlineCase } from "../deadlines/check.ts";
import { type ProceedingId } from "../deadlines/proceeding-id.ts";
import { type DeadlineRefusal } from "../deadlines/refusals.ts";
import { type Directory } from "../directory/directory.ts";
import { accepted, type Outcome, type Refusal, refused } from "../refusal.ts";
import { type CaseOutcome, whyNotOpen } from "./acts.ts";
import { type Case } from "./case.ts";
import { civilDay, deadlineOf, stopsOf } from "./deadline.ts";
import { toldOfNewTerm } from "./moves.ts";
import { checkStart } from "./opening.ts";
import { type CaseRefusal } from "./refusals.ts";

export type ClockOutcome = CaseOutcome<CaseRefusal | DeadlineRefusal>;

/**
 * Says that the proceeding, or its first day, was other than believed; the term is counted anew. Refuses a folder, a day before the
 * first item came in or after today, and a proceeding that the law of that day does not know.
 */
export function setProceeding(
  one: Case,
  told: { readonly proceeding: ProceedingId; readonly startOn: string; readonly reason: string },
  context: { readonly today: string; readonly receivedOn: string | null },
): CaseOutcome {
  const not = whyNotOpen(one);
  if (not !== null) return not;
  if (told.reason === "") return refused("reason-required", { field: "reason" });
  const start = checkStart(told, context);
  if (!start.ok) return start;
  const sealed = { reason: told.reason };
  return accepted([{ kind: "ProceedingSet", subject: one.id, body: start.value, sealed }]);
}

/** Notes days that do not count in the term (KPA art. 35 § 5); `to` null starts a stop that lasts. Refuses what `checkStop` does. */
export function stopClock(
  one: Case,
  told: {
    readonly reason: ClockStopReason;
    readonly from: string;
    readonly to: string | null;
    readonly note: string;
  },
  { today, stopId }: { readonly today: string; readonly stopId: string },
): ClockOutcome {
  const of = termOf(one);
  if (!of.ok) return of;
  const from = parseCivilDate(told.from);
  const to = told.to === null ? null : parseCivilDate(told.to);
  if (from === null) return refused("bad-date", { field: "from" });
  if (told.to !== null && to === null) return refused("bad-date", { field: "to" });
  const checked = checkStop(of.value, { from, to }, civilDay(today));
  if (!checked.ok) return checked;
  const body = { stop: stopId, reason: told.reason, from, to };
  return accepted([{ kind: "ClockStopped", subject: one.id, body, sealed: { note: told.note } }]);
}

/**
 * Ends a stop of the clock, or gives it another end. `to` is the last day that does not count; null takes the stop back as a mistake.
 * Refuses a stop that the case does not have, and an end before its beginning.
 */
export function startClock(
  one: Case,
  told: { readonly stop: string; readonly to: string | null },
  { today }: { readonly today: string },
): ClockOutcome {
  const of = termOf(one);
  if (!of.ok) return of;
  const stop = of.value.stops.find(({ id }) => id === told.stop);
  if (stop === undefined) return refused("stop-unknown", { field: "stop" });
  const body = { stop: told.stop, to: told.to };
  if (told.to !== null) {
    const to = parseCivilDate(told.to);
    if (to === null) return refused("bad-date", { field: "to" });
    const checked = checkStopEnd({ ...of.value, stops: [{ ...stop, to: null }] }, { to }, civilDay(today));
    if (!checked.ok) return checked;
  }
  return accepted([{ kind: "ClockStarted", subject: one.id, body, sealed: null }]);
}

export type NewTerm = {
  readonly newDueOn: string;
  /** The day on which the parties were told. */
  readonly noticeOn: string;
  readonly reason: string;
};

/**
 * Sets a new term of which the parties were told (KPA art. 36, Ordynacja podatkowa art. 140), in another way than by a letter of
 * this program; the citizen reads of it. `letter`: the one that told. Refuses what `checkExtension` does.
 */
export function extendTerm(
  one: Case,
  told: NewTerm,
  context: {
    readonly today: string;
    readonly directory: Directory;
    readonly letter?: string;
    readonly public: boolean;
  },
): ClockOutcome {
  if (told.reason === "") return refused("reason-required", { field: "reason" });
  const noticeOn = parseCivilDate(told.noticeOn);
  if (noticeOn === null) return refused("bad-date", { field: "noticeOn" });
  if (noticeOn > context.today) return refused("date-in-future", { field: "noticeOn" });
  const newDueOn = checkNewTerm(one, told.newDueOn, context);
  if (!newDueOn.ok) return newDueOn;
  const body = { newDueOn: newDueOn.value, noticeOn, letter: context.letter ?? null };
  return accepted([
    { kind: "TermExtended", subject: one.id, body, sealed: { reason: told.reason } },
    ...toldOfNewTerm(one, context.public),
  ]);
}

/** May a notice name this term today? Also asked before such a letter is signed. */
export function checkNewTerm(
  one: Case,
  typed: string,
  { today, directory }: { readonly today: string; readonly directory: Directory },
): Outcome<CivilDate, CaseRefusal | DeadlineRefusal> {
  const of = termOf(one);
  if (!of.ok) return of;
  const newDueOn = parseCivilDate(typed);
  if (newDueOn === null) return refused("bad-date", { field: "newDueOn" });
  const { dueOn = null, netEnd = null } = deadlineOf(one, { directory }) ?? {};
  return checkExtension({ ...of.value, dueOn, netEnd }, newDueOn, civilDay(today));
}

function termOf(one: Case): Outcome<DeadlineCase, CaseRefusal> {
  const not: Refusal<CaseRefusal> | null = whyNotOpen(one);
  if (not !== null) return not;
  if (one.proceeding === null) return refused("not-a-case");
  const { proceeding, startOn } = one.proceeding;
  return accepted({ proceeding, startOn: civilDay(startOn), stops: stopsOf(one) });
}
