import writeXlsxFile, { type CellObject } from "write-excel-file/node";
import { type CellValue, type Column, kept, plainCell } from "./table-content.ts";

export type TableXlsxOptions = {
  /** What the sheet is called; what Excel does not allow in a name is left out, and it ends at 31 letters. */
  readonly sheet: string;
  /** What stands in a sheet of its own behind the list: the head of a printed list, label and value. */
  readonly about?: { readonly sheet: string; readonly facts: readonly (readonly [string, CellValue])[] };
};

/**
 * A list as XLSX: numbers and days typed, text always text (never a formula), the head bold and frozen, columns as wide as they
 * need. A day known only to its month or year stays text.
 */
export async function tableXlsx<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { sheet, about }: TableXlsxOptions,
): Promise<Uint8Array> {
  const shown = kept(columns);
  const list = {
    sheet: sheetName(sheet),
    data: [
      shown.map(({ name }) => head(name)),
      ...rows.map((row, index) => shown.map(({ value }) => cell(value(row, index)))),
    ],
    columns: shown.map(({ wide, share = 8 }) => ({ width: wide ?? Math.max(7, Math.round(share * 1.8)) })),
    stickyRowsCount: 1,
    orientation: "landscape" as const,
  };
  const facts = about && {
    sheet: sheetName(about.sheet),
    data: about.facts.map(([label, value]) => [head(label), cell(value)]),
    columns: [{ width: 28 }, { width: 60 }],
  };
  const buffer = await writeXlsxFile(facts ? [list, facts] : [list]).toBuffer();
  return new Uint8Array(buffer);
}

/** The most letters that Excel takes in a cell. */
const mostLetters = 32_767;

function cell(value: CellValue): CellObject | null {
  if (value === undefined || value === "") return null;
  if (typeof value === "number") return { value, type: Number, alignVertical: "top" };
  if (typeof value === "object" && /^\d{4}-\d{2}-\d{2}$/.test(value.day)) {
    // A sheet's days have no zone: the library reads the figures in UTC.
    return {
      value: new Date(`${value.day}T00:00:00Z`),
      type: Date,
      format: "dd.mm.yyyy",
      align: "left",
      alignVertical: "top",
    };
  }
  const text = plainCell(typeof value === "string" ? value : value.day).slice(0, mostLetters);
  return { value: text, type: String, wrap: true, alignVertical: "top" };
}

function head(name: string): CellObject {
  return { value: name, type: String, fontWeight: "bold", wrap: true, alignVertical: "top" };
}

function sheetName(name: string): string {
  return plainCell(name)
    .replaceAll(/[\\/?*[\]:']/g, " ")
    .slice(0, 31)
    .trim();
}
