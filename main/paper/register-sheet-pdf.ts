import { registerSheetWords as words } from "../words/papers/register-sheet.ts";
import { writtenDay } from "./dates.ts";
import { type ListSheetOptions, listSheetPdf } from "./list-sheet-pdf.ts";
import { type RegisterRow, type RegisterSheetContent } from "./register-content.ts";
import { type Column } from "./table-content.ts";
import { pdfTable } from "./table-pdf.ts";

/**
 * The register of incoming items of one day and point, on A4 landscape, as a tagged table whose head repeats on each
 * page. It holds personal data: it is for the office's files, not for the counter. The same input gives the same bytes.
 */
export function registerSheetPdf(
  { office, day, point, rows }: RegisterSheetContent,
  options: ListSheetOptions,
): Promise<Uint8Array> {
  return listSheetPdf(
    {
      office,
      title: words.title,
      fileTitle: `${words.title}, ${day}, ${point}`,
      subtitle: [`${words.day(writtenDay(day), point)} · ${words.count(rows.length)}`],
      sections: [
        {
          table:
            rows.length === 0
              ? null
              : (document, width) => pdfTable(document, columns, rows, { width, size: 8.5, most: 3 }),
          empty: words.empty,
        },
      ],
      orientation: "landscape",
    },
    options,
  );
}

/** The columns of domain.md 2.4. */
const columns: readonly Column<RegisterRow>[] = [
  { name: words.columns.ordinal, share: 4, align: "right", value: ({ ordinal }) => ordinal ?? "–" },
  { name: words.columns.registerNumber, share: 11.5, value: ({ registerNumber }) => registerNumber },
  { name: words.columns.time, share: 5, value: ({ receivedAt }) => receivedAt },
  { name: words.columns.sender, share: 16, value: ({ sender }) => sender ?? words.noData },
  { name: words.columns.title, share: 23, value: ({ title }) => title ?? words.noData },
  {
    name: words.columns.documentDate,
    share: 7.5,
    value: ({ documentDate }) => (documentDate === undefined ? words.noData : { day: documentDate }),
  },
  { name: words.columns.reference, share: 12, value: ({ reference }) => reference ?? words.noData },
  { name: words.columns.assigned, share: 9, value: ({ assigned }) => assigned ?? "–" },
  { name: words.columns.attachments, share: 4, align: "right", value: ({ attachments }) => attachments },
  { name: words.columns.remarks, share: 8, value: (row) => remarksOf(row) },
];

/** "ANULOWANO" and the remarks, either of which may be missing. */
function remarksOf({ cancelled = false, remarks }: RegisterRow): string {
  return [cancelled ? words.cancelled : undefined, remarks].filter((part) => part !== undefined).join(". ");
}
