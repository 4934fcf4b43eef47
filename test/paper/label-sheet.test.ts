import { describe, expect, it } from "vitest";
import { labelGrids, labelSheetPdf } from "../../main/paper/label-sheet-pdf.ts";
import { readPdf } from "./pdf-reading.ts";
import { codesIn, crop, pdfRaster } from "./raster.ts";
import { createdAt, fonts, vectors } from "./samples.ts";

const payloads = vectors.map(({ payload }) => payload);
const three = vectors.map(({ content }) => content);

const cases = [
  { size: "70x30", name: "3x8" },
  { size: "70x30", name: "3x9" },
  { size: "50x25", name: "4x10" },
  { size: "50x25", name: "4x11" },
] as const;

describe.each(cases)("label sheet $name of $size", ({ size, name }) => {
  const grid = labelGrids[name];

  it("begins at the first free cell and decodes in each cell", async () => {
    const startAt = grid.columns + 2;

    const bytes = await labelSheetPdf(three, { size, grid, startAt, fonts, createdAt });

    const dpi = 203;
    const sheet = await pdfRaster(bytes, { dpi });
    const dots = (mm: number): number => Math.round((mm / 25.4) * dpi);
    for (const [index, payload] of payloads.entries()) {
      const cell = startAt - 1 + index;
      const box = {
        left: dots(grid.left + (cell % grid.columns) * (grid.cellWidth + grid.gapX)),
        top: dots(grid.top + Math.floor(cell / grid.columns) * (grid.cellHeight + grid.gapY)),
        width: dots(grid.cellWidth),
        height: dots(grid.cellHeight),
      };
      const found = (await codesIn(crop(sheet, box)))
        .map(({ format, text }) => `${format} ${text}`)
        .toSorted();
      expect(found).toEqual([`Code128 ${payload}`, `DataMatrix ${payload}`]);
    }
    const first = crop(sheet, {
      left: 0,
      top: 0,
      width: sheet.width,
      height: dots(grid.top + grid.cellHeight),
    });
    expect(await codesIn(first)).toEqual([]);
  });

  it("goes on to a second sheet when the first is full", async () => {
    const startAt = grid.columns * grid.rows - 1;

    const { pages } = await readPdf(await labelSheetPdf(three, { size, grid, startAt, fonts, createdAt }));

    expect(pages.map(({ text }) => payloads.filter((payload) => text.includes(payload)))).toEqual([
      [payloads[0], payloads[1]],
      [payloads[2]],
    ]);
  });
});

describe("label sheet", () => {
  it.each([0, 25, 1.5])("refuses to begin at cell %d of 24", (startAt) => {
    const order = () =>
      labelSheetPdf(three, { size: "70x30", grid: labelGrids["3x8"], startAt, fonts, createdAt });

    expect(order).toThrow(RangeError);
  });

  it("refuses labels larger than its cells", () => {
    expect(() => labelSheetPdf(three, { size: "70x30", grid: labelGrids["4x11"], fonts, createdAt })).toThrow(
      RangeError,
    );
  });
});
