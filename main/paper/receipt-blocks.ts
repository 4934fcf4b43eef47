import { type Language } from "../words/languages.ts";
import { paperWords } from "../words/papers/paper-words.ts";
import { type Counted } from "../words/papers/pl.ts";
import { qr } from "./codes.ts";
import { type Document, artifact, tagged } from "./document.ts";
import { drawMatrix } from "./draw-codes.ts";
import { type Block, type Paragraph, heightOf, paragraph, space, stack } from "./flow.ts";
import { fittingSize, setLine, widthOf } from "./lines.ts";
import { type ReceiptContent, statusLink } from "./receipt-content.ts";

export type ReceiptFace = {
  readonly language: Language;
  /** 0 for the original, n for the n-th reprint. */
  readonly duplicate: number;
  /** Body type in points. */
  readonly size: number;
  readonly width: number;
  /** A roll is too narrow for two columns. */
  readonly narrow: boolean;
};

/** All that stands on a receipt, from top to bottom, for a column of the face's width. */
export function receiptBlocks(document: Document, content: ReceiptContent, face: ReceiptFace): Block[] {
  const words = paperWords[face.language].receipt;
  const { size, width } = face;
  const say = (text: string, more: Partial<Paragraph> = {}): Block =>
    paragraph(document, { text, type: { weight: "regular", size }, width, most: 3, ...more });
  const heading = (text: string): Block => say(text, { type: { weight: "bold", size }, tag: "H2", most: 2 });
  const gap = space(size * 0.8);
  const polish = face.language === "pl" ? {} : { lang: "pl" };
  const { office, next } = content;
  const until = next.by === undefined ? words.nextNoTerm : words.nextBy(day(next.by));
  const phone = next.phone === undefined ? "" : ` ${words.phone(next.phone)}`;
  return [
    say(office.name, { type: { weight: "bold", size: size * 1.1 }, ...polish }),
    say(office.address, polish),
    gap,
    ...title(document, face),
    space(size * 0.5),
    numberBox(document, content, face),
    gap,
    ...fields(document, content, face),
    gap,
    stack([heading(words.next), say(`${words.nextUnit(next.unit)}${phone} ${until}`, { most: 5 })]),
    space(size * 0.6),
    stack([heading(words.status), say(words.statusHow(plainAddress(content.statusAddress)), { most: 4 })]),
    space(size * 0.6),
    say(words.notAcceptance, { most: 5 }),
    space(size * 0.6),
    say(words.privacy(plainAddress(office.privacyAddress)), { most: 6 }),
  ];
}

