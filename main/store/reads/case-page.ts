import { type CaseState } from "../../domain/cases/states.ts";
import { caseKey, parseCaseReference } from "../../domain/numbers/case-reference.ts";
import { type ReadDb } from "../db.ts";
import { matchQuery } from "../search-words.ts";
import { type Cell, LAST_ROW, statement } from "../statement.ts";
import { boardOf, type Heap, heapCondition, type Whose, whoseCondition } from "./case-board.ts";
import { CASE_COLUMNS, caseRecord, type CaseRecord, type CaseRow, type CaseStage } from "./case-record.ts";

/** Filters of the lists of cases. What is left out does not filter. */
export type CaseFilter = Whose & {
  /** A reference (with or without initials), or words of title, party and reference. */
  readonly query?: string | undefined;
  readonly stage?: CaseStage | undefined;
  readonly state?: CaseState | undefined;
  /** The heap on a civil day. */
  readonly heap?: { readonly heap: Heap; readonly today: string } | undefined;
  readonly jrwa?: string | undefined;
  readonly year?: number | undefined;
  readonly matter?: string | undefined;
};

export type CasePage = { readonly rows: readonly CaseRecord[]; readonly next: string | null };

/**
 * A page of cases: a heap's most urgent first, else what came last first. `after` is the `next` of the page before (null: from
 * the start); an `after` that is none of ours reads as the start.
 */
export function casePage(db: ReadDb, filter: CaseFilter, after: string | null, limit: number): CasePage {
  const { wheres, cells, words, named } = conditions(filter);
  const urgent = filter.heap !== undefined;
  const narrow = "cases INDEXED BY cases_filtered";
  const from =
    words !== null
      ? `case_words AS w CROSS JOIN ${narrow} ON cases.row = w.rowid`
      : named
        ? "cases"
        : urgent
          ? boardOf(filter)
          : narrow;
  const order = urgent ? "cases.sort_on, cases.row" : "cases.row DESC";
  const start = /^(?:(\d{4}-\d\d-\d\d) )?(\d{1,10})$/.exec(after ?? "");
  if (words !== null) {
    wheres.push("w.case_words MATCH ?");
    cells.push(words);
  }
  if (urgent) {
    wheres.push("(cases.sort_on, cases.row) > (?, ?)");
    cells.push(start?.[1] ?? "", Number(start?.[2] ?? 0));
  } else {
    // Named by the index's own row number, which the words come in the order of.
    wheres.push(words === null ? "cases.row < ?" : "w.rowid < ?");
    cells.push(Number(start?.[2] ?? LAST_ROW));
  }
  const by = words === null || urgent ? order : "w.rowid DESC";
  const found = `SELECT cases.row, cases.sort_on FROM ${from} WHERE ${wheres.join(" AND ")} ORDER BY ${by} LIMIT ?`;
  const sql = `SELECT ${CASE_COLUMNS} FROM (${found}) AS f CROSS JOIN cases AS c ON c.row = f.row ORDER BY ${order.replaceAll("cases.", "f.")}`;
  const rows = db.all(statement<CaseRow>("case-page", sql), ...cells, limit + 1);
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  const next = last === undefined ? null : urgent ? `${last.sort_on} ${last.row}` : String(last.row);
  return { rows: rows.slice(0, limit).map(caseRecord), next };
}

function conditions(filter: CaseFilter): {
  wheres: string[];
  cells: Cell[];
  words: string | null;
  named: boolean;
} {
  const whose = whoseCondition(filter);
  const wheres = [whose.where];
  const cells = [...whose.cells];
  const add = (where: string, ...values: readonly Cell[]) => {
    wheres.push(where);
    cells.push(...values);
  };
  let words: string | null = null;
  const query = filter.query?.trim() ?? "";
  const reference = parseCaseReference(query);
  if (reference.ok) add("reference_key = ?", caseKey(reference.value));
  else if (query !== "") {
    words = matchQuery(query);
    // Something was typed, yet no letter and no digit: nothing can have it.
    if (words === null) add("FALSE");
  }
  if (filter.heap !== undefined) {
    const at = heapCondition(filter.heap.heap, filter.heap.today);
    add(at.where, ...at.cells);
  }
  if (filter.stage !== undefined) add("stage = ?", filter.stage);
  if (filter.state !== undefined) add("state = ?", filter.state);
  if (filter.jrwa !== undefined) add("jrwa = ?", filter.jrwa);
  if (filter.year !== undefined) add("year = ?", filter.year);
  if (filter.matter !== undefined) add("matter = ?", filter.matter);
  return { wheres, cells, words, named: reference.ok };
}
