import { accepted, type Accepted } from "../../refusal.ts";
import { assemble, type RowsByKind } from "./assemble.ts";
import { type LedgerError, type LedgerReading } from "./cells.ts";
import { type LedgerRowKind } from "./fields.ts";
import { type ColumnMapping } from "./mapping.ts";
import { readRow } from "./rows.ts";
import { type LedgerSnapshot } from "./snapshot.ts";
import { type LedgerTotals, totalsOf, totalsThatDisagree } from "./totals.ts";

/** Rows of one kind, already split into cells, without the header. Read once and in order, so a file can be streamed. */
export type LedgerTable = {
  readonly kind: LedgerRowKind;
  readonly columns: number;
  readonly mapping: ColumnMapping;
  readonly rows: Iterable<readonly string[]>;
};

/** So many errors are told one by one; the rest only counted. A file in the wrong encoding has one in each row. */
export const ERRORS_TOLD = 500;

export type ReadLedger =
  | Accepted<{ readonly snapshot: LedgerSnapshot; readonly totals: LedgerTotals }>
  | { readonly ok: false; readonly errors: readonly LedgerError[]; readonly count: number };

/**
 * A ledger read whole or not at all: a snapshot when no row has an error, no row contradicts another and every figure of the tax system's
 * own report agrees; else the errors with row, field and code. Lines without anything in them are left out.
 */
export function readLedger(
  tables: readonly LedgerTable[],
  of: LedgerReading,
  report: Readonly<Partial<LedgerTotals>> = {},
): ReadLedger {
  const errors: LedgerError[] = [];
  let count = 0;
  const note = (found: readonly LedgerError[]) => {
    count += found.length;
    errors.push(...found.slice(0, Math.max(0, ERRORS_TOLD - errors.length)));
  };
  const rows: RowsByKind = {
    card: [],
    "co-owner": [],
    obligation: [],
    instalment: [],
    cost: [],
    payment: [],
  };
  for (const table of tables) readTable(table.kind, { table, of }, { rows, note });
  // Rows that could not be read would be missed by those that refer to them: one fault would be told many times.
  if (count > 0) return { ok: false, errors, count };

  const { snapshot, errors: met } = assemble(rows, of.day);
  note(met);
  if (count > 0) return { ok: false, errors, count };
  const totals = totalsOf(snapshot);
  note(
    totalsThatDisagree(totals, report).map(({ of: field }) => ({
      table: "totals",
      row: null,
      field,
      code: "totals-disagree",
    })),
  );
  return count > 0 ? { ok: false, errors, count } : accepted({ snapshot, totals });
}

function readTable<Kind extends LedgerRowKind>(
  kind: Kind,
  { table, of }: { readonly table: LedgerTable; readonly of: LedgerReading },
  into: { readonly rows: RowsByKind; readonly note: (errors: readonly LedgerError[]) => void },
): void {
  const { mapping, columns } = table;
  // The header is row 1.
  let row = 1;
  for (const cells of table.rows) {
    row += 1;
    if (cells.every((cell) => cell.trim() === "")) continue;
    const read = readRow(kind, cells, { ...of, mapping, columns, row });
    if ("errors" in read) into.note(read.errors);
    else into.rows[kind].push({ row, value: read.value });
  }
}
