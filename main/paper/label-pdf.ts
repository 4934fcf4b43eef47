import { labelWords } from "../words/papers/label.ts";
import { code128, dataMatrix } from "./codes.ts";
import { type Document, closeDocument, openDocument, pointsPerMm, tagged } from "./document.ts";
import { drawBars, drawMatrix } from "./draw-codes.ts";
import { type PaperFonts, type Weight } from "./fonts.ts";
import { type AnyLabelContent, type LabelLines, type LabelSize, labelLines } from "./label-content.ts";
import { type LabelLayout, type Line, labelLayout, matrixModules } from "./label-layout.ts";
import { capitalHeight, fittingSize, oneLine, setLine, widthOf } from "./lines.ts";

export type LabelPdfOptions = {
  readonly size: LabelSize;
  readonly fonts: PaperFonts;
  readonly createdAt: Date;
};

/** The grid of PDF labels: that of the 203 dpi printers, to which these pages are mostly sent. */
const gridPerMm = 8;

/**
 * A label as a PDF page of its own size, with vector codes and an embedded font, for printers without ZPL. The same
 * input gives the same bytes. Throws on content that `labelLines` refuses.
 */
export function labelPdf(
  content: AnyLabelContent,
  { size, fonts, createdAt }: LabelPdfOptions,
): Promise<Uint8Array> {
  const lines = labelLines(content);
  const title = labelWords.title(lines.number);
  const document = openDocument({ fonts, title, language: "pl", author: content.office, createdAt });
  const layout = labelLayout(size, gridPerMm);
  const points = pointsPerMm / gridPerMm;
  document.pdf.addPage({ size: [layout.width * points, layout.height * points], margin: 0 });
  drawLabel(document, lines, { layout, x: 0, y: 0 });
  return closeDocument(document);
}

/** Draws a label with its corner at (x, y) points of the current page. */
export function drawLabel(
  document: Document,
  lines: LabelLines,
  at: { readonly layout: LabelLayout; readonly x: number; readonly y: number },
): void {
  const { layout } = at;
  const points = pointsPerMm / layout.dotsPerMm;
  const section = document.pdf.struct("Sect", { title: lines.number });
  document.root.add(section);
  const text = (words: string, line: Line, weight: Weight): void =>
    tagged(document, "P", () => drawLine(document, words, { line, weight, ...at }), { parent: section });
  text(lines.office, layout.office, "bold");
  text(lines.date, layout.date, "regular");
  text(lines.number, layout.number, "bold");
  const bars = code128(lines.payload);
  const figure = (alt: string, box: Box, draw: () => void): void =>
    tagged(document, "Figure", draw, {
      parent: section,
      alt,
      bbox: [box.x, box.y, box.x + box.width, box.y + box.height],
    });
  const barBox = {
    x: at.x + Math.round((layout.width - bars.modules * layout.bars.module) / 2) * points,
    y: at.y + layout.bars.y * points,
    width: bars.modules * layout.bars.module * points,
    height: layout.bars.height * points,
  };
  figure(labelWords.barcode(lines.payload), barBox, () =>
    drawBars(document.pdf, bars, {
      x: barBox.x,
      y: barBox.y,
      height: barBox.height,
      module: layout.bars.module * points,
    }),
  );
  const matrixSide = matrixModules * layout.matrix.module * points;
  const matrixBox = {
    x: at.x + layout.matrix.x * points,
    y: at.y + layout.matrix.y * points,
    width: matrixSide,
    height: matrixSide,
  };
  figure(labelWords.matrix(lines.payload), matrixBox, () =>
    drawMatrix(document.pdf, dataMatrix(lines.payload), {
      x: matrixBox.x,
      y: matrixBox.y,
      module: layout.matrix.module * points,
    }),
  );
  text(lines.payload, layout.payload, "regular");
  if (lines.note !== undefined) text(lines.note, layout.note, "bold");
  section.end();
}

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type LinePlace = {
  readonly line: Line;
  readonly weight: Weight;
  readonly layout: LabelLayout;
  readonly x: number;
  readonly y: number;
};

/** The largest type that the line allows: by the height of its capitals, then by its width. */
function drawLine(document: Document, words: string, { line, weight, layout, x, y }: LinePlace): void {
  const points = pointsPerMm / layout.dotsPerMm;
  const tallest = (line.capitals * points) / capitalHeight;
  const width = line.width * points;
  const size = Math.max(fittingSize(document, words, { weight, size: tallest }, width), tallest * 0.75);
  const shown = oneLine(document, words, { weight, size }, width);
  const spare = width - widthOf(document, shown, { weight, size });
  const left = x + line.x * points + { left: 0, center: spare / 2, right: spare }[line.align];
  const middle = y + (line.top + line.capitals / 2) * points;
  setLine(document, shown, { weight, size }, { x: left, baseline: middle + (size * capitalHeight) / 2 });
}
