import { type ClosedDays } from "../calendar/business-day.ts";
import { addDays, type CivilDate } from "../calendar/civil-date.ts";
import { lasts } from "../calendar/clock-stop.ts";
import { whyFree } from "../calendar/term.ts";
import { type Count, type DeadlineStop, stands } from "./count.ts";
import { type DeadlineStep, type LeftOutReason } from "./steps.ts";

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
  readonly leftOut: readonly LeftOut[];
  readonly stoppedDays: number;
};

type LeftOut = Extract<DeadlineStep, { readonly kind: "left-out" }>;

function walk(input: {
  readonly start: CivilDate;
  readonly days: number;
  readonly stops: readonly DeadlineStop[];
  readonly closed: ClosedDays;
  readonly lasting?: DeadlineStop | undefined;
}): Walk {
  const { start, stops, closed, lasting } = input;
  const leftOut: LeftOut[] = [];
  let stoppedDays = 0;
  let day = start;
  for (let left = input.days; left > 0;) {
    day = addDays(day, 1);
    if (lasting && lasting.from <= day) break;
    const why = whyLeftOut(day, stops, closed);
    if (why === null) left -= 1;
    else leave(leftOut, day, why);
    if (why === "stopped") stoppedDays += 1;
  }
  return { day, leftOut, stoppedDays };
}

function whyLeftOut(
  day: CivilDate,
  stops: readonly DeadlineStop[],
  closed: ClosedDays,
): LeftOutReason | null {
  if (stops.some((stop) => !lasts(stop) && stop.from <= day && stop.to !== null && day <= stop.to))
    return "stopped";
  return whyFree(day) ?? (closed.has(day) ? "office-closed" : null);
}

/** Days in a row that are left out for one reason are one step. */
function leave(leftOut: LeftOut[], day: CivilDate, why: LeftOutReason): void {
  const last = leftOut.at(-1);
  const next = last && last.why === why && addDays(last.to, 1) === day;
  if (next) leftOut[leftOut.length - 1] = { ...last, to: day };
  else leftOut.push({ kind: "left-out", from: day, to: day, why });
}
