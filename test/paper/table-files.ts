import { unzipSync } from "fflate";
import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";

/** Rows of a CSV as a Polish Excel splits them. */
export function csvRows(bytes: Uint8Array): string[][] {
  // The bytes of a file made by us: rows of texts, which is what `parse` gives without columns.
  return parse(Buffer.from(bytes), { bom: true, delimiter: ";" }) as string[][];
}

/** The cells of a sheet, typed as Excel holds them. */
export function xlsxRows(bytes: Uint8Array, sheet = 1): Promise<readonly (readonly unknown[])[]> {
  return readSheet(Buffer.from(bytes), sheet);
}

/** The XML of an XLSX part, to see what a reader of cells does not tell. */
export function xlsxPart(bytes: Uint8Array, part: string): string {
  const file = unzipSync(bytes)[part];
  if (file === undefined) throw new Error(`The workbook has no ${part}.`);
  return new TextDecoder().decode(file);
}