/** The title, beneath it the Polish one on papers in another language, and DUPLIKAT n on a reprint. */
function title(document: Document, { language, duplicate, size, width }: ReceiptFace): Block[] {
  const words = paperWords[language].receipt;
  const large = { weight: "bold", size: size * 1.6 } as const;
  const blocks = [paragraph(document, { text: words.title, type: large, width, most: 3, tag: "H1" })];
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

/** The number, boxed and as large as fits, with the QR and what the QR is for. */
function numberBox(
  document: Document,
  content: ReceiptContent,
  { language, size, width, narrow }: ReceiptFace,
): Block {
  const words = paperWords[language].receipt;
  const matrix = qr(statusLink(content));
  const pad = size * 0.7;
  const module = Math.max(size * 0.19, 2.05);
  const side = matrix.size * module;
  const inner = width - 2 * pad;
  const column = narrow ? inner : inner - side - pad;
  const align = narrow ? "center" : "left";
  const numberType = { weight: "bold", size: size * 2.2 } as const;
  const numberSize = fittingSize(document, content.receiptNumber, numberType, column);
  const text = (line: string, more: Partial<Paragraph>): Block =>
    paragraph(document, {
      text: line,
      type: { weight: "regular", size },
      width: column,
      most: 5,
      align,
      ...more,
    });
  const caption = text(words.number, { most: 2 });
  const number = text(content.receiptNumber, { type: { ...numberType, size: numberSize }, most: 1 });
  const use = text(words.qr, {});
  const figure: Block = {
    height: side,
    draw: (x, y) =>
      tagged(document, "Figure", () => drawMatrix(document.pdf, matrix, { x, y, module }), {
        alt: words.qrAlternative(content.receiptNumber),
        bbox: [x, y, x + side, y + side],
      }),
  };
  const texts = [caption, number, space(size * 0.5), use];
  const height = 2 * pad + (narrow ? heightOf(texts) + pad + side : Math.max(heightOf(texts), side));
  const frame = (x: number, y: number): void =>
    artifact(document, () =>
      document.pdf
        .lineWidth(1.2)
        .roundedRect(x + 0.6, y + 0.6, width - 1.2, height - 1.2, 4)
        .stroke("black"),
    );
  return {
    height,
    draw: (x, y) => {
      frame(x, y);
      if (narrow) {
        stack([...texts, space(pad)]).draw(x + pad, y + pad);
        figure.draw(x + (width - side) / 2, y + height - pad - side);
        return;
      }
      stack(texts).draw(x + pad, y + (height - heightOf(texts)) / 2);
      figure.draw(x + width - pad - side, y + (height - side) / 2);
    },
  };
}

/** What was filed, as a list of name and value (`L`, `LI`, `Lbl`, `LBody`). */
function fields(
  document: Document,
  content: ReceiptContent,
  { language, size, width, narrow }: ReceiptFace,
): Block[] {
  const words = paperWords[language].receipt;
  const { declared, filer } = content;
  const enclosed = words.enclosedCounts(
    counted(declared.attachments, words.attachments, language),
    declared.pages === undefined ? undefined : counted(declared.pages, words.pages, language),
  );
  const rows: readonly (readonly [string, string])[] = [
    [words.registerNumber, content.registerNumber],
    [words.received, `${day(content.receivedOn)}, ${content.receivedAt}`],
    [words.matter, content.matter],
    [words.enclosed, `${enclosed} (${words.enclosedNote})`],
    ...(filer === undefined ? [] : [[words.filer, filer.name] as const]),
    [words.clerk, content.clerk],
  ];
  const list = document.pdf.struct("L");
  const names = narrow
    ? width
    : Math.min(
        width * 0.42,
        Math.max(...rows.map(([name]) => widthOf(document, name, { weight: "regular", size }))) + size,
      );
  return rows.map(([name, value], index) => {
    const item = document.pdf.struct("LI");
    const label = paragraph(document, {
      text: name,
      type: { weight: "regular", size },
      width: names - (narrow ? 0 : size),
      most: 3,
      tag: "Lbl",
      parent: item,
    });
    const body = paragraph(document, {
      text: value,
      type: { weight: "bold", size },
      width: narrow ? width : width - names,
      most: 3,
      tag: "LBody",
      parent: item,
    });
    return {
      height: (narrow ? label.height + body.height : Math.max(label.height, body.height)) + size * 0.25,
      draw: (x, y) => {
        if (index === 0) document.root.add(list);
        list.add(item);
        label.draw(x, y);
        body.draw(narrow ? x : x + names, narrow ? y + label.height : y);
        item.end();
        if (index === rows.length - 1) list.end();
      },
    };
  });
}

/** "3 załączniki", "1 strona", "bez załączników". */
function counted(count: number, forms: Counted, language: Language): string {
  if (count === 0) return forms.none;
  const form = new Intl.PluralRules(language).select(count);
  return `${count} ${forms[form === "one" || form === "few" || form === "many" ? form : "other"]}`;
}

/** "2026-11-21" as it is written on letters, "21.11.2026", in all three languages. */
function day(iso: string): string {
  return iso.split("-").toReversed().join(".");
}

/** An address for people to read and type. */
function plainAddress(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/[#/]+$/, "");
}
