import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { type Canvas, ImageData, createCanvas, loadImage } from "@napi-rs/canvas";
import {
  BinaryBitmap,
  Code128Reader,
  DataMatrixReader,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from "@zxing/library";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { ready } from "zpl-renderer-js";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

/** A picture as a scanner would give it: RGBA, rows from the top. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

export type Code = { readonly format: "Code128" | "DataMatrix" | "QRCode"; readonly text: string };

const { resolve } = createRequire(import.meta.url);

// The package fetches its WebAssembly from a network unless it is handed over.
const reader = readFile(resolve("zxing-wasm/reader/zxing_reader.wasm")).then((wasm) =>
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true }),
);

/** A page of a PDF (the first is 1) at a resolution in dots per inch. */
export async function pdfRaster(
  bytes: Uint8Array,
  { dpi, page = 1 }: { readonly dpi: number; readonly page?: number },
): Promise<Raster> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const sheet = await pdf.getPage(page);
  const viewport = sheet.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // @napi-rs/canvas draws what a browser's canvas does; its type is its own.
  await sheet.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: "white" })
    .promise;
  const raster = pixels(canvas);
  await task.destroy();
  return raster;
}

/** A label as the printer would burn it; `dpi` must be that for which the ZPL was made. */
export async function zplRaster(
  zpl: string,
  label: { readonly width: number; readonly height: number; readonly dpi: 203 | 300 },
): Promise<Raster> {
  const { api } = await ready;
  const drawn = await api.zplToBase64Async(zpl, label.width, label.height, label.dpi === 203 ? 8 : 12);
  const burnt = await loadImage(Buffer.from(drawn, "base64"));
  const canvas = createCanvas(burnt.width, burnt.height);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, burnt.width, burnt.height);
  context.drawImage(burnt, 0, 0);
  return pixels(canvas);
}

/** Puts a raster on a larger white page at a fraction of a pixel, as a scanner meets paper. */
export function onPage(
  raster: Raster,
  {
    margin,
    shift = 0,
    turn = 0,
  }: { readonly margin: number; readonly shift?: number; readonly turn?: number },
): Raster {
  const canvas = createCanvas(raster.width + 2 * margin, raster.height + 2 * margin);
  const context = canvas.getContext("2d");
  context.fillStyle = "white";
  context.fillRect(0, 0, canvas.width, canvas.height);
  const source = createCanvas(raster.width, raster.height);
  source.getContext("2d").putImageData(image(raster), 0, 0);
  context.translate(canvas.width / 2 + shift, canvas.height / 2 + shift);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(source, -raster.width / 2, -raster.height / 2);
  return pixels(canvas);
}

/** A part of a picture. */
export function crop(
  raster: Raster,
  {
    left,
    top,
    width,
    height,
  }: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): Raster {
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(image(raster), -left, -top);
  return pixels(canvas);
}

/** Every code that zxing-wasm finds in the picture. */
export async function codesIn(raster: Raster): Promise<Code[]> {
  await reader;
  // The reader looks at width, height and data, which are the same on this ImageData and on a browser's.
  const found = await readBarcodes(image(raster) as globalThis.ImageData, {
    formats: ["Code128", "DataMatrix", "QRCode"],
    tryHarder: true,
    maxNumberOfSymbols: 40,
  });
  return found
    .filter(({ isValid }) => isValid)
    .map(({ format, text }) => ({ format: format as Code["format"], text })); // only these three were asked for
}

/** The first code of a format that @zxing/library (the reader of the camera) finds, or undefined. */
export function codeByLibrary(raster: Raster, format: Code["format"]): string | undefined {
  const grey = new Uint8ClampedArray(raster.width * raster.height);
  for (let at = 0; at < grey.length; at += 1) {
    grey[at] =
      ((raster.data[at * 4] ?? 0) + (raster.data[at * 4 + 1] ?? 0) + (raster.data[at * 4 + 2] ?? 0)) / 3;
  }
  try {
    const bitmap = new BinaryBitmap(
      new HybridBinarizer(new RGBLuminanceSource(grey, raster.width, raster.height)),
    );
    return readers[format]()
      .decode(bitmap, new Map([[DecodeHintType.TRY_HARDER, true]]))
      .getText();
  } catch {
    return undefined; // the library says "nothing found" by throwing
  }
}

const readers = {
  Code128: () => new Code128Reader(),
  DataMatrix: () => new DataMatrixReader(),
  QRCode: () => new QRCodeReader(),
};

/** The picture as PNG, to look at. */
export function png(raster: Raster): Buffer {
  const canvas = createCanvas(raster.width, raster.height);
  canvas.getContext("2d").putImageData(image(raster), 0, 0);
  return canvas.toBuffer("image/png");
}

function pixels(canvas: Canvas): Raster {
  const { width, height } = canvas;
  return { width, height, data: canvas.getContext("2d").getImageData(0, 0, width, height).data };
}

function image({ width, height, data }: Raster): ImageData {
  return new ImageData(data, width, height);
}
