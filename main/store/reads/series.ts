import { type ItemState } from "../../domain/intake/item.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";

/** A series of one point and year. `next` is the number that will be given; `begun` as soon as one was given. */
export type Series = {
  readonly point: string;
  readonly year: number;
  readonly first: number;
  readonly next: number;
  readonly begun: boolean;
  readonly closedOn: string | null;
};

/** A number that was given: for the continuity report. */
export type GivenNumber = {
  readonly number: number;
  readonly item: string;
  readonly state: ItemState;
  readonly synced: boolean;
};

type SeriesRow = { point: string; year: number; first: number; last: number; closed_on: string | null };

const COLUMNS = `SELECT point, year, max(first) AS first,
  max(max(last), coalesce((SELECT f.last FROM series_floors AS f WHERE f.point = series.point AND f.year = series.year), 0)) AS last,
  max(closed_on) AS closed_on FROM series`;

const one = statement<SeriesRow>(
  "series-one",
  `${COLUMNS} WHERE point = ? AND year = ? GROUP BY point, year`,
);
const all = statement<SeriesRow>("series-all", `${COLUMNS} GROUP BY point, year ORDER BY point, year`);
const floor = statement<{ last: number }>(
  "series-floor",
  "SELECT last FROM series_floors WHERE point = ? AND year = ?",
);
const given = statement<{ number: number; item: string; state: ItemState; synced: 0 | 1 }>(
  "series-given",
  `SELECT number, id AS item, state,
     NOT EXISTS (SELECT 1 FROM facts AS f WHERE f.subject = items.id AND f.kind = 'ItemRegistered' AND f.position IS NULL) AS synced
   FROM items WHERE point = ? AND year = ? AND number > ? ORDER BY number LIMIT ?`,
);

const dispatched = statement<{ last: number | null }>(
  "dispatch-last",
  `SELECT max(last) AS last FROM (
     SELECT last FROM dispatch_series WHERE point = ? AND year = ? UNION ALL SELECT last FROM dispatch_floors WHERE point = ? AND year = ?
   )`,
);

export const seriesReads = (db: ReadDb) => ({
  /** The series of a point and year; one that nobody has begun opens by itself at 1. */
  of: (point: string, year: number): Series => seriesOf(db, point, year),
  all: (): readonly Series[] => db.all(all).map(fromRow),
  /** The last number of a point's outgoing series of a year; 0: none yet. */
  lastDispatch: (point: string, year: number): number => lastDispatchNumber(db, point, year),
  /** Given numbers of a series after `after`, rising. */
  given: (point: string, year: number, after = 0, limit = 1000): readonly GivenNumber[] =>
    db.all(given, point, year, after, limit).map((row) => ({ ...row, synced: row.synced === 1 })),
});

/** The last number given in a point's outgoing series of a year; 0: none yet. */
export function lastDispatchNumber(db: ReadDb, point: string, year: number): number {
  return db.one(dispatched, point, year, point, year)?.last ?? 0;
}

export function seriesOf(db: ReadDb, point: string, year: number): Series {
  const row = db.one(one, point, year);
  if (row !== undefined) return fromRow(row);
  const last = db.one(floor, point, year)?.last ?? 0;
  return fromRow({ point, year, first: 1, last, closed_on: null });
}

function fromRow({ point, year, first, last, closed_on }: SeriesRow): Series {
  return { point, year, first, next: last + 1, begun: last >= first, closedOn: closed_on };
}
