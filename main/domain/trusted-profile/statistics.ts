import {
  groundOf,
  type Purpose,
  purposes,
  type RefusalGround,
  type RefusalReason,
  refusalReasons,
} from "./reasons.ts";
import { timesOf } from "./timers.ts";
import { type Visit } from "./visit.ts";

/** How a visit stands: its result, or who has the move, or that it came to nothing. */
export const standings = [
  "confirmed",
  "extended",
  "invalidated",
  "refused",
  "without-result",
  "postponed",
  "with-supervisor",
  "open",
] as const;
export type VisitStandingName = (typeof standings)[number];

/** Seconds, whole; of `count` visits. */
export type Spread = { readonly count: number; readonly mean: number; readonly median: number };

export type PointFigures = {
  readonly visits: number;
  readonly byPurpose: Readonly<Record<Purpose, number>>;
  readonly byStanding: Readonly<Record<VisitStandingName, number>>;
  readonly byReason: Readonly<Record<RefusalReason, number>>;
  readonly byGround: Readonly<Record<RefusalGround, number>>;
  /** Visits that lay postponed at least once, however they ended. */
  readonly postponedOnce: number;
  /** Of visits with a ticket; null where there were none. */
  readonly waiting: Spread | null;
  /** Of visits that ended; null where none did. */
  readonly service: Spread | null;
};

/** What statistics look at: dates, codes and instants. No person stands in it, so the figures need none either. */
export type CountedVisit = Pick<
  Visit,
  "purpose" | "result" | "held" | "endedAt" | "without" | "postponements" | "waited" | "served" | "startedOn"
>;

/** Figures of a period in the order of its months, and of the whole. */
export type YearFigures = {
  readonly year: number;
  /** Twelve, January first. */
  readonly months: readonly PointFigures[];
  readonly whole: PointFigures;
};

/**
 * The figures of a year. A visit belongs to the month in which it began, as its number does, whenever it ended. `now` is an instant.
 */
export function yearFigures(visits: readonly CountedVisit[], year: number, now: string): YearFigures {
  const inYear = visits.filter(({ startedOn }) => Number(startedOn.slice(0, 4)) === year);
  const months = Array.from({ length: 12 }, (_each, at) => {
    const month = String(at + 1).padStart(2, "0");
    return figuresOf(
      inYear.filter(({ startedOn }) => startedOn.slice(5, 7) === month),
      now,
    );
  });
  return { year, months, whole: figuresOf(inYear, now) };
}

/** The figures of any visits. `now` is an instant. */
export function figuresOf(visits: readonly CountedVisit[], now: string): PointFigures {
  const refused = visits.flatMap(({ result }) => (result?.reason ? [result.reason] : []));
  const grounds = refused.map((reason) => groundOf[reason]);
  const times = visits.map((visit) => ({ ended: visit.endedAt !== null, ...timesOf(visit, now) }));
  return {
    visits: visits.length,
    byPurpose: tally(
      purposes,
      visits.map(({ purpose }) => purpose),
    ),
    byStanding: tally(standings, visits.map(standingOf)),
    byReason: tally(refusalReasons, refused),
    byGround: tally([...new Set(Object.values(groundOf))], grounds),
    postponedOnce: visits.filter(({ postponements }) => postponements > 0).length,
    waiting: spread(times.flatMap(({ waiting }) => (waiting === null ? [] : [waiting]))),
    service: spread(times.flatMap(({ ended, service }) => (ended ? [service] : []))),
  };
}

/** How a visit stands. */
export function standingOf(visit: Pick<Visit, "result" | "held" | "endedAt">): VisitStandingName {
  if (visit.result !== null) return visit.result.outcome;
  if (visit.endedAt !== null) return "without-result";
  if (visit.held !== null) return visit.held === "postponed" ? "postponed" : "with-supervisor";
  return "open";
}

/** Mean and median of seconds, rounded; null of none. The median of an even count is the mean of the two in the middle. */
export function spread(seconds: readonly number[]): Spread | null {
  const sorted = seconds.toSorted((left, right) => left - right);
  const count = sorted.length;
  const upper = sorted[Math.floor(count / 2)];
  const lower = sorted[Math.floor((count - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  const sum = sorted.reduce((all, each) => all + each, 0);
  return { count, mean: Math.round(sum / count), median: Math.round((lower + upper) / 2) };
}

function tally<Name extends string>(
  names: readonly Name[],
  found: readonly Name[],
): Readonly<Record<Name, number>> {
  const counts = new Map(names.map((name) => [name, 0]));
  for (const name of found) counts.set(name, (counts.get(name) ?? 0) + 1);
  // Each name of the list has its entry.
  return Object.fromEntries(counts) as Record<Name, number>;
}
