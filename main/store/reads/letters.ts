import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { plainPostal } from "../tables/letters.ts";
import { type LetterFilter, letterPage } from "./letter-page.ts";
import { LETTER_COLUMNS, letterRecord, type LetterRecord, type LetterRow } from "./letter-record.ts";

const reading = (name: string, rest: string) =>
  statement<LetterRow>(name, `SELECT ${LETTER_COLUMNS} FROM letters AS l WHERE ${rest}`);

const byId = reading("letter-by-id", "l.id = ?");
const ofCase = reading("letters-of-case", `l."case" = ? ORDER BY l.row`);
const byNumber = reading("letters-by-number", "l.year = ? AND l.number = ? AND l.point = ? ORDER BY l.row");
const byPostal = reading("letters-by-postal", "l.postal_plain = ? ORDER BY l.row DESC LIMIT 20");
const toDispatch = reading("letters-to-dispatch", "l.stage = 'signed' ORDER BY l.signed_on, l.row LIMIT ?");

/** A number of a point's outgoing series. */
export type Dispatch = { readonly point: string; readonly number: number; readonly year: number };

export const letterReads = (db: ReadDb) => ({
  byId(id: string): LetterRecord | null {
    const row = db.one(byId, id);
    return row === undefined ? null : letterRecord(row);
  },
  /** Of a case or folder, in the order in which they were begun; drafts and voided ones too. */
  ofCase: (id: string): readonly LetterRecord[] => db.all(ofCase, id).map(letterRecord),
  /** By number of the outgoing register: one, but after copied stations. */
  byDispatch: ({ point, number, year }: Dispatch): readonly LetterRecord[] =>
    db.all(byNumber, year, number, point).map(letterRecord),
  /** By postal number as typed or scanned, newest first: the post gives a number again after some years. */
  byPostalNumber(typed: string): readonly LetterRecord[] {
    const number = plainPostal(typed);
    return number === "" ? [] : db.all(byPostal, number).map(letterRecord);
  },
  /** A page of the outgoing register, newest first; see `letterPage`. */
  page: (filter: LetterFilter, after: string | null, limit: number) => letterPage(db, filter, after, limit),
  /** Signed and not sent yet, oldest first. */
  toDispatch: (limit: number): readonly LetterRecord[] => db.all(toDispatch, limit).map(letterRecord),
});
