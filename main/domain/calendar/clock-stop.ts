import { z } from "zod";
import { type CivilDate, dateOfDayNumber, dayNumber, daysBetween, END_OF_COUNTS } from "./civil-date.ts";
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

/** True of a stop that has not ended. One until "9999" never does either, and no count may run off the calendar after it. */
export function lasts({ to }: Pick<ClockStop, "to">): boolean {
  return to === null || to >= END_OF_COUNTS;
}

export type NetTerm = {
  /** The end as if the clock had never stopped. */
  readonly grossEnd: CivilDate;
  /** The end with the stopped days left out; null while a stop lasts. */
  readonly netEnd: CivilDate | null;
  /** Days up to the end that were not counted; a day in two stops is one. Of a stop that lasts, none yet. */
  readonly stoppedDays: number;
};

/** The days that a stop took out of a count. */
export type UncountedDays<Stop extends ClockStop> = {
  readonly stop: Stop;
  /** The first of its days after the day of the event. */
  readonly from: CivilDate;
  /** Null while it lasts. */
  readonly to: CivilDate | null;
  /** Days not counted because of this stop alone; over all stops they add up to `stoppedDays`. */
  readonly days: number;
  /** Days of it that an earlier stop, or one that lasts, had already taken. */
  readonly overlap: number;
};

export type ExplainedNetTerm<Stop extends ClockStop> = NetTerm & {
  /** In order of their days; the one that lasts is the last. A stop that begins after the end is not among them. */
  readonly uncounted: readonly UncountedDays<Stop>[];
  /** The day on which the days of the term ran out, before any shift; null while a stop lasts. */
  readonly nominalEnd: CivilDate | null;
  /** From `nominalEnd` to `netEnd`: days on which the term could not end. */
  readonly shifts: readonly {
    readonly from: CivilDate;
    readonly to: CivilDate;
    readonly why: NonNullable<ReturnType<typeof whyFree>> | "stopped";
  }[];
};

/**
 * The end of a term whose clock was stopped. The days of the term are counted out one by one, stopped days left out, and the end
 * moves off Saturdays, holidays and stopped days. A stop that begins after the end changes nothing; the day of the event is
 * never counted, so it cannot be stopped.
 */
export function withClockStops(counted: CountedTerm, stops: readonly ClockStop[]): NetTerm {
  const { grossEnd, netEnd, stoppedDays } = explainClockStops(counted, stops);
  return { grossEnd, netEnd, stoppedDays };
}

/** `withClockStops` with what each stop took and how the end moved. A stop that ends before it begins is none. */
export function explainClockStops<Stop extends ClockStop>(
  counted: CountedTerm,
  stops: readonly Stop[],
): ExplainedNetTerm<Stop> {
  // Whole stops are leapt over, not walked: a board counts thousands of terms at once.
  const spans = spansOf(stops, counted.start);
  const lasting = spans.find(({ last }) => last === null);
  const uncounted: UncountedDays<Stop>[] = [];
  const closed = spans.flatMap((span) => (span.last === null ? [] : [{ ...span, last: span.last }]));

  // `past` is the last day dealt with, `left` the days of the term still to count: at least one, until they run out.
  let past = dayNumber(counted.start);
  let left = daysBetween(counted.start, counted.nominalEnd);
  let stoppedDays = 0;
  const leave = ({ stop, first, last }: (typeof closed)[number]) => {
    const until = lasting ? Math.min(last, lasting.first - 1) : last;
    const days = Math.max(0, until - Math.max(first, past + 1) + 1);
    const [from, to] = [dateOfDayNumber(first), dateOfDayNumber(last)];
    uncounted.push({ stop, from, to, days, overlap: last - first + 1 - days });
    stoppedDays += days;
    past = Math.max(past, until);
  };
  const waits = (): ExplainedNetTerm<Stop> => {
    for (const { stop, first } of spans.filter(({ last }) => last === null)) {
      uncounted.push({ stop, from: dateOfDayNumber(first), to: null, days: 0, overlap: 0 });
    }
    return { grossEnd: counted.end, netEnd: null, stoppedDays, uncounted, nominalEnd: null, shifts: [] };
  };

  let next = 0;
  for (; next < closed.length; next += 1) {
    const span = closed[next];
    if (!span || span.first > past + left) break;
    left -= Math.max(0, span.first - past - 1);
    past = Math.max(past, span.first - 1);
    leave(span);
  }
  const nominal = past + left;
  past = nominal;

  const shifts: ExplainedNetTerm<Stop>["shifts"][number][] = [];
  for (let day = nominal; ; day = past) {
    if (lasting && lasting.first <= day) return waits();
    const span = closed[next];
    const from = dateOfDayNumber(day);
    if (span && span.first <= day) {
      past = day - 1;
      leave(span);
      next += 1;
      past += 1;
      if (past > day) shifts.push({ from, to: dateOfDayNumber(past), why: "stopped" });
      continue;
    }
    const why = whyFree(from);
    if (why === null) {
      const nominalEnd = dateOfDayNumber(nominal);
      return { grossEnd: counted.end, netEnd: from, stoppedDays, uncounted, nominalEnd, shifts };
    }
    past = day + 1;
    shifts.push({ from, to: dateOfDayNumber(past), why });
  }
}

type Span<Stop> = { readonly stop: Stop; readonly first: number; readonly last: number | null };

/** Day numbers of the stops after the day of the event, in order of their first days. */
function spansOf<Stop extends ClockStop>(stops: readonly Stop[], start: CivilDate): readonly Span<Stop>[] {
  const event = dayNumber(start);
  return stops
    .map((stop): Span<Stop> => {
      const first = Math.max(dayNumber(stop.from), event + 1);
      return { stop, first, last: stop.to === null || lasts(stop) ? null : dayNumber(stop.to) };
    })
    .filter(({ first, last }) => last === null || last >= first)
    .toSorted((a, b) => a.first - b.first || (a.last ?? Infinity) - (b.last ?? Infinity));
}
