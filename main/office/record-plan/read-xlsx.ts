import { Unzip, UnzipInflate, zipSync } from "fflate";
import { readSheet } from "read-excel-file/node";
import { type FileRefusal } from "../../domain/record-plan/refusals.ts";
import { type TableRow } from "../../domain/record-plan/table-header.ts";
import { accepted, type Outcome, refused } from "../../domain/refusal.ts";

/** All parts together, unpacked. A plan of 1500 classes takes half a megabyte. */
const MOST_UNPACKED = 24 * 1024 * 1024;
const MOST_PARTS = 200;
/** Cells of the area that a sheet spans: its reader makes one for each, filled or not. */
const MOST_CELLS = 1_000_000;
/** Unpacked piece by piece, so that a piece which swells a thousandfold is still small. */
const PIECE = 16 * 1024;

/**
 * Rows of the first sheet of an XLSX file, numbered as the sheet numbers them. Refuses `file-swells` what unpacks to more than any
 * plan needs (a zip bomb, or a sheet of a million columns) before it takes memory, and `file-broken` what cannot be read.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Outcome<readonly TableRow[], FileRefusal>> {
  const parts = unpacked(bytes);
  if (!parts.ok) return parts;
  if (!Object.keys(parts.value).some((name) => name.startsWith("xl/"))) return refused("file-not-table");
  if (
    Object.entries(parts.value).some(
      ([name, part]) => name.startsWith("xl/worksheets/") && spansTooMuch(part),
    )
  ) {
    return refused("file-swells");
  }
  // Packed anew without compression: its reader sees exactly what was measured here, and nothing that hides between parts.
  const measured = Buffer.from(zipSync(parts.value, { level: 0 }));
  try {
    const rows = await readSheet(measured, { trim: true });
    return accepted(rows.map((cells, at) => ({ row: at + 1, cells: cells.map(textOf) })));
  } catch {
    // Whatever its XML lacks, the one who chose it can only save it anew.
    return refused("file-broken");
  }
}

/** The XML parts of the archive; what else lies in it (pictures, settings of printers) is left packed. */
function unpacked(bytes: Uint8Array): Outcome<Record<string, Uint8Array>, FileRefusal> {
  const parts: Record<string, Uint8Array> = {};
  const state: { size: number; wrong: FileRefusal | null } = { size: 0, wrong: null };
  const archive = new Unzip((file) => {
    if (!/\.(?:xml|rels)$/.test(file.name)) return;
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, final) => {
      if (error !== null) {
        state.wrong ??= "file-broken";
        return;
      }
      state.size += piece.length;
      if (state.size > MOST_UNPACKED || Object.keys(parts).length > MOST_PARTS) state.wrong ??= "file-swells";
      else pieces.push(piece);
      if (final && state.wrong === null) parts[file.name] = Buffer.concat(pieces);
    };
    file.start();
  });
  archive.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += PIECE) {
      archive.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (state.wrong !== null) return refused(state.wrong);
    }
  } catch {
    return refused("file-broken");
  }
  return accepted(parts);
}

/** Would the sheet's reader make more cells than any plan has? Only cells that hold something count. */
function spansTooMuch(sheet: Uint8Array): boolean {
  let rows = 1;
  let columns = 1;
  const xml = Buffer.from(sheet).toString("latin1");
  for (const [, letters = "", row = "1"] of xml.matchAll(
    /<c\b[^>]*?\br="([A-Z]{1,7})(\d{1,10})"[^>]*?(?<!\/)>/g,
  )) {
    rows = Math.max(rows, Number(row));
    columns = Math.max(
      columns,
      Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
    if (rows * columns > MOST_CELLS) return true;
  }
  return false;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}
