import { typedText } from "../typed-text.ts";
import { type ListedClass } from "./facts.ts";
import { parseRetentionCategory, type RetentionCategory } from "./retention-category.ts";
import { type Columns, findHeader, type TableRow } from "./table-header.ts";

/** What is wrong with a row so that the whole plan is refused. */
export const rowErrors = [
  "header-missing",
  "table-empty",
  "too-many-rows",
  "symbol-missing",
  "symbol-bad",
  "symbol-wrong-level",
  "symbol-twice",
  "parent-missing",
  "title-missing",
  "title-long",
  "note-long",
  "letters-lost",
  "characters-unseen",
  "category-bad",
  "category-missing",
] as const;
export type RowErrorCode = (typeof rowErrors)[number];

/** What deserves a look and hinders nothing. */
export const rowWarnings = ["zeros-restored", "category-above-leaf"] as const;
export type RowWarningCode = (typeof rowWarnings)[number];

export const planColumns = ["symbol", "title", "category", "categoryElsewhere", "note"] as const;
export type PlanColumn = (typeof planColumns)[number];

export type RowFault<Code extends string> = {
  /** In the file, from 1. Null: the file as a whole. */
  readonly row: number | null;
  readonly column: PlanColumn | null;
  readonly code: Code;
  /** What the sentence needs: what stands there, the other row, the parent that lacks. */
  readonly details: Readonly<Record<string, string | number>>;
};
export type RowError = RowFault<RowErrorCode>;
export type RowWarning = RowFault<RowWarningCode>;

export type PlanReading = {
  /** By symbol; of no use while there are errors. */
  readonly classes: readonly ListedClass[];
  readonly errors: readonly RowError[];
  readonly warnings: readonly RowWarning[];
};

/** About three times the official table: more is some other file. */
export const MOST_ROWS = 5000;

const titleSchema = typedText(300);
const noteSchema = typedText(600);

/** A class as its row says it, before its neighbours are known. */
type Entry = Omit<ListedClass, "leaf"> & { readonly row: number };

/**
 * Reads a table as a record plan. Finds every error at once, with its row and column, so that a file is mended in one go. A plan
 * with an error is refused whole: half a plan would leave cases without their class.
 */
export function readPlan(rows: readonly TableRow[]): PlanReading {
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  if (filled.length === 0) return wholly("table-empty");
  if (filled.length > MOST_ROWS) return wholly("too-many-rows", { most: MOST_ROWS });
  const header = findHeader(filled);
  if (header === null) return wholly("header-missing");
  const body = filled.slice(header.rows);
  if (body.length === 0) return wholly("table-empty");

  const errors: RowError[] = [];
  const warnings: RowWarning[] = [];
  const columns = { ...header.columns, symbol: levelsIn(body, header.columns.symbol) };
  const entries = body.flatMap((row) => readRow(row, columns, { errors, warnings }) ?? []);
  const classes = joined(entries, { errors, warnings });
  return { classes, errors: inRows(errors), warnings: inRows(warnings) };
}

type Found = { readonly errors: RowError[]; readonly warnings: RowWarning[] };

function readRow({ row, cells }: TableRow, columns: Columns, { errors, warnings }: Found): Entry | null {
  const fault = (column: PlanColumn, code: RowErrorCode, details: RowError["details"] = {}) =>
    void errors.push({ row, column, code, details });
  const text = (column: number | null): string => (column === null ? "" : (cells[column] ?? "").trim());

  const symbol = symbolOf(columns.symbol.map(text));
  if ("code" in symbol) fault("symbol", symbol.code, symbol.details);
  else if (symbol.restored) {
    warnings.push({ row, column: "symbol", code: "zeros-restored", details: { symbol: symbol.symbol } });
  }

  const title = titleSchema.safeParse(text(columns.title).replaceAll(/\s+/gu, " "));
  if (!title.success) fault("title", text(columns.title).length > 300 ? "title-long" : "characters-unseen");
  else if (title.data === "") fault("title", "title-missing");
  else if (lettersLost(title.data)) fault("title", "letters-lost", { text: title.data.slice(0, 60) });

  const note = noteSchema.safeParse(text(columns.note));
  if (!note.success) fault("note", text(columns.note).length > 600 ? "note-long" : "characters-unseen");
  else if (lettersLost(note.data)) fault("note", "letters-lost", { text: note.data.slice(0, 60) });

  const category = (column: "category" | "categoryElsewhere"): RetentionCategory | null => {
    const written = text(columns[column]);
    if (/^[-–—]*$/u.test(written)) return null;
    const parsed = parseRetentionCategory(written);
    if (parsed === null) fault(column, "category-bad", { text: written.slice(0, 20) });
    return parsed;
  };
  const both = { category: category("category"), categoryElsewhere: category("categoryElsewhere") };
  if ("code" in symbol) return null;
  // A faulty title or note counts as there: the row's neighbours are judged by its symbol.
  return {
    row,
    symbol: symbol.symbol,
    title: title.success ? title.data : "",
    note: note.success ? note.data : "",
    ...both,
  };
}

