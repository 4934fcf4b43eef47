import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import {
  type ClockStop,
  explainClockStops,
  type NetTerm,
  type UncountedDays,
} from "../calendar/clock-stop.ts";
import { addTerm, type CountingAct, shiftBasisOf, type Term } from "../calendar/term.ts";
import { type DeadlineStep } from "./steps.ts";

/** A stop of the clock as a case knows it; `id` tells two of them apart. */
export type DeadlineStop = ClockStop & { readonly id: string };

/** A count with its explanation: the steps after the start, up to the end or to the stop that lasts. */
export type Count = NetTerm & { readonly steps: readonly DeadlineStep[] };

/**
 * Counts a term from the day of an event, stopped days left out (KPA art. 57 and 35 § 5; Ordynacja art. 12 and 139 § 4), and tells
 * each step: the day of the event, the nominal end, every stop with its days, every shift, the end.
 */
export function countTerm(input: {
  readonly start: CivilDate;
  readonly term: Term;
  readonly act: CountingAct;
  readonly stops: readonly DeadlineStop[];
  /** What to quote for days that do not count. */
  readonly stopBasis: string;
}): Count {
  const { start, act, stops, stopBasis } = input;
  const counted = addTerm(start, input.term, act);
  const net = explainClockStops(counted, stops);
  const { grossEnd, netEnd, stoppedDays } = net;

  const steps: DeadlineStep[] = counted.steps.flatMap((each): DeadlineStep[] => {
    if (each.kind === "shift" || each.kind === "end") return [];
    return each.kind === "event" ? [{ kind: "event", on: each.on, basis: each.basis }] : [each];
  });
  if (net.uncounted.length > 0) steps.push({ kind: "gross-end", on: grossEnd });
  const uncounted = net.uncounted.map((days) => ({ ...days, step: notCounted(days, stopBasis) }));
  if (netEnd === null || net.nominalEnd === null) {
    return { grossEnd, netEnd, stoppedDays, steps: [...steps, ...uncounted.map(({ step }) => step)] };
  }

  // Stops that prolonged the term come first; one met only while the end looks for a working day is told where it is met.
  let next = 0;
  const tellUntil = (day: CivilDate) => {
    let days = 0;
    for (let each = uncounted[next]; each && each.from <= day; each = uncounted[next]) {
      steps.push(each.step);
      days += each.days;
      next += 1;
    }
    return days;
  };
  const prolonged = tellUntil(net.nominalEnd);
  if (prolonged > 0) steps.push({ kind: "after-stops", on: net.nominalEnd, stoppedDays: prolonged });
  for (const { from, to, why } of net.shifts) {
    if (why === "stopped") tellUntil(addDays(to, -1));
    steps.push({ kind: "shift", from, to, why, basis: why === "stopped" ? stopBasis : shiftBasisOf(act) });
  }
  const told = new Set(net.uncounted.map(({ stop }) => stop));
  for (const stop of stops) {
    if (!told.has(stop) && stop.from > netEnd) steps.push(withoutEffect(stop, "after-end"));
  }
  steps.push({ kind: "end", on: netEnd });
  return { grossEnd, netEnd, stoppedDays, steps };
}

function notCounted(
  { stop, from, to, days, overlap }: UncountedDays<DeadlineStop>,
  basis: string,
): DeadlineStep {
  const { id, reason } = stop;
  if (to === null) return { kind: "clock-stands", stop: id, reason, from, basis };
  return { kind: "not-counted", stop: id, reason, from, to, days, overlap, basis };
}

/** A stop that lasts, told. */
export function stands({ id, reason, from }: DeadlineStop, basis: string): DeadlineStep {
  return { kind: "clock-stands", stop: id, reason, from, basis };
}

/** A stop that moves nothing, told. */
export function withoutEffect(
  { id, reason, from }: DeadlineStop,
  why: "after-end" | "no-stops-here",
): DeadlineStep {
  return { kind: "stop-without-effect", stop: id, reason, from, why };
}
