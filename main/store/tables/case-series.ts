import { type OpenFact } from "../../domain/facts/kinds.ts";
import { type WriteDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type FoldedTable } from "./folded.ts";

const numbered = statement(
  "case-series-numbered",
  `INSERT INTO case_series (unit, jrwa, year, "group", last) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT DO UPDATE SET last = max(last, excluded.last)`,
);
const drop = statement("case-series-drop", "DELETE FROM case_series");

/**
 * How far each list of cases and each group has come. Every step is a maximum: also a number that no case carries in the end (a second
 * one for the same folder) was given, and never comes free again.
 */
export const caseSeries: FoldedTable = {
  fold: step,
  refold(db, _subject, facts) {
    for (const fact of facts) step(db, fact);
  },
  empty: (db) => void db.run(drop),
};

function step(db: WriteDb, fact: OpenFact): void {
  if (fact.kind === "CaseOpened") {
    const { unit, jrwa, year, no, sub } = fact.body;
    db.run(numbered, unit, jrwa, year, 0, no);
    if (sub !== null) db.run(numbered, unit, jrwa, year, no, sub);
  } else if (fact.kind === "CaseListTaken" || fact.kind === "CaseListReturned") {
    const { unit, jrwa, year, last } = fact.body;
    db.run(numbered, unit, jrwa, year, 0, last);
  }
}
