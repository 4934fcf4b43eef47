import { labelWords } from "../words/papers/label.ts";
import { closeDocument, openDocument, pointsPerMm } from "./document.ts";
import { type PaperFonts } from "./fonts.ts";
import { type AnyLabelContent, type LabelSize, labelLines } from "./label-content.ts";
import { labelLayout } from "./label-layout.ts";
import { drawLabel } from "./label-pdf.ts";

/** An A4 sheet of self-adhesive labels as its maker cuts it, in millimetres. Cells are counted by rows from 1. */
export type LabelGrid = {
  readonly columns: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly left: number;
  readonly top: number;
  readonly gapX: number;
  readonly gapY: number;
};

/** Sheets that stationers sell, by the label that fits them. */
export const labelGrids = {
  "3x8": { columns: 3, rows: 8, cellWidth: 70, cellHeight: 37, left: 0, top: 0.5, gapX: 0, gapY: 0 },
  "3x9": { columns: 3, rows: 9, cellWidth: 70, cellHeight: 32, left: 0, top: 4.5, gapX: 0, gapY: 0 },
  "4x10": { columns: 4, rows: 10, cellWidth: 52.5, cellHeight: 29.7, left: 0, top: 0, gapX: 0, gapY: 0 },
  "4x11": { columns: 4, rows: 11, cellWidth: 50, cellHeight: 25, left: 5, top: 11, gapX: 0, gapY: 0 },
} as const satisfies Record<string, LabelGrid>;

export type LabelSheetOptions = {
  readonly size: LabelSize;
  readonly grid: LabelGrid;
  /** The first free cell, from 1, so that a sheet begun yesterday is used up today. */
  readonly startAt?: number;
  readonly fonts: PaperFonts;
  readonly createdAt: Date;
};

const a4 = { width: 210, height: 297 };
/** Millimetres along the paper's edge on which a laser printer does not print. */
const unprintable = 4.5;

/**
 * Labels on A4 sheets for a laser printer. The codes keep their size; text stays clear of the paper's edge. Throws
 * when a label is malformed, when it is larger than a cell, or when `startAt` is no cell of the sheet.
 */
export function labelSheetPdf(
  contents: readonly AnyLabelContent[],
  { size, grid, startAt = 1, fonts, createdAt }: LabelSheetOptions,
): Promise<Uint8Array> {
  const labels = contents.map((content) => labelLines(content));
  const cells = grid.columns * grid.rows;
  if (!Number.isInteger(startAt) || startAt < 1 || startAt > cells)
    throw new RangeError(`A sheet has cells 1 to ${cells}.`);
  const inset = Math.max(
    0,
    unprintable - grid.left - Math.max(0, (grid.cellWidth - labelLayout(size, 1).width) / 2) - 1.25,
  );
  const layout = labelLayout(size, 8, inset);
  const label = { width: layout.width / layout.dotsPerMm, height: layout.height / layout.dotsPerMm };
  if (label.width > grid.cellWidth + tolerance || label.height > grid.cellHeight + tolerance)
    throw new RangeError("The labels are larger than the cells of the sheet.");
  const document = openDocument({
    fonts,
    title: labelWords.sheetTitle,
    language: "pl",
    author: contents[0]?.office ?? "",
    createdAt,
  });
  const turn = (): void =>
    void document.pdf.addPage({ size: [a4.width * pointsPerMm, a4.height * pointsPerMm], margin: 0 });
  turn();
  for (const [index, lines] of labels.entries()) {
    const cell = (startAt - 1 + index) % cells;
    if (cell === 0 && index > 0) turn();
    const column = cell % grid.columns;
    const row = Math.floor(cell / grid.columns);
    const x = grid.left + column * (grid.cellWidth + grid.gapX) + (grid.cellWidth - label.width) / 2;
    const y = grid.top + row * (grid.cellHeight + grid.gapY) + (grid.cellHeight - label.height) / 2;
    drawLabel(document, lines, { layout, x: x * pointsPerMm, y: y * pointsPerMm });
  }
  return closeDocument(document);
}

/** A label of 30 mm on a cell of 29.7 loses only its own white edge. */
const tolerance = 0.5;
