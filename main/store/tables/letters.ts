import { foldLetter, type Letter, type LetterFact, letterStage } from "../../domain/letters/letter.ts";
import { type WriteDb } from "../db.ts";
import { plain } from "../search-words.ts";
import { statement } from "../statement.ts";
import { type Definition, type FirstFact, foldedTable } from "./folded.ts";

const load = statement<{ letter: string }>("letter-load", "SELECT letter FROM letters WHERE id = ?");
const current = statement<{ row: number; words: string }>(
  "letter-current",
  "SELECT row, words FROM letters WHERE id = ?",
);
const COLUMNS = `"case", kind, stage, signed_on, point, number, year, dispatched_on, postal_plain, served_on, words, letter`;
const QUESTIONS = COLUMNS.replaceAll(/"?\w+"?/g, "?");
const insert = statement("letter-insert", `INSERT INTO letters (${COLUMNS}, id) VALUES (${QUESTIONS}, ?)`);
const update = statement("letter-update", `UPDATE letters SET (${COLUMNS}) = (${QUESTIONS}) WHERE id = ?`);
const remove = statement("letter-remove", "DELETE FROM letters WHERE id = ?");
const index = statement("letter-index", "INSERT INTO letter_words (rowid, words) VALUES (?, ?)");
const unindex = statement(
  "letter-unindex",
  "INSERT INTO letter_words (letter_words, rowid, words) VALUES ('delete', ?, ?)",
);
const drop = statement("letters-drop", "DELETE FROM letters");
const dropWords = statement(
  "letter-words-drop",
  "INSERT INTO letter_words (letter_words) VALUES ('delete-all')",
);

const definition: Definition<Letter, LetterFact["kind"]> = {
  load(db, id) {
    const row = db.one(load, id);
    return row === undefined ? undefined : parseLetter(row.letter);
  },
  step: foldLetter,
  save,
  empty(db) {
    db.run(dropWords);
    db.run(drop);
  },
};

/** Letters out, one row each, with the words that the outgoing register is searched by. */
export const letters = foldedTable(definition);

/** A letter as the column `letter` holds it. */
export function parseLetter(text: string): Letter {
  // Only `save` writes the column.
  return JSON.parse(text) as Letter;
}

/** A postal number as it is compared: letters and digits only, without case. */
export function plainPostal(number: string): string {
  return plain(number).replaceAll(" ", "");
}

function save(db: WriteDb, id: string, letter: Letter | undefined, first: FirstFact | null): void {
  const before = first === null ? db.one(current, id) : undefined;
  if (letter === undefined) {
    if (before === undefined) return;
    if (before.words !== "") db.run(unindex, before.row, before.words);
    db.run(remove, id);
    return;
  }
  const words = wordsOf(letter);
  const { row } = db.run(before === undefined ? insert : update, ...columns(letter, words));
  if (before?.words === words) return;
  if (before !== undefined && before.words !== "") db.run(unindex, before.row, before.words);
  if (words !== "") db.run(index, before?.row ?? row, words);
}

function columns(letter: Letter, words: string) {
  const { content, signed, dispatched, served } = letter;
  const postal = dispatched?.postalNumber ?? null;
  return [
    content.case,
    content.letter,
    letterStage(letter),
    signed?.on ?? null,
    dispatched?.point ?? null,
    dispatched?.number ?? null,
    dispatched?.year ?? null,
    dispatched?.on ?? null,
    postal === null ? null : plainPostal(postal),
    served?.on ?? null,
    words,
    JSON.stringify(letter),
    letter.id,
  ];
}

/**
 * Addressee, title, references, postal number, and its number in the outgoing register, which stands alone as in an item's words.
 * Only what is in the register is searched: words of a draft would have to be taken out again at each step.
 */
function wordsOf({ text, signed, dispatched }: Letter): string {
  if (dispatched === null) return "";
  const { postalNumber, number } = dispatched;
  const own = [text?.addressee.name, text?.title, text?.theirReference, signed?.reference];
  return plain(
    [...own, postalNumber, number].filter((each) => each !== null && each !== undefined).join(" "),
  );
}
