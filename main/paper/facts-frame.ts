import { type Document, artifact } from "./document.ts";
import { type Block, heightOf, paragraph, stack } from "./flow.ts";

/** A labelled value of a list's head; `share` of the width in hundredths. */
export type Fact = { readonly label: string; readonly value: string; readonly share: number };

const pad = 5;
const labelType = { weight: "regular", size: 8 } as const;
const valueType = { weight: "bold", size: 11 } as const;

/** A row of framed cells, a small label above each value, as the head of a list of cases has had it for decades. */
export function factsFrame(document: Document, facts: readonly Fact[], width: number): Block {
  const { pdf } = document;
  const cells = facts.map(({ label, value, share }) => {
    const room = (share / 100) * width;
    const lines = (parent?: PDFKit.PDFStructureElement): Block[] =>
      [
        { text: `${label}:`, type: labelType, most: 2 },
        { text: value === "" ? "–" : value, type: valueType, most: 4 },
      ].map((line) =>
        paragraph(document, { ...line, width: room - 2 * pad, tag: "Span", ...(parent && { parent }) }),
      );
    return { room, lines };
  });
  const height = Math.max(...cells.map(({ lines }) => heightOf(lines()))) + 2 * pad;
  return {
    height,
    draw: (x, y) => {
      let left = x;
      for (const { room, lines } of cells) {
        const corner = left;
        artifact(document, () => pdf.lineWidth(0.6).rect(corner, y, room, height).stroke("black"));
        // Label and value are one paragraph to whoever hears it.
        const both = pdf.struct("P");
        document.root.add(both);
        stack(lines(both)).draw(left + pad, y + pad);
        both.end();
        left += room;
      }
    },
  };
}
