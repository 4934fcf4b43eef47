import { CsvError, parse } from "csv-parse/sync";
import { MOST_ROWS } from "../../domain/record-plan/read-plan.ts";
import { type FileRefusal } from "../../domain/record-plan/refusals.ts";
import { type TableRow } from "../../domain/record-plan/table-header.ts";
import { accepted, type Outcome, refused } from "../../domain/refusal.ts";

type Placed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

const SEPARATORS = [";", ",", "\t", "|"] as const;

/** A record longer than this is a quotation mark that was never closed. */
const LONGEST_RECORD = 20_000;

/**
 * Rows of a CSV text, numbered by the lines on which they begin. The separator is the one that parts most rows alike. Refuses
 * `file-not-table` where none does and `file-broken` where a quotation does not end. Of a file that is too long it gives one row more
 * than a plan may have, and no more.
 */
export function readCsv(text: string): Outcome<readonly TableRow[], FileRefusal> {
  const separator = separatorOf(text);
  if (separator === null) return refused("file-not-table");
  return parsed(text, separator, MOST_ROWS + 30);
}

function separatorOf(text: string): string | null {
  let best: { readonly separator: string; readonly score: number } | null = null;
  for (const separator of SEPARATORS) {
    const rows = parsed(text, separator, 60);
    // One that breaks the quotation is not it; where all do, the first tells so.
    const score = rows.ok ? alike(rows.value) : 0;
    if (best === null || score > best.score) best = { separator, score };
  }
  if (best !== null && best.score > 0) return best.separator;
  return SEPARATORS.find((separator) => text.slice(0, 5000).includes(separator)) ?? null;
}

/** How many rows have as many cells as most, where that is more than one. */
function alike(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function parsed(text: string, delimiter: string, to: number): Outcome<readonly TableRow[], FileRefusal> {
  try {
    const records = parse(text, {
      delimiter,
      bom: true,
      info: true,
      to,
      relax_column_count: true,
      relax_quotes: false,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    });
    // With `info` each record comes with its place, which the types of csv-parse do not say.
    const placed = records as unknown as readonly Placed[];
    return accepted(
      placed.map(({ record, info }) => ({ row: firstLine(record, info.lines), cells: record })),
    );
  } catch (error) {
    if (error instanceof CsvError) return refused("file-broken");
    throw error;
  }
}

/** `lines` counts to the end of the record; the breaks inside of its cells lie behind its first line. */
function firstLine(record: readonly string[], lines: number): number {
  const breaks = record.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
  return lines - breaks;
}
