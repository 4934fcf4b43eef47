import { disposalListWords as words } from "../words/papers/disposal-list.ts";
import { listSheetWords } from "../words/papers/list-sheet.ts";
import { writtenDay } from "./dates.ts";
import { type DisposalListContent, type DisposalRow } from "./disposal-list-content.ts";
import { type ListSheetOptions, listSheetPdf } from "./list-sheet-pdf.ts";
import { type Column } from "./table-content.ts";
import { tableCsv } from "./table-csv.ts";
import { pdfTable } from "./table-pdf.ts";
import { tableXlsx } from "./table-xlsx.ts";

/**
 * What the office may propose for disposal, on A4 landscape. It says of itself that it is a proposal: the consent of the state
 * archive is needed, and the program deletes nothing (ustawa z 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach,
 * art. 5 ust. 2).
 */
export function disposalListPdf(
  content: DisposalListContent,
  options: ListSheetOptions,
): Promise<Uint8Array> {
  return listSheetPdf(
    {
      office: content.office,
      title: words.title,
      fileTitle: words.fileTitle(content.asOf),
      subtitle: [words.asOf(writtenDay(content.asOf))],
      before: [words.onlyProposal, ...(content.rows.some(needsExpert) ? [words.expert] : [])],
      sections: [
        {
          table:
            content.rows.length === 0
              ? null
              : (document, width) => pdfTable(document, columns, content.rows, { width, size: 9.5, most: 6 }),
          empty: words.empty,
        },
      ],
      after: content.rows.length === 0 ? [] : words.signature,
      orientation: "landscape",
    },
    options,
  );
}

export function disposalListCsv({ rows }: DisposalListContent): Uint8Array {
  return tableCsv(columns, rows);
}

/** The proposal as XLSX; what it is, and what it is not, on a second sheet. */
export function disposalListXlsx({ rows, asOf }: DisposalListContent): Promise<Uint8Array> {
  return tableXlsx(columns, rows, {
    sheet: words.title,
    about: {
      sheet: listSheetWords.aboutSheet,
      facts: [
        [words.title, words.onlyProposal],
        [words.columns.since, { day: asOf }],
      ],
    },
  });
}

function needsExpert({ category }: DisposalRow): boolean {
  return category.startsWith("BE");
}

const columns: readonly Column<DisposalRow>[] = [
  { name: words.columns.ordinal, share: 5, align: "right", value: (_, index) => index + 1 },
  { name: words.columns.jrwa, share: 11, value: ({ jrwa }) => jrwa },
  { name: words.columns.title, share: 30, value: ({ classTitle }) => classTitle },
  { name: words.columns.from, share: 8, value: ({ from }) => ({ day: from }) },
  { name: words.columns.to, share: 8, value: ({ to }) => ({ day: to }) },
  { name: words.columns.units, share: 7, align: "right", value: ({ units }) => units },
  { name: words.columns.category, share: 8, value: ({ category }) => category },
  { name: words.columns.since, share: 9, value: ({ since }) => ({ day: since }) },
  { name: words.columns.remarks, share: 14, value: ({ remarks }) => remarks },
];
