import { addTerm } from "../calendar/term.ts";
import { type CivilDate, daysBetween } from "../calendar/civil-date.ts";
import { lasts } from "../calendar/clock-stop.ts";
import { statutoryTermOn } from "../calendar/statutory-terms.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type DeadlineStop } from "./count.ts";
import { type DeadlineExtension } from "./deadline.ts";
import { lateClosing, type LateClosing } from "./late.ts";
import { type LateReason } from "./late-reason.ts";
import { type ProceedingId } from "./proceeding-id.ts";
import { type ExtensionLimit, proceedingOn } from "./proceedings.ts";
import { type DeadlineRefusal } from "./refusals.ts";
import { thresholdsOn } from "./thresholds.ts";

type Interval = { readonly from: CivilDate; readonly to: CivilDate | null };

/** What the rules must know of the case. */
export type DeadlineCase = {
  readonly proceeding: ProceedingId;
  readonly startOn: CivilDate;
  readonly stops: readonly DeadlineStop[];
};

/**
 * May this stop be noted? `to` null starts one that lasts. Stops may overlap: a day in two of them is left out once. Refuses one
 * that ends before it starts, begins before the case or after today, lasts beyond reason, or starts while one lasts; and any stop
 * in a proceeding whose clock the law does not stop.
 */
export function checkStop(
  of: DeadlineCase,
  stop: Interval,
  today: CivilDate,
): Outcome<Interval, DeadlineRefusal> {
  const row = proceedingOn(of.proceeding, of.startOn);
  if (row && row.stopBasis === null) return refused("stop-not-in-proceeding");
  if (stop.from < of.startOn) {
    return refused("stop-before-start", { field: "from", details: { startOn: of.startOn } });
  }
  if (stop.from > today) return refused("stop-in-future", { field: "from" });
  if (stop.to === null) {
    const lasting = of.stops.find(lasts);
    if (lasting) return refused("stop-already-lasts", { field: "from", details: { from: lasting.from } });
    return accepted(stop);
  }
  return checkEnd(stop.from, stop.to, today) ?? accepted(stop);
}

/**
 * May a stop that lasts end on `to`, its last day that does not count? `stop` names it, else it is the one that lasts. Gives that
 * stop; refuses when it is not there or has ended already, and an end before its start.
 */
export function checkStopEnd(
  of: DeadlineCase,
  end: { readonly stop?: string; readonly to: CivilDate },
  today: CivilDate,
): Outcome<DeadlineStop, DeadlineRefusal> {
  const lasting = of.stops.find((each) => lasts(each) && each.id === (end.stop ?? each.id));
  if (!lasting) return refused("no-stop-lasts");
  return checkEnd(lasting.from, end.to, today) ?? accepted(lasting);
}

function checkEnd(from: CivilDate, to: CivilDate, today: CivilDate) {
  if (to < from) return refused("stop-ends-before-start", { field: "to", details: { from } });
  const { longestStopDays: most } = thresholdsOn(today);
  if (daysBetween(from, to) >= most) return refused("stop-too-long", { field: "to", details: { most } });
  return null;
}

/** Stops that last longer than the office's threshold: nobody may have meant to. `days` up to today, today included. */
export function longStops(
  stops: readonly DeadlineStop[],
  today: CivilDate,
): readonly { readonly stop: DeadlineStop; readonly days: number }[] {
  const { longStopDays } = thresholdsOn(today);
  return stops
    .filter(lasts)
    .map((stop) => ({ stop, days: daysBetween(stop.from, today) + 1 }))
    .filter(({ days }) => days > longStopDays);
}

/**
 * May a notice name this new term (KPA art. 36, Ordynacja art. 140)? `dueOn` is the day that binds now, null where none is known.
 * Refuses a term before the case began, before today, not after the present one, years ahead by a slip of the hand, or beyond
 * what the act allows (two months from the receipt for public information, three months more for a petition); and any where the
 * law knows no notice.
 */
export function checkExtension(
  of: Omit<DeadlineCase, "stops"> & {
    readonly dueOn: CivilDate | null;
    /** The end of the term of the act, from which a limit may count. */
    readonly netEnd: CivilDate | null;
  },
  newDueOn: CivilDate,
  today: CivilDate,
): Outcome<CivilDate, DeadlineRefusal> {
  const extension = proceedingOn(of.proceeding, of.startOn)?.extension;
  if (!extension) return refused("extension-not-allowed");
  const field = "newDueOn";
  if (newDueOn < of.startOn) {
    return refused("term-ends-before-start", { field, details: { startOn: of.startOn } });
  }
  if (newDueOn < today) return refused("term-in-past", { field });
  if (of.dueOn !== null && newDueOn <= of.dueOn) {
    return refused("term-not-later", { field, details: { dueOn: of.dueOn } });
  }
  const { longestExtensionDays } = thresholdsOn(today);
  if (daysBetween(today, newDueOn) > longestExtensionDays) return refused("term-too-far", { field });
  const latest = extension.limit && latestTerm(of, extension.limit);
  if (latest && newDueOn > latest) {
    return refused("extension-too-long", { field, details: { latest, basis: extension.basis } });
  }
  return accepted(newDueOn);
}

/** The latest term that a notice may name, or null where the law leaves it open. */
export function latestExtension(
  of: Omit<DeadlineCase, "stops"> & { readonly netEnd: CivilDate | null },
): CivilDate | null {
  const limit = proceedingOn(of.proceeding, of.startOn)?.extension?.limit;
  return limit ? latestTerm(of, limit) : null;
}

function latestTerm(
  of: { readonly startOn: CivilDate; readonly netEnd: CivilDate | null },
  limit: ExtensionLimit,
): CivilDate | null {
  const row = statutoryTermOn(limit.term, of.startOn);
  const from = limit.from === "start" ? of.startOn : of.netEnd;
  return row && from && typeof row.term !== "string" ? addTerm(from, row.term, row.act).end : null;
}

/** Checks a term that a clerk sets by hand: it may not end before it starts. */
export function checkTerm(startOn: CivilDate, endOn: CivilDate): Outcome<CivilDate, DeadlineRefusal> {
  if (endOn < startOn) return refused("term-ends-before-start", { field: "endOn", details: { startOn } });
  return accepted(endOn);
}

/**
 * May the case be closed on this day? Refuses while a stop lasts, before the case began, and after the term when neither a notice
 * covers it nor a reason is given. `netEnd` is the end of the term of the act.
 */
export function checkClosing(
  of: DeadlineCase & { readonly netEnd: CivilDate | null; readonly extensions: readonly DeadlineExtension[] },
  closedOn: CivilDate,
  reason: LateReason | null,
): Outcome<LateClosing, DeadlineRefusal> {
  if (closedOn < of.startOn) {
    return refused("close-before-start", { field: "closedOn", details: { startOn: of.startOn } });
  }
  const lasting = of.stops.find(lasts);
  if (lasting) return refused("stop-still-lasts", { details: { from: lasting.from } });
  const late = lateClosing({ dueOn: of.netEnd, closedOn, extensions: of.extensions });
  if (late.kind === "needs-reason" && reason === null) {
    return refused("late-needs-reason", { field: "lateReason", details: { days: late.lateDays } });
  }
  return accepted(late);
}
