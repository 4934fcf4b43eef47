import { addDays, type CivilDate, daysBetween } from "./civil-date.ts";
import { type CountedTerm, whyFree } from "./term.ts";

/** Why a term did not run (KPA art. 35 § 5; Ordynacja podatkowa art. 139 § 4). */
export type ClockStopReason =
  | "period-set-by-law"
  | "suspension"
  | "mediation"
  | "delay-of-party"
  | "beyond-authority";

/** Days that do not count in a term: the first and the last of them; `to` is null while it lasts. */
export type ClockStop = {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: ClockStopReason;
};

export type NetTerm = {
  /** The end as if the clock had never stopped. */
  readonly grossEnd: CivilDate;
  /** The end with the stopped days added; null while a stop lasts. */
  readonly netEnd: CivilDate | null;
  /** Days that were not counted; a day in two stops is one. Of a stop that lasts, none yet. */
  readonly stoppedDays: number;
};

/**
 * The end of a term whose clock was stopped: every stopped day after the start and before the end puts the end off by one, and
 * the end then moves off Saturdays and holidays. A stop that begins after the term has ended changes nothing.
 */
export function withClockStops(counted: CountedTerm, stops: readonly ClockStop[]): NetTerm {
  let nominal = counted.nominalEnd;
  let stoppedDays = 0;
  // The last day already dealt with; the day of the event itself is never counted, so it cannot be stopped.
  let done = counted.start;
  for (const { from, to } of stops.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    if (from > shifted(nominal)) break;
    if (to === null) return { grossEnd: counted.end, netEnd: null, stoppedDays };
    const first = from > done ? from : addDays(done, 1);
    if (to < first) continue;
    const stopped = daysBetween(first, to) + 1;
    stoppedDays += stopped;
    nominal = addDays(nominal, stopped);
    done = to;
  }
  return { grossEnd: counted.end, netEnd: shifted(nominal), stoppedDays };
}

function shifted(date: CivilDate): CivilDate {
  let end = date;
  while (whyFree(end) !== null) end = addDays(end, 1);
  return end;
}
