import { type Document, type Tagging, artifact, tagged } from "./document.ts";
import { type Type, setLine, widthOf, wrap } from "./lines.ts";

/** A piece of a paper: how tall it is at the width it was made for, and how it is drawn. All in points. */
export type Block = { readonly height: number; readonly draw: (x: number, y: number) => void };

/** Line height in ems: Polish and Ukrainian capitals carry marks, so lines need air. */
export const leading = 1.28;

export type Paragraph = {
  readonly text: string;
  readonly type: Type;
  readonly width: number;
  /** The most lines it may take before it is cut. */
  readonly most: number;
  /** "Artifact" when only the eye needs it. */
  readonly tag?: string;
  readonly align?: "left" | "center" | "right";
} & Pick<Tagging, "lang" | "parent" | "scope">;

/** A paragraph of wrapped lines, tagged as one element. */
export function paragraph(
  document: Document,
  { text, type, width, most, tag = "P", align = "left", ...tagging }: Paragraph,
): Block {
  const lines = wrap(document, text, type, { width, most });
  const step = type.size * leading;
  const set = (x: number, y: number): void => {
    for (const [index, line] of lines.entries()) {
      const spare = align === "left" ? 0 : width - widthOf(document, line, type);
      const indent = align === "center" ? spare / 2 : spare;
      // The blank at a line's end keeps its last word apart from the next one for whoever reads the text out; so does that of a
      // span, which another follows.
      const shown = index < lines.length - 1 || tag === "Span" ? `${line} ` : line;
      setLine(document, shown, type, { x: x + indent, baseline: y + index * step + type.size });
    }
  };
  return {
    height: lines.length * step,
    draw: (x, y) =>
      tag === "Artifact"
        ? artifact(document, () => set(x, y))
        : tagged(document, tag, () => set(x, y), tagging),
  };
}

/** Empty room. */
export function space(height: number): Block {
  return { height, draw: () => undefined };
}

/** Blocks one under another, as one block that is never torn apart between pages. */
export function stack(blocks: readonly Block[]): Block {
  return {
    height: heightOf(blocks),
    draw: (x, y) => {
      let top = y;
      for (const block of blocks) {
        block.draw(x, top);
        top += block.height;
      }
    },
  };
}

/** What lines that belong together are tagged with: spans of one element. */
export type Spans = { readonly tag: "Span"; readonly parent?: PDFKit.PDFStructureElement };

/** Several lines as one paragraph to whoever hears them. `build` is asked once to measure, and once more to draw. */
export function together(document: Document, build: (spans: Spans) => Block): Block {
  return {
    height: build({ tag: "Span" }).height,
    draw: (x, y) => {
      const parent = document.pdf.struct("P");
      document.root.add(parent);
      build({ tag: "Span", parent }).draw(x, y);
      parent.end();
    },
  };
}

export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { height }) => sum + height, 0);
}

export type Frame = { readonly left: number; readonly top: number; readonly bottom: number };

/** Sets blocks down the pages; `turn` begins a page and gives the frame on it. */
export function pour(blocks: readonly Block[], turn: (page: number) => Frame): number {
  let page = 1;
  let frame = turn(page);
  let y = frame.top;
  for (const block of blocks) {
    if (y + block.height > frame.bottom + 0.01 && y > frame.top) {
      page += 1;
      frame = turn(page);
      y = frame.top;
    }
    block.draw(frame.left, y);
    y += block.height;
  }
  return page;
}
