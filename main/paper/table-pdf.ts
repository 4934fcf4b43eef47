import { type Document, artifact } from "./document.ts";
import { type Block, paragraph } from "./flow.ts";
import { type Column, written } from "./table-content.ts";

export type PdfTable = {
  readonly rows: readonly Block[];
  /** The head that opens the table: screen readers hear of it. Drawn once, before any row. */
  readonly head: Block;
  /** The head again, at the top of a following page: for the eye only. */
  readonly repeated: Block;
  /** Closes the table. A table that was opened and not closed keeps the document open for ever. */
  readonly end: () => void;
};

export type PdfTableFace = {
  /** Points. */
  readonly width: number;
  /** Type size in points. */
  readonly size: number;
  /** The most lines that a cell may take before it is cut. */
  readonly most: number;
};

/** Points between a cell's edge and its text, and above and below it. */
const side = 4;
const pad = 3;

/** Rows as a tagged table: `Table`, `TR`, `TH` with scope, `TD`. No row is torn apart between pages. */
export function pdfTable<Row>(
  document: Document,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { width, size, most }: PdfTableFace,
): PdfTable {
  const { pdf } = document;
  const printed = columns.flatMap((column) =>
    column.share === undefined ? [] : [{ ...column, room: (column.share / 100) * width }],
  );
  const table = pdf.struct("Table");
  const rule = (x: number, y: number, weight: number): void =>
    artifact(document, () =>
      pdf
        .lineWidth(weight)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(weight < 1 ? "#808080" : "black"),
    );
  const line = (tag: "TH" | "TD" | "Artifact", texts: readonly string[], opens: boolean): Block => {
    const bold = tag !== "TD";
    // An element that is never hung into the tree would keep the document open for ever.
    const row = tag === "Artifact" ? undefined : pdf.struct("TR");
    const cells = printed.map(({ room, align = "left", box }, index) => ({
      room,
      box: box === true && tag === "TD",
      block: paragraph(document, {
        text: texts[index] ?? "",
        type: { weight: bold ? "bold" : "regular", size },
        width: room - 2 * side,
        most,
        align,
        tag,
        ...(row === undefined ? {} : { parent: row }),
        ...(tag === "TH" ? { scope: "Column" } : {}),
      }),
    }));
    const height = Math.max(...cells.map(({ block, box }) => (box ? size * 1.4 : block.height))) + 2 * pad;
    return {
      height,
      draw: (x, y) => {
        if (opens) document.root.add(table);
        if (row !== undefined) table.add(row);
        let left = x;
        for (const { room, block, box } of cells) {
          block.draw(left + side, y + pad);
          if (box) tickBox(document, { x: left + side, y: y + pad, edge: size * 1.15 });
          left += room;
        }
        row?.end();
        rule(x, y + height, bold ? 1 : 0.4);
      },
    };
  };
  const names = printed.map(({ name }) => name);
  return {
    head: line("TH", names, true),
    repeated: line("Artifact", names, false),
    rows: rows.map((row, index) =>
      line(
        "TD",
        printed.map(({ value }) => written(value(row, index))),
        false,
      ),
    ),
    end: () => void table.end(),
  };
}

/** A box to tick with a pen. */
function tickBox(
  document: Document,
  { x, y, edge }: { readonly x: number; readonly y: number; readonly edge: number },
): void {
  artifact(document, () =>
    document.pdf
      .lineWidth(0.9)
      .rect(x + 0.5, y + 0.5, edge, edge)
      .stroke("black"),
  );
}
