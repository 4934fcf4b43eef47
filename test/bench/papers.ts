import PDFDocument from "pdfkit";
import { installedFontsDirectory, loadFonts, type PaperFonts } from "../../main/paper/fonts.ts";
import { labelPdf } from "../../main/paper/label-pdf.ts";
import { labelZpl } from "../../main/paper/label-zpl.ts";
import { receiptPdf } from "../../main/paper/receipt-pdf.ts";
import { createdAt, label, receipt } from "../paper/samples.ts";
import { inTurn, type Row, timed } from "./figures.ts";

const ROUNDS = 30;

/** Papers, warm: the fonts are read once when the office opens. The limit is the same words poured out by bare pdfkit. */
export async function papers(): Promise<Row[]> {
  const began = performance.now();
  const fonts = await loadFonts(installedFontsDirectory());
  const reading = performance.now() - began;
  const receiptOf = (size: "A5" | "80mm") => receiptPdf(receipt, { size, language: "pl", fonts, createdAt });
  const labelOf = () => labelPdf(label, { size: "50x25", fonts, createdAt });
  const [zpl = [], pdf = [], a5 = [], roll = [], both = [], bare = []] = await inTurn(
    ROUNDS,
    () => timed(() => labelZpl(label, { size: "50x25", dpi: 203 })),
    () => timed(labelOf),
    () => timed(() => receiptOf("A5")),
    () => timed(() => receiptOf("80mm")),
    () =>
      timed(async () => {
        await labelOf();
        await receiptOf("A5");
      }),
    () => timed(() => barePdf(fonts)),
  );
  const limit = {
    what: "the receipt's words as plain text by bare pdfkit, same parsed fonts, no tags",
    times: bare,
  };
  const row = { part: "papers", unit: "ms", limit: null, goal: null } as const;
  return [
    { ...row, what: "label and receipt A5, both PDF", ours: both, goal: { kind: "below", ms: 100 } },
    { ...row, what: "label, ZPL", ours: zpl },
    { ...row, what: "label, PDF", ours: pdf },
    { ...row, what: "receipt, A5", ours: a5, limit },
    { ...row, what: "receipt, 80 mm", ours: roll, limit },
    { ...row, what: "fonts, once at start", ours: [reading] },
  ];
}

function barePdf(fonts: PaperFonts): Promise<number> {
  const pdf = new PDFDocument({ size: "A5", font: "" });
  // pdfkit takes a parsed font where its types ask for bytes.
  for (const weight of ["regular", "bold"] as const)
    pdf.registerFont(weight, fonts[weight].font as unknown as Uint8Array);
  pdf.font("bold").text(receipt.office.name).font("regular");
  const { office, next, declared: _declared, filer: _filer, ...texts } = receipt;
  for (const text of [office.address, office.privacyAddress, ...Object.values(texts), ...Object.values(next)])
    pdf.text(text);
  let bytes = 0;
  return new Promise((done) => {
    pdf.on("data", (chunk: Uint8Array) => (bytes += chunk.length));
    pdf.on("end", () => done(bytes));
    pdf.end();
  });
}
