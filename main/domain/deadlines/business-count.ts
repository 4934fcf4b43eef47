import { type ClosedDays } from "../calendar/business-day.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { lasts } from "../calendar/clock-stop.ts";
import { whyFree } from "../calendar/term.ts";
import { type Count, type DeadlineStop, stands } from "./count.ts";
import { type DeadlineStep } from "./steps.ts";

/**
 * Counts an office's own promise in business days (1 or more): Saturdays, Sundays, holidays, the office's closed days and stopped
 * days are left out. `basis` is the rule to quote for a clock that stands.
 */
export function countBusinessDays(input: {
  readonly start: CivilDate;
  readonly days: number;
  readonly stops: readonly DeadlineStop[];
  readonly closed: ClosedDays;
  readonly basis: string;
}): Count {
  const lasting = input.stops.filter(lasts).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  const grossEnd = walk({ ...input, stops: [] }).day;
  const { day, leftOut, stoppedDays } = walk({ ...input, lasting });
  if (lasting && lasting.from <= day) {
    return { grossEnd, netEnd: null, stoppedDays, steps: [...leftOut, stands(lasting, input.basis)] };
  }
  return { grossEnd, netEnd: day, stoppedDays, steps: [...leftOut, { kind: "end", on: day }] };
}

type Walk = {
  /** The end, or the first day of the stop that lasts. */
  readonly day: CivilDate;
  readonly leftOut: readonly Left[];
  readonly stoppedDays: number;
};

/** Days in a row that are left out for one reason, or because of one stop. */
type Left = Extract<DeadlineStep, { readonly kind: "left-out" | "not-counted" }>;

function walk(input: {
  readonly start: CivilDate;
  readonly days: number;
  readonly stops: readonly DeadlineStop[];
  readonly closed: ClosedDays;
  readonly basis: string;
  readonly lasting?: DeadlineStop | undefined;
}): Walk {
  const { start, stops, closed, basis, lasting } = input;
  const leftOut: Left[] = [];
  let stoppedDays = 0;
  let day = start;
  for (let left = input.days; left > 0;) {
    day = addDays(day, 1);
    if (lasting && lasting.from <= day) break;
    const stop = stops.find((each) => covers(each, day));
    const why = whyFree(day) ?? (closed.has(day) ? "office-closed" : null);
    if (stop) {
      leave(leftOut, notCounted(stop, day, basis));
      stoppedDays += 1;
    } else if (why === null) left -= 1;
    else leave(leftOut, { kind: "left-out", from: day, to: day, why });
  }
  return { day, leftOut, stoppedDays };
}

function covers(stop: DeadlineStop, day: CivilDate): boolean {
  return !lasts(stop) && stop.from <= day && stop.to !== null && day <= stop.to;
}

function notCounted({ id, reason }: DeadlineStop, day: CivilDate, basis: string): Left {
  return { kind: "not-counted", stop: id, reason, from: day, to: day, days: 1, overlap: 0, basis };
}

/** Adds a day, or lengthens the last step by it when the cause is the same. */
function leave(leftOut: Left[], next: Left): void {
  const last = leftOut.at(-1);
  const joined = last && addDays(last.to, 1) === next.from ? join(last, next) : null;
  if (joined) leftOut[leftOut.length - 1] = joined;
  else leftOut.push(next);
}

function join(last: Left, next: Left): Left | null {
  if (last.kind === "not-counted" && next.kind === "not-counted") {
    return last.stop === next.stop ? { ...last, to: next.to, days: last.days + 1 } : null;
  }
  if (last.kind === "left-out" && next.kind === "left-out") {
    return last.why === next.why ? { ...last, to: next.to } : null;
  }
  return null;
}
