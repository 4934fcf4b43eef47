import { type Letter, letterStage, type LetterStage } from "../../domain/letters/letter.ts";
import { parseLetter } from "../tables/letters.ts";

/** A letter as a list needs it. */
export type LetterRecord = {
  readonly letter: Letter;
  readonly stage: LetterStage;
  /** Of its case, as it is written; null while that is a folder. */
  readonly reference: string | null;
  /** Every fact about it has its place at the centre. */
  readonly synced: boolean;
};

export type LetterRow = {
  readonly row: number;
  readonly letter: string;
  readonly dispatched_on: string | null;
  readonly number: number | null;
  readonly reference: string | null;
  readonly synced: 0 | 1;
};

/** What every reading of letters selects; `l` is the letter. */
export const LETTER_COLUMNS = `l.row, l.letter, l.dispatched_on, l.number,
  (SELECT c.reference FROM cases AS c WHERE c.id = l."case") AS reference,
  NOT EXISTS (SELECT 1 FROM facts AS f WHERE f.subject = l.id AND f.position IS NULL) AS synced`;

export function letterRecord(row: LetterRow): LetterRecord {
  const letter = parseLetter(row.letter);
  return { letter, stage: letterStage(letter), reference: row.reference, synced: row.synced === 1 };
}
