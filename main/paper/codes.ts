// The package's named `raw` is the encoder of a symbology of that name; the one that gives modules is on the default.
import bwip from "bwip-js/node";

/** A linear code: widths of bar, space, bar … in modules, beginning and ending with a bar, without quiet zone. */
export type Bars = { readonly widths: readonly number[]; readonly modules: number };

/** A matrix code of `size` × `size` modules, row by row, without quiet zone. */
export type Matrix = { readonly size: number; readonly dark: (column: number, row: number) => boolean };

/** Code 128 with the shortest choice of sets B and C. */
export function code128(text: string): Bars {
  const [symbol] = bwip.raw("code128", text, "");
  if (symbol === undefined || !("sbs" in symbol))
    throw new TypeError("The barcode library gave no Code 128.");
  return { widths: symbol.sbs, modules: symbol.sbs.reduce((sum, width) => sum + width, 0) };
}

/** Data Matrix ECC 200, square, as small as the text allows (a label payload takes 14 × 14). */
export function dataMatrix(text: string): Matrix {
  return matrix(bwip.raw("datamatrix", text, "format=square"));
}

/** QR of level M: 15 % of the code may be soiled or creased. */
export function qr(text: string): Matrix {
  return matrix(bwip.raw("qrcode", text, "eclevel=M"));
}

function matrix(symbols: readonly ({ readonly sbs: readonly number[] } | Pixels)[]): Matrix {
  const [symbol] = symbols;
  if (symbol === undefined || !("pixs" in symbol))
    throw new TypeError("The barcode library gave no matrix code.");
  const { pixs, pixx } = symbol;
  return { size: pixx, dark: (column, row) => pixs[row * pixx + column] === 1 };
}

type Pixels = { readonly pixs: readonly number[]; readonly pixx: number };
