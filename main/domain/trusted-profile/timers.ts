import { type Stretch, type Visit } from "./visit.ts";

export type VisitTimes = {
  /** Seconds from ticket to call, all waits together; null where no ticket was taken. */
  readonly waiting: number | null;
  /** Seconds at the counter; what lay between a postponement and the return is left out. */
  readonly service: number;
  /** The person is at the counter now. */
  readonly running: boolean;
};

/**
 * How long the person waited and was served, from the instants of the facts. `now` (an instant) ends what still lasts. A stretch
 * whose end stands before its beginning, because a clock was put back, counts nothing.
 */
export function timesOf(visit: Pick<Visit, "waited" | "served">, now: string): VisitTimes {
  return {
    waiting: visit.waited.length === 0 ? null : secondsOf(visit.waited, now),
    service: secondsOf(visit.served, now),
    running: visit.served.some(({ to }) => to === null),
  };
}

function secondsOf(stretches: readonly Stretch[], now: string): number {
  return stretches.reduce((all, { from, to }) => all + secondsBetween(from, to ?? now), 0);
}

/** Whole seconds between two instants, none where they stand the wrong way round. */
export function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 1000));
}
