import { describe, expect, it } from "vitest";
import { type ReceiptContent } from "../../main/paper/receipt-content.ts";
import { type ReceiptSize, receiptPdf } from "../../main/paper/receipt-pdf.ts";
import { readPdf } from "./pdf-reading.ts";
import { codesIn, pdfRaster } from "./raster.ts";
import { createdAt, fonts, receipt } from "./samples.ts";

const address = "https://eboi.kruszyna.example/stan/#7K3M-9QXW-2TBS";

const hostile = `Żółć \u0000\u0007\u202Eabc\u200F 😀👨‍👩‍👧 \uD800 नमस्ते ${"W".repeat(3000)} ${"długie słowa ".repeat(800)}`;

const sizes: readonly ReceiptSize[] = ["A5", "A4", "80mm"];

describe("receipt with hostile text", () => {
  it("describes itself in sound XML whatever the office is called", async () => {
    const office = { ...receipt.office, name: `Urząd "A" & B <x>\u0000\u202E` };

    const { author, xmp } = await readPdf(
      await receiptPdf({ ...receipt, office }, { size: "A5", language: "pl", fonts, createdAt }),
    );

    expect(author).toBe('Urząd "A" + B x□□');
    expect(xmp).toContain('<rdf:li>Urząd "A" + B x□□</rdf:li>');
  });

  it("keeps the QR in its box when the status address is long", async () => {
    const statusAddress = `https://eboi.kruszyna.example/${"bardzo-dluga-sciezka/".repeat(12)}stan/`;

    const bytes = await receiptPdf(
      { ...receipt, statusAddress },
      { size: "80mm", language: "pl", fonts, createdAt },
    );

    const found = await codesIn(await pdfRaster(bytes, { dpi: 300 }));
    expect(found).toEqual([{ format: "QRCode", text: `${statusAddress}#7K3M-9QXW-2TBS` }]);
  });

  it.each(sizes)("keeps to the sheet on %s and shows what it could not print", async (size) => {
    const content: ReceiptContent = {
      ...receipt,
      office: { ...receipt.office, name: hostile, address: hostile },
      matter: hostile,
      clerk: hostile,
      filer: { name: hostile, consented: true },
      next: { ...receipt.next, unit: hostile },
    };

    const bytes = await receiptPdf(content, { size, language: "pl", duplicate: 1, fonts, createdAt });

    const { pages } = await readPdf(bytes);
    for (const [index, page] of pages.entries()) {
      expect(page.text).toContain("7K3M-9QXW-2TBS");
      expect(page.text).not.toMatch(/[\u0000-\u0008\u200F\u202E]/);
      await expectBlankEdge(bytes, index + 1);
    }
    expect(pages[0]?.text).toContain("Żółć");
    expect(pages[0]?.text).toContain("□");
    expect(pages[0]?.text).toContain("…");
    expect(await codesIn(await pdfRaster(bytes, { dpi: 150 }))).toEqual([
      { format: "QRCode", text: address },
    ]);
  });
});

/** Nothing is drawn in the outermost 2 mm of the page. */
async function expectBlankEdge(bytes: Uint8Array, page: number): Promise<void> {
  const dpi = 75;
  const { width, height, data } = await pdfRaster(bytes, { dpi, page });
  const edge = Math.floor((2 / 25.4) * dpi);
  let drawn = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const inside = x >= edge && y >= edge && x < width - edge && y < height - edge;
      if (!inside && (data[(y * width + x) * 4] ?? 255) < 200) drawn += 1;
    }
  }

  expect(drawn).toBe(0);
}
