import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeLabelPayload } from "../../main/domain/numbers/label-payload.ts";
import { pointSchema } from "../../main/domain/numbers/point.ts";
import { labelPdf } from "../../main/paper/label-pdf.ts";
import { type LabelContent, type LabelSize } from "../../main/paper/label-content.ts";
import { type LabelDpi, labelZpl } from "../../main/paper/label-zpl.ts";
import { allTags, readPdf } from "./pdf-reading.ts";
import { type Raster, codeByLibrary, codesIn, crop, onPage, pdfRaster, zplRaster } from "./raster.ts";
import { createdAt, fonts, label, vectors } from "./samples.ts";

const sizes = [
  { size: "50x25", width: 50, height: 25 },
  { size: "70x30", width: 70, height: 30 },
] as const satisfies readonly { readonly size: LabelSize; readonly width: number; readonly height: number }[];

/** The corner in which the Data Matrix stands: zxing-js finds one only where little else is to be seen. */
const matrixCorner = (raster: Raster): Raster =>
  crop(raster, {
    left: Math.round(raster.width * 0.78),
    top: 0,
    width: Math.round(raster.width * 0.22),
    height: Math.round(raster.height * 0.38),
  });

/** What both readers make of a label: zxing-wasm all codes at once, zxing-js each code alone. */
async function readings(raster: Raster): Promise<readonly (string | undefined)[]> {
  const found = await codesIn(raster);
  return [
    ...found.map(({ format, text }) => `${format} ${text}`).toSorted(),
    codeByLibrary(raster, "Code128"),
    codeByLibrary(matrixCorner(raster), "DataMatrix"),
  ];
}

const twice = (payload: string): readonly string[] => [
  `Code128 ${payload}`,
  `DataMatrix ${payload}`,
  payload,
  payload,
];

describe.each(sizes)("label $size", ({ size, width, height }) => {
  it.each([203, 300] as const)("ZPL at %d dpi decodes to its payload", async (dpi: LabelDpi) => {
    for (const { content, payload } of vectors) {
      const raster = await zplRaster(labelZpl(content, { size, dpi }), { width, height, dpi });

      expect(await readings(raster)).toEqual(twice(payload));
    }
  });

  it.each([203, 300])("PDF at %d dpi decodes to its payload", async (dpi) => {
    for (const { content, payload } of vectors) {
      const bytes = await labelPdf(content, { size, fonts, createdAt });

      expect(await readings(await pdfRaster(bytes, { dpi }))).toEqual(twice(payload));
    }
  });

  it("PDF holds the five lines in order, and nothing else", async () => {
    const bytes = await labelPdf(label, { size, fonts, createdAt });

    const { pages, title, language, marked } = await readPdf(bytes);

    expect(pages.map(({ lines }) => lines)).toEqual([
      ["Urząd Gminy Kruszyna", "Wpłynęło 2026-11-21 10:42", "RPW/K1/417/2026", "R26K1000417H", "zał. 3"],
    ]);
    expect(
      [pages[0]?.width, pages[0]?.height].map((points) => Math.round(((points ?? 0) / 72) * 25.4)),
    ).toEqual([width, height]);
    expect({ title, language, marked }).toEqual({
      title: "Etykieta RPW/K1/417/2026",
      language: "pl",
      marked: true,
    });
    expect(allTags(pages[0]?.tags ?? []).map(({ role }) => role)).toEqual(
      "Document Sect P P P Figure Figure P P".split(" "),
    );
  });

  it("ZPL holds the five lines and the two codes, and nothing else", () => {
    const zpl = labelZpl(label, { size, dpi: 203 });

    expect([...zpl.matchAll(/\^FD(.*?)\^FS/g)].map(([, text]) => text)).toEqual([
      "Urząd Gminy Kruszyna",
      "Wpłynęło 2026-11-21 10:42",
      "RPW/K1/417/2026",
      "R26K1000417H",
      "R26K1000417H",
      "R26K1000417H",
      "zał. 3",
    ]);
    expect(zpl).toContain("^CI28");
  });

  it("PDF is the same bytes for the same content", async () => {
    const once = await labelPdf(label, { size, fonts, createdAt });
    const again = await labelPdf(label, { size, fonts, createdAt });

    expect(Buffer.compare(once, again)).toBe(0);
  });
});

