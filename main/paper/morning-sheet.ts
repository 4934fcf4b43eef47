import { dayWithWeekday, weekdayOf } from "../words/papers/dates.ts";
import { morningSheetWords as words } from "../words/papers/morning-sheet.ts";
import { writtenDay } from "./dates.ts";
import { type ListSection, type ListSheetOptions, listSheetPdf } from "./list-sheet-pdf.ts";
import { type MorningRow, type MorningSheetContent } from "./morning-sheet-content.ts";
import { type Column } from "./table-content.ts";
import { pdfTable } from "./table-pdf.ts";

/** The terms of one officer or unit on one A4 sheet, to tick off with a pen. It shows titles: it is for a desk, not a counter. */
export function morningSheetPdf(
  content: MorningSheetContent,
  options: ListSheetOptions,
): Promise<Uint8Array> {
  const groups = ["overdue", "today", "thisWeek", "waiting"] as const;
  return listSheetPdf(
    {
      office: content.office,
      title: words.title,
      fileTitle: words.fileTitle(content.day),
      subtitle: [words.day(`${weekdayOf(content.day)}, ${writtenDay(content.day)}`, content.whose)],
      sections: groups.map((group): ListSection => {
        const rows = content[group];
        return {
          heading: words.counted(words.groups[group], rows.length),
          table:
            rows.length === 0
              ? null
              : (document, width) =>
                  pdfTable(
                    document,
                    columnsOf(group === "waiting" ? words.columns.answer : words.columns.due),
                    rows,
                    {
                      width,
                      size: 10,
                      most: 3,
                    },
                  ),
          empty: words.none[group],
        };
      }),
      orientation: "portrait",
    },
    options,
  );
}

function columnsOf(due: string): readonly Column<MorningRow>[] {
  return [
    { name: words.columns.done, share: 5, box: true, value: () => undefined },
    { name: due, share: 16, value: (row) => (row.due === undefined ? "–" : dayWithWeekday(row.due)) },
    { name: words.columns.reference, share: 20, value: ({ reference }) => reference },
    { name: words.columns.title, share: 31, value: ({ title }) => title },
    { name: words.columns.step, share: 28, value: ({ step }) => step },
  ];
}
