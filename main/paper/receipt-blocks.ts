import { paperWords } from "../words/papers/paper-words.ts";
import { writtenDay } from "./dates.ts";
import { type Document, artifact, tagged } from "./document.ts";
import { type Block, type Paragraph, paragraph, space, stack } from "./flow.ts";
import { setLine, widthOf } from "./lines.ts";
import { type ReceiptContent } from "./receipt-content.ts";
import { type ReceiptFace } from "./receipt-face.ts";
import { receiptFields } from "./receipt-fields.ts";
import { numberBox } from "./receipt-number-box.ts";

/** All that stands on a receipt, from top to bottom, for a column of the face's width. */
export function receiptBlocks(document: Document, content: ReceiptContent, face: ReceiptFace): Block[] {
  const words = paperWords[face.language].receipt;
  const { size, width } = face;
  // Our own sentences are never cut, however narrow the roll: what is put into them is.
  const say = (text: string, more: Partial<Paragraph> = {}): Block =>
    paragraph(document, { text, type: { weight: "regular", size }, width, most: 30, ...more });
  const heading = (text: string): Block => say(text, { type: { weight: "bold", size }, tag: "H2", most: 2 });
  const gap = space(size * 0.8);
  const polish = face.language === "pl" ? {} : { lang: "pl" };
  const { office, next } = content;
  const until = next.by === undefined ? words.nextNoTerm : words.nextBy(writtenDay(next.by));
  const phone =
    next.phone === undefined ? "" : `${words.phone(clip(next.phone, 30).replaceAll(" ", "\u00A0"))} `;
  return [
    say(office.name, { type: { weight: "bold", size: size * 1.1 }, most: 3, ...polish }),
    say(office.address, { most: 3, ...polish }),
    gap,
    ...title(document, face),
    space(size * 0.5),
    numberBox(document, content, face),
    gap,
    ...receiptFields(document, content, face),
    gap,
    stack([heading(words.next), say(words.nextUnit(clip(next.unit, 120))), say(`${phone}${until}`)]),
    space(size * 0.6),
    stack([heading(words.status), say(words.statusHow(plainAddress(content.statusAddress)))]),
    space(size * 0.6),
    say(words.notAcceptance),
    space(size * 0.6),
    say(words.privacy(plainAddress(office.privacyAddress))),
  ];
}

/** The title, beneath it the Polish one on papers in another language, and DUPLIKAT n on a reprint. */
function title(document: Document, { language, duplicate, size, width }: ReceiptFace): Block[] {
  const words = paperWords[language].receipt;
  const large = { weight: "bold", size: size * 1.6 } as const;
  const blocks = [paragraph(document, { text: words.title, type: large, width, most: 6, tag: "H1" })];
  if (language !== "pl")
    blocks.push(
      paragraph(document, {
        text: paperWords.pl.receipt.title,
        type: { weight: "regular", size },
        width,
        most: 2,
        lang: "pl",
      }),
    );
  if (duplicate > 0) blocks.push(space(size * 0.3), badge(document, words.duplicate(duplicate), size * 1.2));
  return blocks;
}

/** White on black, so that nobody takes a reprint for the original. */
function badge(document: Document, text: string, size: number): Block {
  const type = { weight: "bold", size } as const;
  return {
    height: size * 1.6,
    draw: (x, y) => {
      const wide = widthOf(document, text, type) + size;
      artifact(document, () => document.pdf.rect(x, y, wide, size * 1.5).fill("black"));
      tagged(document, "P", () => {
        document.pdf.fillColor("white");
        setLine(document, text, type, { x: x + size / 2, baseline: y + size * 1.08 });
        document.pdf.fillColor("black");
      });
    },
  };
}

/** An address for people to read and type. */
function plainAddress(address: string): string {
  return clip(address.replace(/^https?:\/\//, "").replace(/[#/]+$/, ""), 80);
}

/** At most so many letters. */
function clip(text: string, most: number): string {
  const letters = Array.from(text.slice(0, most * 2));
  return letters.length > most ? `${letters.slice(0, most).join("").trimEnd()}…` : text;
}
