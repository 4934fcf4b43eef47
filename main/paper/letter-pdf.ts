import { letterFrameWords as words } from "../words/papers/letter-frame.ts";
import { type Document, artifact, closeDocument, openDocument, pointsPerMm } from "./document.ts";
import { type Block, type Frame, paragraph } from "./flow.ts";
import { type PaperFonts } from "./fonts.ts";
import { letterUnits } from "./letter-body.ts";
import { type LetterContent } from "./letter-content.ts";
import { type LetterFace, letterFace } from "./letter-face.ts";
import { drawLetterHead } from "./letter-head.ts";
import { oneLine, setLine, widthOf } from "./lines.ts";
import { pourUnits } from "./units.ts";

export type LetterPdfOptions = {
  /** 16 pt in place of 11. */
  readonly largePrint?: boolean;
  readonly fonts: PaperFonts;
  readonly createdAt: Date;
};

/**
 * A letter out on A4, tagged: office head, place and date, references, the address where a DL envelope's window shows it, title,
 * text, signature, attachments, recipients, data protection. The text flows over as many pages as it needs and is never cut;
 * following pages carry the reference and their number. The same input gives the same bytes.
 */
export function letterPdf(
  content: LetterContent,
  { largePrint = false, fonts, createdAt }: LetterPdfOptions,
): Promise<Uint8Array> {
  const face = letterFace(largePrint);
  // Title and reference only: a window and a print queue show them, so no name may stand there.
  const title = words.fileTitle(content.text.title, content.reference);
  const document = openDocument({ fonts, title, language: "pl", author: content.office.name, createdAt });
  const units = letterUnits(document, content, face);
  const foot = privacy(document, content, face);
  const footTop = face.page.height - 10 * pointsPerMm - foot.height;
  const turn = (page: number): Frame => {
    document.pdf.addPage({ size: [face.page.width, face.page.height], margin: 0 });
    const top = page === 1 ? drawLetterHead(document, content, face) : face.top + face.small.size * 2.6;
    return { left: face.left, top, bottom: page === 1 ? footTop - face.text.size : face.bottom };
  };
  const pages = pourUnits(units, turn);
  const running = content.day === null ? `${words.draft} · ${content.reference}` : content.reference;
  // At the foot of the first page for the eye, and last of all for whoever hears the letter.
  document.pdf.switchToPage(0);
  foot.draw(face.left, footTop);
  for (let page = 1; page < pages; page += 1) {
    document.pdf.switchToPage(page);
    runningHead(document, running, { face, page: words.page(page + 1, pages) });
  }
  return closeDocument(document);
}

function privacy(document: Document, { office }: LetterContent, { small, width }: LetterFace): Block {
  const address = office.privacyAddress.replace(/^https?:\/\//, "").replace(/[#/]+$/, "");
  const type = { ...small, size: small.size * 0.95 };
  return paragraph(document, { text: words.privacy(address), type, width, most: 4 });
}

/** On every page but the first, so that a sheet that strays still says what it belongs to. */
function runningHead(
  document: Document,
  reference: string,
  { face, page }: { readonly face: LetterFace; readonly page: string },
): void {
  const { small, left, width, top } = face;
  const number = widthOf(document, page, small);
  const shown = oneLine(document, reference, small, width - number - small.size * 2);
  artifact(document, () => {
    setLine(document, shown, small, { x: left, baseline: top + small.size });
    setLine(document, page, small, { x: left + width - number, baseline: top + small.size });
    document.pdf
      .lineWidth(0.6)
      .moveTo(left, top + small.size * 1.6)
      .lineTo(left + width, top + small.size * 1.6)
      .stroke("black");
  });
}
