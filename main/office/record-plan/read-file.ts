import { MEGABYTES } from "../../contract/record-plan.ts";
import { type FileRefusal } from "../../domain/record-plan/refusals.ts";
import { type TableRow } from "../../domain/record-plan/table-header.ts";
import { accepted, type Outcome, refused } from "../../domain/refusal.ts";
import { readCsv } from "./read-csv.ts";
import { isGarbled, readText } from "./read-text.ts";
import { readXlsx } from "./read-xlsx.ts";

/**
 * The rows of a table that somebody chose: XLSX or CSV, told apart by the bytes and not by the name. Refuses with a code of the file as
 * a whole; what is wrong with a row, the plan's own reading tells.
 */
export async function readTable(bytes: Uint8Array): Promise<Outcome<readonly TableRow[], FileRefusal>> {
  if (bytes.length === 0) return refused("file-empty");
  if (bytes.length > MEGABYTES * 1024 * 1024) {
    return refused("file-too-big", { details: { megabytes: MEGABYTES } });
  }
  // The old Excel, and a new one behind a password, begin as OLE files do.
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return refused("file-old-excel");
  if (begins(bytes, [0x50, 0x4b])) return ungarbled(await readXlsx(bytes));
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46])) return refused("file-not-table");
  const text = readText(bytes);
  if (!text.ok) return text;
  return text.value.trim() === "" ? refused("file-empty") : readCsv(text.value);
}

function begins(bytes: Uint8Array, with_: readonly number[]): boolean {
  return with_.every((byte, at) => bytes[at] === byte);
}

/** A sheet may hold what was garbled before it was pasted in. */
function ungarbled(
  table: Outcome<readonly TableRow[], FileRefusal>,
): Outcome<readonly TableRow[], FileRefusal> {
  if (!table.ok) return table;
  const garbled = table.value.some(({ cells }) => cells.some(isGarbled));
  return garbled ? refused("file-encoding") : accepted(table.value);
}
