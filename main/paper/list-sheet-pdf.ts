import { listSheetWords as words } from "../words/papers/list-sheet.ts";
import { type Document, artifact, closeDocument, openDocument, pointsPerMm } from "./document.ts";
import { factsFrame, type Fact } from "./facts-frame.ts";
import { type Block, heightOf, paragraph, space } from "./flow.ts";
import { type PaperFonts } from "./fonts.ts";
import { oneLine, setLine, widthOf } from "./lines.ts";
import { type PdfTable } from "./table-pdf.ts";

/** A table of a list, under a heading of its own where there are several. */
export type ListSection = {
  readonly heading?: string;
  /** Builds the table; called once, and only when it has rows. */
  readonly table: ((document: Document, width: number) => PdfTable) | null;
  /** What stands in place of a table without rows. */
  readonly empty: string;
};

export type ListSheet = {
  readonly office: string;
  readonly title: string;
  /** What the file is called in a window: no name of a person. */
  readonly fileTitle: string;
  /** Lines under the title. */
  readonly subtitle?: readonly string[];
  /** The framed head, where the list has one. */
  readonly facts?: readonly (readonly Fact[])[];
  /** Sentences before the tables and after them. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  readonly sections: readonly ListSection[];
  readonly orientation: "portrait" | "landscape";
};

export type ListSheetOptions = { readonly fonts: PaperFonts; readonly createdAt: Date };

const margin = 14 * pointsPerMm;
const foot = 16;
const small = { weight: "regular", size: 9 } as const;
const text = { weight: "regular", size: 10 } as const;
const title = { weight: "bold", size: 17 } as const;
const heading = { weight: "bold", size: 12 } as const;

/**
 * A list of the office on A4, tagged. The first page carries the whole head; the following ones a line that says what they
 * belong to, and the head of the table that goes on. The same input gives the same bytes.
 */
export function listSheetPdf(sheet: ListSheet, { fonts, createdAt }: ListSheetOptions): Promise<Uint8Array> {
  const document = openDocument({
    fonts,
    title: sheet.fileTitle,
    language: "pl",
    author: sheet.office,
    createdAt,
  });
  const upright = sheet.orientation === "portrait";
  const page = {
    width: (upright ? 210 : 297) * pointsPerMm,
    height: (upright ? 297 : 210) * pointsPerMm,
  };
  const width = page.width - 2 * margin;
  const bottom = page.height - margin - foot;
  let pages = 0;
  let y = 0;
  const turn = (): void => {
    document.pdf.addPage({ size: [page.width, page.height], margin: 0 });
    pages += 1;
    y = margin;
    if (pages > 1) {
      runningHead(document, `${sheet.fileTitle} · ${sheet.office}`, width);
      y += small.size * 2.4;
    }
  };
  const put = (block: Block, most = block.height): void => {
    if (y + most > bottom + 0.01 && y > margin + small.size * 3) turn();
    block.draw(margin, y);
    y += block.height;
  };

  turn();
  for (const block of opening(document, sheet, width)) put(block);
  for (const section of sheet.sections) putSection(section);
  for (const sentence of sheet.after ?? []) {
    put(space(18), 0);
    put(paragraph(document, { text: sentence, type: text, width, most: 12 }));
  }
  numberPages(document, { pages, right: page.width - margin, baseline: page.height - margin });
  return closeDocument(document);

  function putSection({ heading: name, table: build, empty }: ListSection): void {
    const head =
      name === undefined
        ? []
        : [
            space(12),
            paragraph(document, { text: name, type: heading, width, most: 2, tag: "H2" }),
            space(3),
          ];
    const table = build?.(document, width) ?? null;
    if (table === null) {
      const sentence = paragraph(document, { text: empty, type: text, width, most: 3 });
      const together = [...head, space(4), sentence];
      together.forEach((block, at) => put(block, heightOf(together.slice(at))));
      return;
    }
    const [first = space(0), ...others] = table.rows;
    // A heading and a table's head never stand at the foot of a page without a row.
    const together = [...head, table.head, first];
    together.forEach((block, at) => put(block, heightOf(together.slice(at))));
    for (const row of others) {
      if (y + row.height > bottom + 0.01) {
        turn();
        put(table.repeated);
      }
      put(row);
    }
    table.end();
  }
}

function opening(document: Document, sheet: ListSheet, width: number): Block[] {
  const say = (line: string, type: typeof small | typeof text, most: number): Block =>
    paragraph(document, { text: line, type, width, most });
  const subtitle = (sheet.subtitle ?? []).map((line) => say(line, text, 3));
  const facts = (sheet.facts ?? []).flatMap((row, index) => [
    ...(index === 0 ? [space(6)] : []),
    factsFrame(document, row, width),
  ]);
  const before = (sheet.before ?? []).flatMap((sentence) => [space(6), say(sentence, text, 8)]);
  return [
    say(sheet.office, small, 2),
    space(4),
    paragraph(document, { text: sheet.title, type: title, width, most: 4, tag: "H1" }),
    ...(subtitle.length === 0 ? [] : [space(2), ...subtitle]),
    ...facts,
    ...before,
    space(8),
  ];
}

function runningHead(document: Document, line: string, width: number): void {
  artifact(document, () => {
    const shown = oneLine(document, line, small, width);
    setLine(document, shown, small, { x: margin, baseline: margin + small.size });
  });
}

function numberPages(
  document: Document,
  { pages, right, baseline }: { readonly pages: number; readonly right: number; readonly baseline: number },
): void {
  for (let number = 0; number < pages; number += 1) {
    document.pdf.switchToPage(number);
    const line = words.page(number + 1, pages);
    artifact(document, () =>
      setLine(document, line, small, { x: right - widthOf(document, line, small), baseline }),
    );
  }
}
