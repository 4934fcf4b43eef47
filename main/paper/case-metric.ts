import { caseMetricWords as words } from "../words/papers/case-metric.ts";
import { listSheetWords } from "../words/papers/list-sheet.ts";
import { type CaseMetricContent, type CaseMetricRow } from "./case-metric-content.ts";
import { type ListSheetOptions, listSheetPdf } from "./list-sheet-pdf.ts";
import { type Column } from "./table-content.ts";
import { tableCsv } from "./table-csv.ts";
import { pdfTable } from "./table-pdf.ts";
import { tableXlsx } from "./table-xlsx.ts";

/**
 * The metric of a case (metryka sprawy) on A4: who did what and when, and which document says so (KPA art. 66a; Ordynacja
 * podatkowa art. 171a). A part of the case's files, to be kept current.
 */
export function caseMetricPdf(content: CaseMetricContent, options: ListSheetOptions): Promise<Uint8Array> {
  const { head } = words;
  return listSheetPdf(
    {
      office: content.office,
      title: words.title,
      fileTitle: words.fileTitle(content.reference),
      subtitle: [words.basis(content.basis)],
      facts: [
        [
          { label: head.reference, value: content.reference, share: 34 },
          { label: head.officer, value: content.officer, share: 66 },
        ],
        [{ label: head.title, value: content.title, share: 100 }],
      ],
      sections: [
        {
          table:
            content.rows.length === 0
              ? null
              : (document, width) =>
                  pdfTable(document, columns, content.rows, { width, size: 9.5, most: 10 }),
          empty: words.empty,
        },
      ],
      orientation: "portrait",
    },
    options,
  );
}

export function caseMetricCsv({ rows }: CaseMetricContent): Uint8Array {
  return tableCsv(columns, rows);
}

/** The metric's rows as XLSX; the reference, the title and the officer on a second sheet. */
export function caseMetricXlsx(content: CaseMetricContent): Promise<Uint8Array> {
  return tableXlsx(columns, content.rows, {
    sheet: words.title,
    about: {
      sheet: listSheetWords.aboutSheet,
      facts: [
        [words.head.reference, content.reference],
        [words.head.title, content.title],
        [words.head.officer, content.officer],
      ],
    },
  });
}

const columns: readonly Column<CaseMetricRow>[] = [
  { name: words.columns.ordinal, share: 6, align: "right", value: (_, index) => index + 1 },
  { name: words.columns.date, share: 12, value: ({ on }) => ({ day: on }) },
  { name: words.columns.act, share: 31, value: ({ act }) => act },
  { name: words.columns.who, share: 18, value: ({ who }) => who },
  { name: words.columns.role, share: 14, value: ({ role }) => role },
  { name: words.columns.document, share: 19, value: ({ document }) => document ?? words.noDocument },
];
