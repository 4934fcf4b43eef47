import { z } from "zod";
import { addDays, type CivilDate, daysBetween } from "./civil-date.ts";
import { type CountedTerm, whyFree } from "./term.ts";

/** Why a term did not run (KPA art. 35 § 5; Ordynacja podatkowa art. 139 § 4). */
export const clockStopReasonSchema = z.enum([
  "period-set-by-law",
  "suspension",
  "mediation",
  "delay-of-party",
  "beyond-authority",
]);
export type ClockStopReason = z.infer<typeof clockStopReasonSchema>;

/** Days that do not count in a term: the first and the last of them; `to` is null while it lasts. */
export type ClockStop = {
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly reason: ClockStopReason;
};

export type NetTerm = {
  /** The end as if the clock had never stopped. */
  readonly grossEnd: CivilDate;
  /** The end with the stopped days left out; null while a stop lasts. */
  readonly netEnd: CivilDate | null;
  /** Days up to the end that were not counted; a day in two stops is one. Of a stop that lasts, none yet. */
  readonly stoppedDays: number;
};

/**
 * The end of a term whose clock was stopped. The days of the term are counted out one by one, stopped days left out, and the end
 * moves off Saturdays, holidays and stopped days. A stop that begins after the end changes nothing; the day of the event is
 * never counted, so it cannot be stopped.
 */
export function withClockStops(counted: CountedTerm, stops: readonly ClockStop[]): NetTerm {
  const stopOn = (day: CivilDate) => stops.find(({ from, to }) => from <= day && (to === null || day <= to));
  const lasts = stops.filter(({ to }) => to === null);

  let left = daysBetween(counted.start, counted.nominalEnd);
  let stoppedDays = 0;
  let day = counted.start;
  do {
    day = addDays(day, 1);
    // Asked apart from `stopOn`: of two stops on one day the one that lasts decides.
    if (lasts.some(({ from }) => from <= day)) return { grossEnd: counted.end, netEnd: null, stoppedDays };
    if (stopOn(day)) stoppedDays += 1;
    else left -= 1;
  } while (left > 0 || stopOn(day) || whyFree(day) !== null);
  return { grossEnd: counted.end, netEnd: day, stoppedDays };
}
