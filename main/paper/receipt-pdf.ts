import { type Language } from "../words/languages.ts";
import { paperWords } from "../words/papers/paper-words.ts";
import { type Document, artifact, closeDocument, openDocument, pointsPerMm } from "./document.ts";
import { type Frame, heightOf, pour } from "./flow.ts";
import { type PaperFonts } from "./fonts.ts";
import { oneLine, setLine, widthOf } from "./lines.ts";
import { receiptBlocks } from "./receipt-blocks.ts";
import { type ReceiptContent } from "./receipt-content.ts";

/** A5 and A4 portrait; `80mm`: a roll of 80 mm, 72 mm of which print, as long as the text is. */
export type ReceiptSize = "A5" | "A4" | "80mm";

export type ReceiptPdfOptions = {
  readonly size: ReceiptSize;
  readonly language: Language;
  /** 16 pt in place of 11. */
  readonly largePrint?: boolean;
  /** 0 or absent: the original; n: the n-th reprint, marked DUPLIKAT n. */
  readonly duplicate?: number;
  readonly fonts: PaperFonts;
  readonly createdAt: Date;
};

/** Millimetres. */
const sheets = {
  A5: { width: 148, height: 210, margin: 12 },
  A4: { width: 210, height: 297, margin: 16 },
  "80mm": { width: 80, height: undefined, margin: 4 },
} as const;

/**
 * The confirmation that a letter was filed (KPA art. 63 § 4, Ordynacja podatkowa art. 168 § 4) as a tagged PDF. What
 * does not fit one sheet goes on to the next under a head with the office and the number. The same input gives the
 * same bytes.
 */
export function receiptPdf(content: ReceiptContent, options: ReceiptPdfOptions): Promise<Uint8Array> {
  const { language, fonts, createdAt, duplicate = 0, largePrint = false } = options;
  const words = paperWords[language].receipt;
  // Queues and windows show a document's title, so it carries the register number, never the receipt's.
  const title = `${words.title} ${content.registerNumber}`;
  const document = openDocument({ fonts, title, language, author: content.office.name, createdAt });
  const sheet = sheets[options.size];
  const margin = sheet.margin * pointsPerMm;
  const width = sheet.width * pointsPerMm - 2 * margin;
  const size = largePrint ? 16 : 11;
  const blocks = receiptBlocks(document, content, {
    language,
    duplicate,
    size,
    width,
    narrow: options.size === "80mm",
  });
  const tall = heightOf(blocks) + 2 * margin;
  const height = sheet.height === undefined ? tall : sheet.height * pointsPerMm;
  // Only a receipt of several sheets numbers them, and keeps a line free for that.
  const foot = tall <= height ? 0 : size;
  const turn = (page: number): Frame => {
    document.pdf.addPage({ size: [sheet.width * pointsPerMm, height], margin: 0 });
    const top = page === 1 ? margin : margin + size * 2;
    if (page > 1)
      runningHead(document, `${content.receiptNumber} · ${content.office.name}`, {
        x: margin,
        y: margin,
        width,
        size,
      });
    return { left: margin, top, bottom: height - margin - foot };
  };
  const pages = pour(blocks, turn);
  if (pages > 1) {
    for (let page = 0; page < pages; page += 1) {
      document.pdf.switchToPage(page);
      const text = words.page(page + 1, pages);
      const type = { weight: "regular", size: size * 0.8 } as const;
      artifact(document, () =>
        setLine(document, text, type, {
          x: margin + width - widthOf(document, text, type),
          baseline: height - margin,
        }),
      );
    }
  }
  return closeDocument(document);
}

/** On every page but the first, so that a sheet that strays still says what it belongs to. */
function runningHead(
  document: Document,
  text: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly size: number },
): void {
  const type = { weight: "regular", size: at.size * 0.8 } as const;
  const line = oneLine(document, text, type, at.width);
  artifact(document, () => {
    setLine(document, line, type, { x: at.x, baseline: at.y + type.size });
    document.pdf
      .lineWidth(0.6)
      .moveTo(at.x, at.y + type.size * 1.5)
      .lineTo(at.x + at.width, at.y + type.size * 1.5)
      .stroke("black");
  });
}
