import { addDays, parseCivilDate, weekdayOf } from "../../domain/calendar/civil-date.ts";
import { type ReadDb } from "../db.ts";
import { type Cell, statement } from "../statement.ts";
import { CASE_COLUMNS, caseRecord, type CaseRecord, type CaseRow } from "./case-record.ts";

/** The heaps of the board, most urgent first. `waiting`: for the citizen. `none`: no term runs. */
export const heaps = ["overdue", "today", "week", "later", "waiting", "stopped", "none"] as const;
export type Heap = (typeof heaps)[number];

/** Whose cases: of these officers, of a unit, of both at once; of everybody where neither is given. */
export type Whose = { readonly clerks?: readonly string[] | undefined; readonly unit?: string | undefined };

export type BoardHeap = {
  readonly heap: Heap;
  readonly count: number;
  /** The first of them, most urgent first. */
  readonly rows: readonly CaseRecord[];
};

/** A condition on `cases` and what is bound to it. */
export type Condition = { readonly where: string; readonly cells: readonly Cell[] };

/** On which heap a case lies on a civil day; null once nobody works on it. This week ends with its Sunday (ISO 8601). */
export function heapOf({ lane, dueOn }: Pick<CaseRecord, "lane" | "dueOn">, today: string): Heap | null {
  if (lane !== "due" || dueOn === null) return lane === "due" ? null : lane;
  if (dueOn < today) return "overdue";
  if (dueOn === today) return "today";
  return dueOn <= sundayOf(today) ? "week" : "later";
}

/** A heap as a range of the board's indexes. */
export function heapCondition(heap: Heap, today: string): Condition {
  switch (heap) {
    case "overdue":
      return due("sort_on < ?", today);
    case "today":
      return due("sort_on = ?", today);
    case "week":
      return due("sort_on > ? AND sort_on <= ?", today, sundayOf(today));
    case "later":
      return due("sort_on > ?", sundayOf(today));
    case "waiting":
    case "stopped":
    case "none":
      return { where: "lane = ?", cells: [heap] };
    default:
      return heap satisfies never;
  }
}

function due(where: string, ...cells: Cell[]): Condition {
  return { where: `lane = 'due' AND ${where}`, cells };
}

/**
 * The board's index for these cases. SQLite would take the one of the whole board for several officers, for it comes in order, and
 * read the cases of everybody else.
 */
export function boardOf({ clerks, unit }: Whose): string {
  if (clerks !== undefined) return "cases INDEXED BY cases_on_board_of_clerk";
  return `cases INDEXED BY ${unit === undefined ? "cases_on_board" : "cases_on_board_of_unit"}`;
}

export function whoseCondition({ clerks, unit }: Whose): Condition {
  const wheres: string[] = [];
  const cells: Cell[] = [];
  if (clerks !== undefined) {
    // Of nobody at all: an empty list would leave the index nothing to look for.
    wheres.push(`clerk IN (${clerks.map(() => "?").join() || "NULL"})`);
    cells.push(...clerks);
  }
  if (unit !== undefined) {
    wheres.push("unit = ?");
    cells.push(unit);
  }
  return { where: wheres.join(" AND ") || "TRUE", cells };
}

/** How many cases lie on each heap on a day, and the first `limit` of each. Counts and rows are ranges of one index. */
export function caseBoard(db: ReadDb, whose: Whose, today: string, limit: number): readonly BoardHeap[] {
  const own = whoseCondition(whose);
  return heaps.map((heap) => {
    const at = heapCondition(heap, today);
    const where = `${own.where} AND ${at.where}`;
    const cells = [...own.cells, ...at.cells];
    const first = `SELECT row, sort_on FROM ${boardOf(whose)} WHERE ${where} ORDER BY sort_on, row LIMIT ?`;
    const rows =
      limit === 0
        ? []
        : db.all(
            statement<CaseRow>(
              `case-heap-${heap}`,
              // Rows are chosen by the index alone; only the chosen are read whole.
              `SELECT ${CASE_COLUMNS} FROM (${first}) AS h CROSS JOIN cases AS c ON c.row = h.row ORDER BY h.sort_on, h.row`,
            ),
            ...cells,
            limit,
          );
    return {
      heap,
      count: countWhere(db, `case-heap-count-${heap}`, { where, cells }),
      rows: rows.map(caseRecord),
    };
  });
}

/** How many cases have their day between two civil days, both included: for warnings. */
export function countDue(db: ReadDb, whose: Whose, from: string, to: string): number {
  const own = whoseCondition(whose);
  const where = `${own.where} AND lane = 'due' AND sort_on BETWEEN ? AND ?`;
  return countWhere(db, "case-count-due", { where, cells: [...own.cells, from, to] });
}

function countWhere(db: ReadDb, name: string, { where, cells }: Condition): number {
  const count = statement<{ count: number }>(name, `SELECT count(*) AS count FROM cases WHERE ${where}`);
  return db.one(count, ...cells)?.count ?? 0;
}

function sundayOf(day: string): string {
  const date = parseCivilDate(day);
  if (date === null) throw new RangeError("No civil day");
  return addDays(date, 7 - weekdayOf(date));
}
