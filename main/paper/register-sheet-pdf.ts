import { registerSheetWords as words } from "../words/papers/register-sheet.ts";
import { writtenDay } from "./dates.ts";
import { artifact, closeDocument, openDocument, pointsPerMm, tagged } from "./document.ts";
import { type Frame, paragraph, pour, space } from "./flow.ts";
import { type PaperFonts } from "./fonts.ts";
import { oneLine, setLine, widthOf } from "./lines.ts";
import { type RegisterSheetContent } from "./register-content.ts";
import { registerTable } from "./register-table.ts";

export type RegisterSheetOptions = { readonly fonts: PaperFonts; readonly createdAt: Date };

const sheet = { width: 297, height: 210, margin: 12 };

/**
 * The register of incoming items of one day and point, on A4 landscape, as a tagged table whose head repeats on each
 * page. It holds personal data: it is for the office's files, not for the counter. The same input gives the same bytes.
 */
export function registerSheetPdf(
  content: RegisterSheetContent,
  { fonts, createdAt }: RegisterSheetOptions,
): Promise<Uint8Array> {
  const subtitle = `${words.day(writtenDay(content.day), content.point)} · ${words.count(content.rows.length)}`;
  const document = openDocument({
    fonts,
    title: `${words.title}, ${content.day}, ${content.point}`,
    language: "pl",
    author: content.office,
    createdAt,
  });
  const margin = sheet.margin * pointsPerMm;
  const page = { width: sheet.width * pointsPerMm, height: sheet.height * pointsPerMm };
  const width = page.width - 2 * margin;
  const table = registerTable(document, content.rows, width);
  const turn = (number: number): Frame => {
    document.pdf.addPage({ size: [page.width, page.height], margin: 0 });
    const head = (): void =>
      setLine(document, oneLine(document, content.office, small, width), small, {
        x: margin,
        baseline: margin + 8,
      });
    const title = (): void => setLine(document, words.title, large, { x: margin, baseline: margin + 26 });
    const under = (): void =>
      setLine(document, oneLine(document, subtitle, small, width), small, {
        x: margin,
        baseline: margin + 40,
      });
    if (number === 1) {
      tagged(document, "P", head);
      tagged(document, "H1", title);
      tagged(document, "P", under);
    } else {
      artifact(document, () => {
        head();
        title();
        under();
      });
    }
    const top = margin + 50;
    return {
      left: margin,
      top: top + table.head(margin, top, number === 1),
      bottom: page.height - margin - 14,
    };
  };
  const empty = paragraph(document, { text: words.empty, type: small, width, most: 1 });
  const pages = pour(content.rows.length === 0 ? [space(6), empty] : table.rows, turn);
  table.end();
  for (let number = 0; number < pages; number += 1) {
    document.pdf.switchToPage(number);
    const text = words.page(number + 1, pages);
    artifact(document, () =>
      setLine(document, text, small, {
        x: page.width - margin - widthOf(document, text, small),
        baseline: page.height - margin,
      }),
    );
  }
  return closeDocument(document);
}

const small = { weight: "regular", size: 9 } as const;
const large = { weight: "bold", size: 15 } as const;