/** The columns of symbols; only one where the others are empty, and then no column stands for a level. */
function levelsIn(body: readonly TableRow[], columns: readonly number[]): readonly number[] {
  const used = columns.filter((column) => body.some(({ cells }) => (cells[column] ?? "").trim() !== ""));
  return used.length === 1 ? used : columns;
}

type Symbol =
  | { readonly symbol: string; readonly restored: boolean }
  | { readonly code: RowErrorCode; readonly details: RowError["details"] };

/** The symbol of a row: of one column, or of the deepest level that is filled. */
function symbolOf(levels: readonly string[]): Symbol {
  const at = levels.findLastIndex((text) => text !== "");
  const written = (levels[at] ?? "").replaceAll(/[\s\u00a0]/gu, "");
  if (written === "") return { code: "symbol-missing", details: {} };
  if (!/^\d{1,6}$/.test(written)) return { code: "symbol-bad", details: { text: written.slice(0, 20) } };
  if (levels.length === 1 || written.length === at + 1) return { symbol: written, restored: false };
  // A sheet that took symbols for numbers lost their zeros; the level says how many there were.
  if (written.length < at + 1) return { symbol: written.padStart(at + 1, "0"), restored: true };
  return { code: "symbol-wrong-level", details: { symbol: written, level: at + 1 } };
}

/** Judges the rows by each other: twice, without a parent, lowest without a category. */
function joined(entries: readonly Entry[], { errors, warnings }: Found): ListedClass[] {
  const rowOf = new Map<string, number>();
  const parents = new Set<string>();
  for (const { symbol, row } of entries) {
    const first = rowOf.get(symbol);
    if (first !== undefined) {
      errors.push({ row, column: "symbol", code: "symbol-twice", details: { symbol, first } });
    } else rowOf.set(symbol, row);
    for (let length = 1; length < symbol.length; length += 1) parents.add(symbol.slice(0, length));
  }
  const classes: ListedClass[] = [];
  for (const { row, ...entry } of entries) {
    if (rowOf.get(entry.symbol) !== row) continue;
    const { symbol, category } = entry;
    const parent = symbol.slice(0, -1);
    if (parent !== "" && !rowOf.has(parent)) {
      errors.push({ row, column: "symbol", code: "parent-missing", details: { symbol, parent } });
    }
    // A reference needs two digits at least (domain.md §2.10): a main class that is held in reserve is no leaf.
    const leaf = !parents.has(symbol) && symbol.length > 1;
    const faulty = errors.some((error) => error.row === row && error.column === "category");
    if (leaf && category === null && !faulty) {
      errors.push({ row, column: "category", code: "category-missing", details: { symbol } });
    }
    if (!leaf && category !== null) {
      warnings.push({ row, column: "category", code: "category-above-leaf", details: { symbol } });
    }
    classes.push({ ...entry, leaf });
  }
  return classes.toSorted((one, other) => (one.symbol < other.symbol ? -1 : 1));
}

/** A question mark between letters, or the sign for what could not be read: a letter was lost when the file was saved. */
function lettersLost(text: string): boolean {
  return /\p{L}\?\p{L}|\ufffd/u.test(text);
}

function wholly(code: RowErrorCode, details: RowError["details"] = {}): PlanReading {
  return { classes: [], errors: [{ row: null, column: null, code, details }], warnings: [] };
}

function inRows<Fault extends RowFault<string>>(faults: readonly Fault[]): readonly Fault[] {
  return faults.toSorted((one, other) => (one.row ?? 0) - (other.row ?? 0));
}
