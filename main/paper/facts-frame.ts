import { type Document, artifact } from "./document.ts";
import { type Block, paragraph, stack, together } from "./flow.ts";

/** A labelled value of a list's head; `share` of the width in hundredths. */
export type Fact = { readonly label: string; readonly value: string; readonly share: number };

const pad = 5;
const labelType = { weight: "regular", size: 8 } as const;
const valueType = { weight: "bold", size: 11 } as const;

/** A row of framed cells, a small label above each value, as the head of a list of cases has had it for decades. */
export function factsFrame(document: Document, facts: readonly Fact[], width: number): Block {
  const cells = facts.map(({ label, value, share }) => {
    const room = (share / 100) * width;
    const inner = room - 2 * pad;
    const shown = value === "" ? "–" : value;
    const block = together(document, (spans) =>
      stack([
        paragraph(document, { text: `${label}:`, type: labelType, width: inner, most: 2, ...spans }),
        paragraph(document, { text: shown, type: valueType, width: inner, most: 4, ...spans }),
      ]),
    );
    return { room, block };
  });
  const height = Math.max(...cells.map(({ block }) => block.height)) + 2 * pad;
  return {
    height,
    draw: (x, y) => {
      let left = x;
      for (const { room, block } of cells) {
        const corner = left;
        artifact(document, () => document.pdf.lineWidth(0.6).rect(corner, y, room, height).stroke("black"));
        block.draw(left + pad, y + pad);
        left += room;
      }
    },
  };
}
