import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type PrinterConfig } from "../../main/domain/printing/printer-config.ts";
import { type PdfReading, readPdf } from "../paper/pdf-reading.ts";
import { type Code, codesIn, pdfRaster, zplRaster } from "../paper/raster.ts";
import { type Program } from "./program.ts";

/** What lies in a folder that papers are printed into, with every code on it read from its picture. */
export type PrintedLabel = { readonly file: string; readonly codes: readonly Code[] };
export type PrintedReceipt = PrintedLabel & { readonly paper: PdfReading };

/** Two folder printers as an office has them: ZPL labels, PDF receipts. An administrator must sit at the desk. */
export async function addFolderPrinters(
  program: Program,
): Promise<{ readonly labels: string; readonly receipts: string }> {
  const labels = join(program.data, "labels");
  const receipts = join(program.data, "receipts");
  await mkdir(labels, { recursive: true });
  await mkdir(receipts, { recursive: true });
  const common = { kind: "folder", dpi: 203, labelSize: "50x25", receiptSize: "A5" } as const;
  const add = (config: PrinterConfig) => program.ask.print.savePrinter(config);
  await add({
    ...common,
    id: "labels",
    name: "Etykiety",
    folder: labels,
    serves: ["label"],
    format: "zpl",
  });
  await add({
    ...common,
    id: "receipts",
    name: "Potwierdzenia",
    folder: receipts,
    serves: ["receipt", "sheet"],
    format: "pdf",
  });
  return { labels, receipts };
}

/** Labels of 50 by 25 mm at 203 dpi, oldest first by their job's id. */
export async function labelsIn(folder: string): Promise<PrintedLabel[]> {
  const files = await papersIn(folder, ".zpl");
  return await Promise.all(
    files.map(async ({ file, bytes }) => {
      const raster = await zplRaster(new TextDecoder().decode(bytes), { width: 50, height: 25, dpi: 203 });
      return { file, codes: await codesIn(raster) };
    }),
  );
}

export async function receiptsIn(folder: string): Promise<PrintedReceipt[]> {
  const files = await papersIn(folder, ".pdf");
  return await Promise.all(
    files.map(async ({ file, bytes }) => ({
      file,
      codes: await codesIn(await pdfRaster(bytes, { dpi: 200 })),
      paper: await readPdf(bytes),
    })),
  );
}

async function papersIn(folder: string, ending: string): Promise<{ file: string; bytes: Uint8Array }[]> {
  // A draft that is still being written begins with a dot.
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending) && !name.startsWith("."));
  return await Promise.all(
    names.toSorted().map(async (name) => ({
      file: name,
      // pdfjs takes no Buffer.
      bytes: Uint8Array.from(await readFile(join(folder, name))),
    })),
  );
}
