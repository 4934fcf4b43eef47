import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type WriteDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type FoldedTable } from "./folded.ts";

const numbered = statement(
  "series-numbered",
  `INSERT INTO series (point, year, station, first, last) VALUES (?, ?, ?, 1, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);
const started = statement(
  "series-started",
  `INSERT INTO series (point, year, station, first, last) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT DO UPDATE SET first = max(first, excluded.first), last = max(last, excluded.last)`,
);
const closed = statement(
  "series-closed",
  `INSERT INTO series (point, year, station, first, last, closed_on) VALUES (?, ?, ?, 1, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last), closed_on = excluded.closed_on`,
);
const drop = statement("series-drop", "DELETE FROM series");

/**
 * How far each point's series of a year has come, by the station that wrote it. Every step is a maximum, so that the order of
 * the facts does not matter and a number, once given, never comes free again: a refold only takes the same steps anew.
 */
export const series: FoldedTable = {
  fold: step,
  refold(db, _subject, facts) {
    for (const fact of facts) step(db, fact);
  },
  empty: (db) => void db.run(drop),
};

function step(db: WriteDb, fact: OpenFact): void {
  if (fact.kind === "ItemRegistered") {
    const { point, year, number } = fact.body;
    db.run(numbered, point, year, fact.station, number);
  } else if (fact.kind === "SeriesStarted") {
    const { point, year, next } = fact.body;
    db.run(started, point, year, fact.station, next, next - 1);
  } else if (fact.kind === "PointDayClosed" && fact.body.day.endsWith("-12-31")) {
    const { point, day, last } = fact.body;
    db.run(closed, point, Number(day.slice(0, 4)), fact.station, last, day);
  }
}
