import { type Item } from "../../domain/intake/item.ts";
import { type Letter } from "../../domain/letters/letter.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { type AnyLabelContent } from "../../paper/label-content.ts";
import { labelPdf } from "../../paper/label-pdf.ts";
import { labelGrids, labelSheetPdf } from "../../paper/label-sheet-pdf.ts";
import { labelZpl } from "../../paper/label-zpl.ts";
import { receiptPdf } from "../../paper/receipt-pdf.ts";
import { registerSheetPdf } from "../../paper/register-sheet-pdf.ts";
import { type ItemRecord } from "../../store/reads/items.ts";
import { labelContent, outgoingLabelContent, receiptContent, registerRow } from "./paper-content.ts";
import { drawCaseList, drawCaseMetric, drawLetter, drawMorningSheet } from "./render-cases.ts";
import { type Desktop, type Wish } from "./desktop.ts";
import { firstCellOf, gridFor, isLarge } from "./paper-size.ts";

/** A station's year has no more numbers than this, so no day has. */
const WHOLE_DAY = 999_999;

export type Drawn = { readonly bytes: Uint8Array; readonly format: PrinterConfig["format"] };

/** The bytes of a job's paper, in what its printer understands. Throws where an item of the job is gone: that is a bug. */
export async function drawPaper(wish: Wish, printer: PrinterConfig, desktop: Desktop): Promise<Drawn> {
  switch (wish.paper) {
    case "label":
      return await drawLabel(labelContent(itemOf(wish, desktop).item, desktop.directory), printer, desktop);
    case "receipt":
      return { format: "pdf", bytes: await drawReceipt(wish, printer, desktop) };
    case "label-sheet":
      return { format: "pdf", bytes: await drawLabelSheet(wish, printer, desktop) };
    case "register-sheet":
      return { format: "pdf", bytes: await drawRegister(wish, desktop) };
    case "letter":
      return { format: "pdf", bytes: await drawLetter(letterOf(wish, desktop), desktop) };
    case "case-list":
      return { format: "pdf", bytes: await drawCaseList(wish, desktop) };
    case "case-metric":
      return { format: "pdf", bytes: await drawCaseMetric(wish, desktop) };
    case "morning-sheet":
      return { format: "pdf", bytes: await drawMorningSheet(wish, desktop) };
    case "outgoing-label":
      return await drawLabel(
        outgoingLabelContent(letterOf(wish, desktop), desktop.directory),
        printer,
        desktop,
      );
    default:
      return wish.paper satisfies never;
  }
}

export async function drawLabel(
  content: AnyLabelContent,
  printer: Pick<PrinterConfig, "format" | "labelSize" | "dpi">,
  desktop: Pick<Desktop, "fonts" | "now">,
): Promise<Drawn> {
  const { labelSize: size, dpi } = printer;
  if (printer.format === "zpl") {
    return { format: "zpl", bytes: new TextEncoder().encode(labelZpl(content, { size, dpi })) };
  }
  const bytes = await labelPdf(content, { size, fonts: await desktop.fonts(), createdAt: desktop.now() });
  return { format: "pdf", bytes };
}

async function drawReceipt(
  wish: Wish,
  printer: Pick<PrinterConfig, "receiptSize">,
  desktop: Desktop,
): Promise<Uint8Array> {
  const { store, directory } = desktop;
  const { item, sender } = itemOf(wish, desktop);
  const statusUrl = store.identity()?.statusUrl;
  if (item.receipt === null || statusUrl === undefined) throw new Error("A receipt without its number");
  const clerk = store.read.clerks.byId(item.registeredBy);
  const { receipt } = item;
  const content = receiptContent({ item, receipt, sender, clerk, directory, statusUrl }, wish.language);
  return await receiptPdf(content, {
    size: printer.receiptSize,
    language: wish.language,
    largePrint: isLarge(wish.size),
    duplicate: wish.copy,
    fonts: await desktop.fonts(),
    createdAt: desktop.now(),
  });
}

async function drawLabelSheet(
  wish: Wish,
  { labelSize: size }: Pick<PrinterConfig, "labelSize">,
  { store, directory, fonts, now }: Desktop,
): Promise<Uint8Array> {
  const contents = wish.items.map((id) => labelContent(known(store.read.items.byId(id)).item, directory));
  const startAt = firstCellOf(wish.size);
  const grid = labelGrids[gridFor(size)];
  return await labelSheetPdf(contents, { size, grid, startAt, fonts: await fonts(), createdAt: now() });
}

async function drawRegister(wish: Wish, { store, directory, fonts, now }: Desktop): Promise<Uint8Array> {
  const day = wish.size;
  const { read } = store;
  const point = store.identity()?.point ?? "";
  const records = read.items.registeredOn(day, store.identity()?.station ?? null, WHOLE_DAY);
  const rows = records
    .toSorted((a, b) => inOrder(a.item, b.item))
    .map(({ item, sender }) => {
      const clerk = item.assigned?.clerk ?? null;
      return registerRow(item, sender, clerk === null ? null : read.clerks.byId(clerk));
    });
  const content = { office: directory.office.name, day, point, rows };
  return await registerSheetPdf(content, { fonts: await fonts(), createdAt: now() });
}

function inOrder(a: Item, b: Item): number {
  return a.number.year - b.number.year || a.number.number - b.number.number;
}

function itemOf(wish: Wish, { store }: Desktop): ItemRecord {
  const [id] = wish.items;
  return known(id === undefined ? null : store.read.items.byId(id));
}

function letterOf(wish: Wish, { store }: Desktop): Letter {
  const [id] = wish.items;
  const record = id === undefined ? null : store.read.letters.byId(id);
  if (record === null) throw new Error("A paper of a letter that is gone");
  return record.letter;
}

function known(record: ItemRecord | null): ItemRecord {
  if (record === null) throw new Error("A paper of an item that is gone");
  return record;
}
