import { type ReadDb } from "../db.ts";
import { matchQuery } from "../search-words.ts";
import { type Cell, statement } from "../statement.ts";
import { LETTER_COLUMNS, letterRecord, type LetterRecord, type LetterRow } from "./letter-record.ts";

/** Filters of the outgoing register. What is left out does not filter; `from` and `to` are days of dispatch, both inclusive. */
export type LetterFilter = {
  /** `WY/K1/12/2026` or `12/2026`, or words of addressee, title, reference, postal number. */
  readonly query?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only those whose service is not proved yet. */
  readonly unproved?: boolean | undefined;
};

export type LetterPage = { readonly rows: readonly LetterRecord[]; readonly next: string | null };

/** A dispatch number, not words. */
const DISPATCH_NUMBER = /^\s*(?:wy\s*\/\s*)?(?:([a-z]\d)\s*\/\s*)?(\d{1,6})\s*\/\s*(20\d\d)\s*$/iu;

/**
 * A page of the outgoing register, the latest day first and the highest number first. `after` is the `next` of the page before (null:
 * from the start); an `after` that is none of ours reads as the start.
 */
export function letterPage(
  db: ReadDb,
  filter: LetterFilter,
  after: string | null,
  limit: number,
): LetterPage {
  const { wheres, cells, words } = conditions(filter);
  const start = /^(\d{4}-\d\d-\d\d) (\d{1,6}) (\d{1,10})$/.exec(after ?? "");
  if (start !== null) {
    wheres.push("(l.dispatched_on, l.number, l.row) < (?, ?, ?)");
    cells.push(start[1] ?? "", Number(start[2]), Number(start[3]));
  }
  const from = words ? "letter_words AS w CROSS JOIN letters AS l ON l.row = w.rowid" : "letters AS l";
  const found = `SELECT l.row, l.dispatched_on, l.number FROM ${from} WHERE ${wheres.join(" AND ")} ORDER BY ${order("l")} LIMIT ?`;
  const sql = `SELECT ${LETTER_COLUMNS} FROM (${found}) AS f CROSS JOIN letters AS l ON l.row = f.row ORDER BY ${order("f")}`;
  const rows = db.all(statement<LetterRow>("letter-page", sql), ...cells, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return {
    rows: rows.slice(0, limit).map(letterRecord),
    next: last === undefined ? null : `${last.dispatched_on} ${last.number} ${last.row}`,
  };
}

function order(name: string): string {
  return `${name}.dispatched_on DESC, ${name}.number DESC, ${name}.row DESC`;
}

function conditions(filter: LetterFilter): { wheres: string[]; cells: Cell[]; words: boolean } {
  const wheres = [filter.unproved === true ? "l.stage = 'dispatched'" : "l.dispatched_on IS NOT NULL"];
  const cells: Cell[] = [];
  const add = (where: string, ...values: Cell[]) => {
    wheres.push(where);
    cells.push(...values);
  };
  let words = false;
  const query = filter.query?.trim() ?? "";
  const [, point, number, year] = DISPATCH_NUMBER.exec(query) ?? [];
  if (number !== undefined && year !== undefined) {
    add("l.number = ? AND l.year = ?", Number(number), Number(year));
    if (point !== undefined) add("l.point = ?", point.toUpperCase());
  } else if (query !== "") {
    const match = matchQuery(query);
    // Something was typed, yet no letter and no digit: nothing can have it.
    if (match === null) add("FALSE");
    else {
      words = true;
      add("w.letter_words MATCH ?", match);
    }
  }
  if (filter.from !== undefined) add("l.dispatched_on >= ?", filter.from);
  if (filter.to !== undefined) add("l.dispatched_on <= ?", filter.to);
  return { wheres, cells, words };
}
