import { type Case } from "../../domain/cases/case.ts";
import { referenceText } from "../../domain/cases/reference.ts";
import { type ReadDb, type WriteDb } from "../db.ts";
import { plain } from "../search-words.ts";
import { statement } from "../statement.ts";

const names = statement<{ name: string }>(
  "case-sender-names",
  `SELECT DISTINCT s.name FROM case_items AS ci JOIN items AS i ON i.id = ci.item JOIN senders AS s ON s.id = i.sender
   WHERE ci."case" = ? AND s.name IS NOT NULL ORDER BY s.name`,
);
const ofItem = statement<{ row: number }>(
  "cases-of-item-rows",
  `SELECT c.row FROM case_items AS ci JOIN cases AS c ON c.id = ci."case" WHERE ci.item = ?`,
);
const current = statement<{ words: string; case: string }>(
  "case-current-words",
  `SELECT words, "case" FROM cases WHERE row = ?`,
);
const setWords = statement("case-set-words", "UPDATE cases SET words = ? WHERE row = ?");
const nest = statement(
  "item-set-folder",
  `UPDATE items SET folder = (
     SELECT c.id FROM case_items AS ci JOIN cases AS c ON c.id = ci."case" WHERE ci.item = items.id
     ORDER BY c.stage = 'annulled', c.id DESC LIMIT 1
   ) WHERE id = ?`,
);
const index = statement("case-index", "INSERT INTO case_words (rowid, words) VALUES (?, ?)");
const unindex = statement(
  "case-unindex",
  "INSERT INTO case_words (case_words, rowid, words) VALUES ('delete', ?, ?)",
);

/** A case as the column `case` holds it. */
export function parseCase(text: string): Case {
  // Only the case's table writes the column.
  return JSON.parse(text) as Case;
}

/**
 * A case is to be found by other words: by what is true of it when the transaction ends. Words are taken out of the index only
 * then, for that is dear: each is looked for and overwritten, in the index of every prefix too.
 */
export function refreshCaseWords(db: WriteDb, row: number): void {
  db.atEnd(`case-words ${row}`, () => {
    const found = db.one(current, row);
    if (found === undefined) return;
    const words = wordsOf(db, parseCase(found.case));
    if (words === found.words) return;
    if (found.words !== "") db.run(unindex, row, found.words);
    db.run(setWords, words, row);
    if (words !== "") db.run(index, row, words);
  });
}

/** The row goes: so do its words. */
export function forgetCaseWords(db: WriteDb, row: number, words: string): void {
  if (words !== "") db.run(unindex, row, words);
}

/** An item has another sender, or its sender another name: the words of the cases in which it lies follow. */
export function refreshCasesOfItem(db: WriteDb, item: string): void {
  for (const { row } of db.all(ofItem, item)) refreshCaseWords(db, row);
}

/** What a case is found by: its title, its reference, and the names of those who sent what lies in it. */
function wordsOf(db: ReadDb, one: Case): string {
  const reference = one.reference === null ? null : referenceText(one.reference);
  const texts = [one.title, reference, ...db.all(names, one.id).map(({ name }) => name)];
  return plain(texts.filter((text) => text !== null).join(" "));
}

/** Says in an item's row in which folder it lies: of several the newest that is not annulled. */
export function nestItem(db: WriteDb, item: string): void {
  db.run(nest, item);
}
