import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeOutgoingPayload } from "../../main/domain/numbers/outgoing-payload.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { readCode } from "../../main/domain/numbers/read-code.ts";
import { type OutgoingLabelContent } from "../../main/paper/label-content.ts";
import { labelPdf } from "../../main/paper/label-pdf.ts";
import { labelGrids, labelSheetPdf } from "../../main/paper/label-sheet-pdf.ts";
import { labelZpl } from "../../main/paper/label-zpl.ts";
import { allTags, readPdf } from "./pdf-reading.ts";
import { codesIn, onPage, pdfRaster, zplRaster } from "./raster.ts";
import { createdAt, fonts, label } from "./samples.ts";

const outgoing: OutgoingLabelContent = {
  office: "Urząd Gminy Kruszyna",
  dispatch: { point: pointSchema.parse("K1"), seq: 12, year: 2026 },
  sentOn: "2026-11-23",
};

const both = (payload: string) => [
  { format: "Code128", text: payload },
  { format: "DataMatrix", text: payload },
];

describe.each([
  { size: "50x25", width: 50, height: 25 },
  { size: "70x30", width: 70, height: 30 },
] as const)("outgoing label $size", ({ size, width, height }) => {
  it("PDF says office, day, number and payload, and nothing else", async () => {
    const bytes = await labelPdf(outgoing, { size, fonts, createdAt });

    const { pages, title, language } = await readPdf(bytes);

    expect(pages.map(({ lines }) => lines)).toEqual([
      ["Urząd Gminy Kruszyna", "Wysłano 23.11.2026", "WY/K1/12/2026", "W26K10000122"],
    ]);
    expect({ title, language }).toEqual({ title: "Etykieta WY/K1/12/2026", language: "pl" });
    expect(allTags(pages[0]?.tags ?? []).map(({ role }) => role)).toEqual(
      "Document Sect P P P Figure Figure P".split(" "),
    );
  });

  it("decodes to the outgoing number from ZPL and PDF, for any number", async () => {
    const number = fc.record({
      point: fc.constantFrom("K1", "W9", "A0", "X7").map((point) => pointSchema.parse(point)),
      seq: fc.integer({ min: 1, max: 999_999 }),
      year: fc.integer({ min: 2026, max: 2099 }),
    });
    await fc.assert(
      fc.asyncProperty(number, fc.constantFrom(203, 300), async (dispatch, dpi) => {
        const content = { ...outgoing, dispatch };
        const payload = makeOutgoingPayload(dispatch);

        const burnt = await zplRaster(labelZpl(content, { size, dpi }), { width, height, dpi });
        const printed = await pdfRaster(await labelPdf(content, { size, fonts, createdAt }), { dpi });

        for (const raster of [burnt, printed]) {
          const found = (await codesIn(raster)).toSorted((a, b) => a.format.localeCompare(b.format));
          expect(found).toEqual(both(payload));
        }
        expect(readCode(payload)).toMatchObject({ kind: "outgoing", number: dispatch });
      }),
      { numRuns: 8 },
    );
  });

  it("gives its Data Matrix on a slanted page scan of 150 dpi", async () => {
    const raster = await pdfRaster(await labelPdf(outgoing, { size, fonts, createdAt }), { dpi: 150 });

    const found = await codesIn(onPage(raster, { margin: 200, shift: 0.5, turn: 2 }));

    expect(found).toContainEqual({ format: "DataMatrix", text: "W26K10000122" });
  });
});

describe("outgoing label", () => {
  it("stands on a sheet beside incoming ones", async () => {
    const bytes = await labelSheetPdf([label, outgoing], {
      size: "70x30",
      grid: labelGrids["3x8"],
      fonts,
      createdAt,
    });

    const { pages } = await readPdf(bytes);

    expect(pages[0]?.text).toContain("R26K1000417H");
    expect(pages[0]?.text).toContain("W26K10000122");
  });

  it("with a bad day is refused, naming the field and not its value", () => {
    const bad = { ...outgoing, sentOn: "Jan Nowak" };

    expect(() => labelZpl(bad, { size: "50x25", dpi: 203 })).toThrow("sentOn");
    expect(() => labelZpl(bad, { size: "50x25", dpi: 203 })).not.toThrow("Nowak");
  });

  it("does not compile with a field for a person", () => {
    // @ts-expect-error a label has no place for an addressee
    const content: OutgoingLabelContent = { ...outgoing, addressee: "Jan Przykładowy" };

    expect(labelZpl(content, { size: "50x25", dpi: 203 })).not.toContain("Przykładowy");
  });
});
