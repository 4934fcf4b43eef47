import { type TermsOfOffice } from "../../domain/cases/deadline.ts";
import { type WriteDb } from "../db.ts";
import { caseTerms, saveCaseTerms } from "../settings.ts";
import { statement } from "../statement.ts";
import { boardPlace } from "./case-due.ts";
import { dueOnOf, termsOf } from "./case-terms.ts";
import { parseCase } from "./case-words.ts";

type Counted = { readonly row: number; readonly due_on: string | null; readonly case: string };
const counted = statement<Counted>(
  "cases-counted",
  `SELECT row, due_on, "case" FROM cases WHERE "case" ->> '$.proceeding.proceeding' IS NOT NULL`,
);
const byOfficeRule = statement<Counted>(
  "cases-by-office-rule",
  `SELECT row, due_on, "case" FROM cases WHERE "case" ->> '$.proceeding.proceeding' = 'office-rule'`,
);
const setPlace = statement(
  "case-set-place",
  "UPDATE cases SET due_on = ?, lane = ?, sort_on = ? WHERE row = ?",
);

/**
 * Keeps the terms by which days are counted. Where others hold than before, the cases dealt with by the office's own rule are
 * counted anew; where the program knows other law, all. Answers how many have another day now.
 */
export function recountCases(db: WriteDb, directory: TermsOfOffice): number {
  const terms = termsOf(directory);
  const before = caseTerms(db);
  if (JSON.stringify(before) === JSON.stringify(terms)) return 0;
  saveCaseTerms(db, terms);
  let changed = 0;
  for (const { row, due_on, case: text } of db.all(before?.law === terms.law ? byOfficeRule : counted)) {
    const one = parseCase(text);
    const { dueOn, lane, sortOn } = boardPlace(one, dueOnOf(db, one));
    if (dueOn === due_on) continue;
    db.run(setPlace, dueOn, lane, sortOn, row);
    changed += 1;
  }
  return changed;
}
