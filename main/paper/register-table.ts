import { registerSheetWords as words } from "../words/papers/register-sheet.ts";
import { writtenDay } from "./dates.ts";
import { type Document, artifact } from "./document.ts";
import { type Block, paragraph } from "./flow.ts";
import { type RegisterRow } from "./register-content.ts";

export type RegisterTable = {
  readonly rows: readonly Block[];
  /** Draws the head and gives its height; only the first is told to screen readers. */
  readonly head: (x: number, y: number, first: boolean) => number;
  readonly end: () => void;
};

type Column = {
  readonly name: string;
  readonly share: number;
  readonly align?: "left" | "right";
  readonly cell: (row: RegisterRow) => string;
};

/** The columns of domain.md 2.4, and their share of the width in hundredths. */
const columns: readonly Column[] = [
  {
    name: words.columns.ordinal,
    share: 4,
    align: "right",
    cell: ({ ordinal }) => (ordinal === undefined ? "–" : String(ordinal)),
  },
  { name: words.columns.registerNumber, share: 11.5, cell: ({ registerNumber }) => registerNumber },
  { name: words.columns.time, share: 5, cell: ({ receivedAt }) => receivedAt },
  { name: words.columns.sender, share: 16, cell: ({ sender }) => sender ?? words.noData },
  { name: words.columns.title, share: 23, cell: ({ title }) => title ?? words.noData },
  {
    name: words.columns.documentDate,
    share: 7.5,
    cell: ({ documentDate }) => (documentDate === undefined ? words.noData : writtenDay(documentDate)),
  },
  { name: words.columns.reference, share: 12, cell: ({ reference }) => reference ?? words.noData },
  { name: words.columns.assigned, share: 9, cell: ({ assigned }) => assigned ?? "–" },
  {
    name: words.columns.attachments,
    share: 4,
    align: "right",
    cell: ({ attachments }) => String(attachments),
  },
  { name: words.columns.remarks, share: 8, cell: (row) => remarksOf(row) },
];

const size = 8.5;
const pad = 3;

/** The entries as a tagged table: `Table`, `TR`, `TH` with scope, `TD`. No row is torn apart between pages. */
export function registerTable(
  document: Document,
  rows: readonly RegisterRow[],
  width: number,
): RegisterTable {
  const { pdf } = document;
  const table = pdf.struct("Table");
  const rule = (x: number, y: number, weight: number): void =>
    artifact(document, () =>
      pdf
        .lineWidth(weight)
        .moveTo(x, y)
        .lineTo(x + width, y)
        .stroke(weight < 1 ? "#808080" : "black"),
    );
  const line = (tag: "TH" | "TD" | "Artifact", texts: readonly string[]): Block => {
    const bold = tag !== "TD";
    // An element that is never hung into the tree would keep the document open for ever.
    const row = tag === "Artifact" ? undefined : pdf.struct("TR");
    const cells = columns.map(({ share, align = "left" }, index) => ({
      share,
      block: paragraph(document, {
        text: texts[index] ?? "",
        type: { weight: bold ? "bold" : "regular", size },
        width: (share / 100) * width - 2 * pad,
        most: 3,
        align,
        tag,
        ...(row === undefined ? {} : { parent: row }),
        ...(tag === "TH" ? { scope: "Column" } : {}),
      }),
    }));
    const height = Math.max(...cells.map(({ block }) => block.height)) + 2 * pad;
    return {
      height,
      draw: (x, y) => {
        if (row !== undefined) table.add(row);
        let left = x;
        for (const { share, block } of cells) {
          block.draw(left + pad, y + pad);
          left += (share / 100) * width;
        }
        row?.end();
        rule(x, y + height, bold ? 1 : 0.4);
      },
    };
  };
  const names = columns.map(({ name }) => name);
  const head = line("TH", names);
  const repeated = line("Artifact", names);
  return {
    head: (x, y, first) => {
      if (first) document.root.add(table);
      (first ? head : repeated).draw(x, y);
      return head.height;
    },
    rows: rows.map((row) =>
      line(
        "TD",
        columns.map(({ cell }) => cell(row)),
      ),
    ),
    end: () => void table.end(),
  };
}

/** "ANULOWANO" and the remarks, either of which may be missing. */
function remarksOf({ cancelled = false, remarks }: RegisterRow): string {
  return [cancelled ? words.cancelled : undefined, remarks].filter((part) => part !== undefined).join(". ");
}
