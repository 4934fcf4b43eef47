import { caseListWords as words } from "../words/papers/case-list.ts";
import { listSheetWords } from "../words/papers/list-sheet.ts";
import { type CaseListContent, type CaseListRow } from "./case-list-content.ts";
import { type ListSheetOptions, listSheetPdf } from "./list-sheet-pdf.ts";
import { type Column } from "./table-content.ts";
import { tableCsv } from "./table-csv.ts";
import { pdfTable } from "./table-pdf.ts";
import { tableXlsx } from "./table-xlsx.ts";

/**
 * A list of cases (spis spraw) on A4 landscape, with the head and the columns that the office instruction asks for
 * (Dz.U. 2011 nr 14 poz. 67, zał. 1). It holds personal data: it is for the office's files.
 */
export function caseListPdf(content: CaseListContent, options: ListSheetOptions): Promise<Uint8Array> {
  const { head } = words;
  return listSheetPdf(
    {
      office: content.office,
      title: titleOf(content),
      fileTitle: content.group
        ? words.groupTitle(content.group.reference)
        : words.fileTitle(content.unit, content.jrwa, content.year),
      facts: [
        [
          { label: head.year, value: String(content.year), share: 8 },
          { label: head.officer, value: content.officer, share: 22 },
          { label: head.unit, value: content.unit, share: 11 },
          { label: head.jrwa, value: content.jrwa, share: 14 },
          { label: head.classTitle, value: content.classTitle, share: 34 },
          { label: head.category, value: content.category, share: 11 },
        ],
        ...(content.group
          ? [
              [
                { label: head.group, value: content.group.reference, share: 22 },
                { label: words.columns.title, value: content.group.title, share: 78 },
              ],
            ]
          : []),
      ],
      sections: [
        {
          table:
            content.rows.length === 0
              ? null
              : (document, width) => pdfTable(document, columns, content.rows, { width, size: 9, most: 8 }),
          empty: words.empty,
        },
      ],
      orientation: "landscape",
    },
    options,
  );
}

/** The rows of a list of cases as CSV; each carries the whole reference, since the head does not come along. */
export function caseListCsv({ rows }: CaseListContent): Uint8Array {
  return tableCsv(columns, rows);
}

/** The rows of a list of cases as XLSX, its head on a second sheet. */
export function caseListXlsx(content: CaseListContent): Promise<Uint8Array> {
  const { head } = words;
  return tableXlsx(columns, content.rows, {
    sheet: `${words.title} ${content.unit}.${content.jrwa}`,
    about: {
      sheet: listSheetWords.aboutSheet,
      facts: [
        [head.year, content.year],
        [head.officer, content.officer],
        [head.unit, content.unit],
        [head.jrwa, content.jrwa],
        [head.classTitle, content.classTitle],
        [head.category, content.category],
        ...(content.group ? [[head.group, content.group.reference] as const] : []),
      ],
    },
  });
}

const columns: readonly Column<CaseListRow>[] = [
  { name: words.columns.ordinal, share: 5, align: "right", value: ({ no }) => no },
  { name: words.columns.reference, wide: 20, value: ({ reference }) => reference },
  { name: words.columns.title, share: 24, value: ({ title }) => title },
  { name: words.columns.from, share: 16, value: ({ from }) => fromWhom(from) },
  { name: words.columns.theirReference, share: 11, value: ({ theirReference }) => theirReference },
  {
    name: words.columns.theirDate,
    share: 8,
    value: ({ theirDate }) => (theirDate === undefined ? undefined : { day: theirDate }),
  },
  { name: words.columns.opened, share: 8.5, value: ({ openedOn }) => ({ day: openedOn }) },
  {
    name: words.columns.settled,
    share: 9.5,
    value: ({ settledOn }) => (settledOn === undefined ? undefined : { day: settledOn }),
  },
  { name: words.columns.remarks, share: 18, value: (row) => remarksOf(row) },
];

function fromWhom(from: CaseListRow["from"]): string {
  if (from === null) return words.noData;
  return from === "own" ? words.ownInitiative : from.name;
}

function remarksOf({ annulled, settlement, opensGroup = false, remarks }: CaseListRow): string {
  const state =
    annulled &&
    (annulled.newReference === undefined ? words.annulled : words.annulledFor(annulled.newReference));
  return [state, settlement, opensGroup ? words.opensGroup : undefined, remarks]
    .filter((part) => part !== undefined && part !== "")
    .join("; ");
}

function titleOf({ group }: CaseListContent): string {
  return group ? words.groupTitle(group.reference) : words.title;
}
