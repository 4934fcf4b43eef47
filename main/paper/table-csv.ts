import { stringify } from "csv-stringify/sync";
import { type CellValue, type Column, kept, plainCell } from "./table-content.ts";

/**
 * A list as a CSV file that a Polish Excel opens by a double click: UTF-8 with BOM, `;`, CRLF, the first row the columns'
 * names, days ISO. A text that a spreadsheet would take for a formula (`=`, `+`, `-`, `@` first) gets an apostrophe before it:
 * a title of a case must not run on a clerk's machine. The same rows give the same bytes.
 */
export function tableCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array {
  const shown = kept(columns);
  const records = [
    shown.map(({ name }) => name),
    ...rows.map((row, index) => shown.map(({ value }) => field(value(row, index)))),
  ];
  const text = stringify(records, {
    bom: true,
    delimiter: ";",
    record_delimiter: "windows",
    escape_formulas: true,
  });
  return new TextEncoder().encode(text);
}

function field(value: CellValue): string | number {
  if (value === undefined) return "";
  if (typeof value === "number") return value;
  return plainCell(typeof value === "string" ? value : value.day);
}
