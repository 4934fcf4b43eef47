import { type CaseRulesBook, foldCaseRules } from "../../domain/record-plan/case-rules.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

const load = statement<{ book: string }>("case-rules-load", "SELECT book FROM case_rules WHERE subject = ?");
const save = statement(
  "case-rules-save",
  "INSERT INTO case_rules (subject, book) VALUES (?, ?) ON CONFLICT (subject) DO UPDATE SET book = excluded.book",
);
const remove = statement("case-rules-remove", "DELETE FROM case_rules WHERE subject = ?");
const drop = statement("case-rules-drop", "DELETE FROM case_rules");

const definition: Definition<CaseRulesBook, "CaseRulesSet"> = {
  load(db, subject) {
    const row = db.one(load, subject);
    return row === undefined ? undefined : parseBook(row.book);
  },
  step: foldCaseRules,
  save(db, subject, book) {
    if (book === undefined) db.run(remove, subject);
    else db.run(save, subject, JSON.stringify(book));
  },
  empty: (db) => void db.run(drop),
};

/** What the office decided on the opening of cases. */
export const caseRules = foldedTable(definition);

/** A book of rules as the column `book` holds it. */
export function parseBook(text: string): CaseRulesBook {
  // Only `save` writes the column.
  return JSON.parse(text) as CaseRulesBook;
}