describe("label on a page scan of 150 dpi", () => {
  it.each(sizes)("gives its Data Matrix at any place and slant, size $size", async ({ size }) => {
    const raster = await pdfRaster(await labelPdf(label, { size, fonts, createdAt }), { dpi: 150 });

    for (const [shift, turn] of [
      [0, 0],
      [0.25, 0.5],
      [0.5, -1],
      [0.75, 2],
      [0.4, -3],
    ] as const) {
      const found = await codesIn(onPage(raster, { margin: 200, shift, turn }));

      expect(found).toContainEqual({ format: "DataMatrix", text: "R26K1000417H" });
    }
  });

  it("gives its Code 128 too when the label is 70x30", async () => {
    const raster = await pdfRaster(await labelPdf(label, { size: "70x30", fonts, createdAt }), { dpi: 150 });

    expect(await codesIn(raster)).toContainEqual({ format: "Code128", text: "R26K1000417H" });
    expect(codeByLibrary(raster, "Code128")).toBe("R26K1000417H");
  });
});

const anyLabel: fc.Arbitrary<LabelContent> = fc
  .record({
    letter: fc.constantFrom(..."ABCDEFGHJKMNPQRSTVWX"),
    digit: fc.integer({ min: 0, max: 9 }),
    seq: fc.oneof(fc.integer({ min: 1, max: 999_999 }), fc.integer({ min: 1, max: 99 })),
    year: fc.integer({ min: 2026, max: 2099 }),
    attachments: fc.integer({ min: 0, max: 9999 }),
  })
  .map(({ letter, digit, seq, year, attachments }) => ({
    ...label,
    number: { point: pointSchema.parse(`${letter}${digit}`), seq, year },
    attachments,
  }));

describe("any label", () => {
  it("decodes to its payload from ZPL of either size and resolution", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLabel,
        fc.constantFrom(...sizes),
        fc.constantFrom(203, 300),
        async (content, { size, width, height }, dpi) => {
          const raster = await zplRaster(labelZpl(content, { size, dpi }), { width, height, dpi });

          expect(await readings(raster)).toEqual(twice(makeLabelPayload(content.number)));
        },
      ),
      { numRuns: 24 },
    );
  });

  it("decodes to its payload from PDF of either size", async () => {
    await fc.assert(
      fc.asyncProperty(anyLabel, fc.constantFrom(...sizes), async (content, { size }) => {
        const raster = await pdfRaster(await labelPdf(content, { size, fonts, createdAt }), { dpi: 203 });

        expect(await readings(raster)).toEqual(twice(makeLabelPayload(content.number)));
      }),
      { numRuns: 24 },
    );
  });
});

describe("a label", () => {
  it.each([
    ["receivedOn", { receivedOn: "Jan Nowak" }],
    ["receivedAt", { receivedAt: "Jan Nowak" }],
    ["attachments", { attachments: -1 }],
    ["attachments", { attachments: 1.5 }],
  ] as const)("with a bad %s is refused, naming the field and not its value", (field, bad) => {
    expect(() => labelZpl({ ...label, ...bad }, { size: "50x25", dpi: 203 })).toThrow(field);
    expect(() => labelZpl({ ...label, ...bad }, { size: "50x25", dpi: 203 })).not.toThrow("Nowak");
  });

  it("does not compile with a field for a person", () => {
    // @ts-expect-error a label has no place for a sender
    const content: LabelContent = { ...label, sender: "Jan Przykładowy" };

    expect(labelZpl(content, { size: "50x25", dpi: 203 })).not.toContain("Przykładowy");
  });

  it("keeps an office's name from being a command", async () => {
    const zpl = labelZpl({ ...label, office: "Urząd ^XZ~JR_x\n\u202E😀" }, { size: "70x30", dpi: 203 });

    expect(zpl.match(/\^XZ/g)).toHaveLength(1);
    expect(zpl).not.toContain("~");
    expect(await readings(await zplRaster(zpl, { width: 70, height: 30, dpi: 203 }))).toEqual(
      twice("R26K1000417H"),
    );
  });

  it("cuts an office's name that is longer than the label", async () => {
    const office = "Urząd Gminy ".repeat(800);

    const { pages } = await readPdf(
      await labelPdf({ ...label, office }, { size: "50x25", fonts, createdAt }),
    );

    expect(pages[0]?.lines[0]).toMatch(/^Urząd Gminy .{5,30}…$/);
    const zpl = labelZpl({ ...label, office }, { size: "50x25", dpi: 203 });
    expect(await readings(await zplRaster(zpl, { width: 50, height: 25, dpi: 203 }))).toEqual(
      twice("R26K1000417H"),
    );
  });
});
