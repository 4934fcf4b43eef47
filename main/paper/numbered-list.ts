import { type Document, tagged } from "./document.ts";
import { type Block } from "./flow.ts";
import { type Type, setLine, widthOf } from "./lines.ts";
import { type Unit, flowing } from "./units.ts";

declare global {
  // eslint-disable-next-line typescript/no-namespace -- pdfkit's types are a namespace
  namespace PDFKit {
    // pdfkit has it, its types leave it out: the only way to say how a list is numbered.
    interface PDFStructureElement {
      readonly dictionary: { readonly data: Record<string, unknown> };
    }
  }
}

export type ListFace = {
  readonly type: Type;
  readonly width: number;
  /** The most lines of an entry. */
  readonly most: number;
  /** Above each entry, in points. */
  readonly gap: number;
};

/** A list numbered 1. 2. 3., tagged `L`, `LI`, `Lbl`, `LBody`; its entries flow over pages as paragraphs do. */
export function numberedList(
  document: Document,
  entries: readonly string[],
  { type, width, most, gap }: ListFace,
): Unit[] {
  if (entries.length === 0) return [];
  const { pdf, root } = document;
  const list = pdf.struct("L");
  list.dictionary.data["A"] = { O: "List", ListNumbering: "Decimal" };
  const indent = widthOf(document, `${entries.length}. `, type) + type.size * 0.35;
  return entries.flatMap((entry, index): Unit[] => {
    const item = pdf.struct("LI");
    const label = `${index + 1}.`;
    const blocks = flowing(document, {
      text: entry,
      type,
      width: width - indent,
      most,
      tag: "LBody",
      parent: item,
    });
    return blocks.map((body, part): Unit => {
      const opens = part === 0;
      const closes = part === blocks.length - 1;
      const block: Block = {
        height: body.height,
        draw: (x, y) => {
          if (opens) {
            if (index === 0) root.add(list);
            list.add(item);
            const right = x + indent - type.size * 0.35;
            tagged(
              document,
              "Lbl",
              () =>
                setLine(document, `${label} `, type, {
                  x: right - widthOf(document, `${label} `, type),
                  baseline: y + type.size,
                }),
              { parent: item },
            );
          }
          body.draw(x + indent, y);
          if (closes) item.end();
          if (closes && index === entries.length - 1) list.end();
        },
      };
      return { gap: opens ? gap : 0, block };
    });
  });
}
