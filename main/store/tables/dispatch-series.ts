import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type WriteDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type FoldedTable } from "./folded.ts";

const numbered = statement(
  "dispatch-series-numbered",
  `INSERT INTO dispatch_series (point, year, last) VALUES (?, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);
const drop = statement("dispatch-series-drop", "DELETE FROM dispatch_series");

/** How far each point's outgoing series of a year has come. A maximum, as in `case-series.ts`. */
export const dispatchSeries: FoldedTable = {
  fold: step,
  refold(db, _subject, facts) {
    for (const fact of facts) step(db, fact);
  },
  empty: (db) => void db.run(drop),
};

function step(db: WriteDb, fact: OpenFact): void {
  if (fact.kind !== "LetterDispatched") return;
  const { point, year, number } = fact.body;
  db.run(numbered, point, year, number);
}
