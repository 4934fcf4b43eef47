import { type Point } from "./point.ts";

/** What the centre knows of one point's series in one year. */
export type SeriesKnown = {
  readonly point: Point;
  readonly year: number;
  /** First number of the series: 1, or the start value of a change in mid-year. */
  readonly start: number;
  /** Every number the centre has, in any order. */
  readonly known: readonly { readonly seq: number; readonly state: "active" | "cancelled" }[];
  /** What the station said at its last contact; null when none has ever come. */
  readonly station: {
    readonly id: string;
    /** Highest number it says it has issued in this series; 0 for none. */
    readonly lastIssued: number;
    /** Instant of the last contact. */
    readonly lastContact: string;
    /** True when it said that nothing of its facts waits to be sent. */
    readonly allSent: boolean;
  } | null;
};

/** Numbers `from`-`to`, both included. */
export type NumberRange = { readonly from: number; readonly to: number };

export type MissingNumbers = NumberRange &
  (
    | { readonly reason: "waiting-at-station"; readonly station: string; readonly lastContact: string }
    /** `passed-over`: a later number came, so this one can never come. `said-sent`: the station says that it sent it. */
    | { readonly reason: "alarm"; readonly why: "passed-over" | "said-sent" }
  );

export type ContinuityReport = {
  readonly point: Point;
  readonly year: number;
  readonly start: number;
  /** Highest number that the centre knows or the station has issued; `start - 1` for an empty series. */
  readonly last: number;
  readonly active: number;
  readonly cancelled: readonly number[];
  readonly missing: readonly MissingNumbers[];
  /** Numbers that break the series in another way: known twice, or below its start. Always an alarm. */
  readonly odd: readonly { readonly seq: number; readonly why: "twice" | "below-start" }[];
  /** True when nothing in the report is an alarm. */
  readonly sound: boolean;
};

/**
 * The continuity report (design.md §6) of one point and year: names a reason for every number that the centre misses. Numbers
 * are given in order and a station's facts arrive in order, so a number below one that has come is lost, while those above
 * the highest known wait at the station. Every number `start`-`last` is active, cancelled or in one range of `missing`.
 */
export function continuityReport({ point, year, start, known, station }: SeriesKnown): ContinuityReport {
  const seen = new Map<number, "active" | "cancelled">();
  const odd: { seq: number; why: "twice" | "below-start" }[] = [];
  for (const { seq, state } of known) {
    if (seq < start) odd.push({ seq, why: "below-start" });
    else if (seen.has(seq)) odd.push({ seq, why: "twice" });
    else seen.set(seq, state);
  }

  const order = [...seen.keys()].toSorted((a, b) => a - b);
  const missing: MissingNumbers[] = [];
  let highest = start - 1;
  for (const seq of order) {
    if (seq > highest + 1)
      missing.push({ from: highest + 1, to: seq - 1, reason: "alarm", why: "passed-over" });
    highest = seq;
  }
  if (station && station.lastIssued > highest) {
    const range = { from: highest + 1, to: station.lastIssued };
    missing.push(
      station.allSent
        ? { ...range, reason: "alarm", why: "said-sent" }
        : {
            ...range,
            reason: "waiting-at-station",
            station: station.id,
            lastContact: station.lastContact,
          },
    );
  }

  const cancelled = order.filter((seq) => seen.get(seq) === "cancelled");
  return {
    point,
    year,
    start,
    last: Math.max(highest, station?.lastIssued ?? 0),
    active: seen.size - cancelled.length,
    cancelled,
    missing,
    odd: odd.toSorted((a, b) => a.seq - b.seq),
    sound: odd.length === 0 && missing.every(({ reason }) => reason !== "alarm"),
  };
}
