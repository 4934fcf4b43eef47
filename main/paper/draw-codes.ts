import { type Bars, type Matrix } from "./codes.ts";

/** A corner and the width of one module, in points. */
export type Place = { readonly x: number; readonly y: number; readonly module: number };

/** Fills the bars as one vector path, exact at any resolution. */
export function drawBars(
  pdf: PDFKit.PDFDocument,
  { widths }: Bars,
  { x, y, module, height }: Place & { readonly height: number },
): void {
  let left = x;
  for (const [index, width] of widths.entries()) {
    if (index % 2 === 0) pdf.rect(left, y, width * module, height);
    left += width * module;
  }
  pdf.fill("black");
}

/** Fills a matrix code; runs in a row are one rectangle, so that no hairline shows between modules. */
export function drawMatrix(pdf: PDFKit.PDFDocument, { size, dark }: Matrix, { x, y, module }: Place): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = column;
      while (column < size && dark(column, row)) column += 1;
      if (column > from) pdf.rect(x + from * module, y + row * module, (column - from) * module, module);
    }
  }
  pdf.fill("black");
}
