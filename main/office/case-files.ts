import { type CaseRefusal } from "../domain/cases/refusals.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { caseListCsv, caseListPdf, caseListXlsx } from "../paper/case-list.ts";
import { caseMetricCsv, caseMetricPdf, caseMetricXlsx } from "../paper/case-metric.ts";
import { disposalListCsv, disposalListPdf, disposalListXlsx } from "../paper/disposal-list.ts";
import { type WriteTrouble } from "../store/trouble.ts";
import { type CaseOffice } from "./case-office.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { fileView, pdfFile } from "./file-view.ts";
import { packCase } from "./case-package.ts";
import { morningWhose } from "./case-printing.ts";
import { caseListContent, caseMetricContent, disposalContent } from "./printing/case-contents.ts";
import { caseListSize, morningSize } from "./printing/paper-size.ts";
import { deskOf, drawMorningSheet } from "./printing/render-cases.ts";
import { accept } from "./refusals.ts";

type Files = "listSheet" | "metricSheet" | "morningSheet" | "disposalSheet" | "exportPackage";
type Format = "pdf" | "csv" | "xlsx";

/**
 * Files of cases for the window to keep. Each names people, so that who took it stands in the access log, before the bytes are made.
 */
export function caseFiles(
  { os: { cases } }: Door,
  { room, press }: CaseOffice,
): Pick<Counter<"cases">, Files> {
  const { read } = room.store;
  const { desktop } = press;

  return {
    listSheet: cases.listSheet.handler(async ({ input: { list, group, format }, errors, context }) => {
      const size = caseListSize({ list, group });
      accept(noted(actorOf(context).id, "case-list", size), errors);
      const content = caseListContent(list, group, deskOf(desktop));
      const bytes = await inFormat(format, {
        pdf: async () => await caseListPdf(content, await face()),
        csv: () => caseListCsv(content),
        xlsx: () => caseListXlsx(content),
      });
      return fileView(["spis-spraw", size], format, bytes);
    }),
    metricSheet: cases.metricSheet.handler(async ({ input, errors, context }) => {
      const record = read.cases.byId(input.case);
      if (record === null) return accept(refused("case-unknown" satisfies CaseRefusal), errors);
      accept(noted(actorOf(context).id, "case", input.case), errors);
      const content = caseMetricContent(record, deskOf(desktop));
      const bytes = await inFormat(input.format, {
        pdf: async () => await caseMetricPdf(content, await face()),
        csv: () => caseMetricCsv(content),
        xlsx: () => caseMetricXlsx(content),
      });
      return fileView(["metryka", record.reference ?? "koszulka"], input.format, bytes);
    }),
    morningSheet: cases.morningSheet.handler(async ({ input, errors, context }) => {
      const me = actorOf(context).id;
      const { day } = room.now();
      const whose = morningWhose(input, me, day);
      const size = morningSize(whose);
      accept(noted(me, "board", size), errors);
      const name = ["terminy", day, ...(whose.of === "unit" ? [whose.id] : [])];
      return pdfFile(name, await drawMorningSheet({ size }, desktop));
    }),
    disposalSheet: cases.disposalSheet.handler(async ({ input: { on, format }, errors, context }) => {
      accept(noted(actorOf(context).id, "disposal", on), errors);
      const content = disposalContent(on, deskOf(desktop));
      const bytes = await inFormat(format, {
        pdf: async () => await disposalListPdf(content, await face()),
        csv: () => disposalListCsv(content),
        xlsx: () => disposalListXlsx(content),
      });
      return fileView(["do-brakowania", on], format, bytes);
    }),
    exportPackage: cases.exportPackage.handler(async ({ input, errors, context }) => {
      const record = read.cases.byId(input.case);
      if (record === null) return accept(refused("case-unknown" satisfies CaseRefusal), errors);
      if (record.reference === null) return accept(refused("not-a-case" satisfies CaseRefusal), errors);
      accept(noted(actorOf(context).id, "case", input.case, "export"), errors);
      return fileView(["sprawa", record.reference], "zip", await packCase(record, desktop));
    }),
  };

  async function face() {
    return { fonts: await desktop.fonts(), createdAt: desktop.now() };
  }

  function noted(by: string, what: string, subject: string, purpose = "sheet"): Outcome<null, WriteTrouble> {
    return room.keep<null, never>((tx) => {
      tx.recordView({ by, at: tx.now.at, what, subject, purpose });
      return accepted(null);
    });
  }
}

async function inFormat(
  format: Format,
  makers: Readonly<Record<Format, () => Uint8Array | Promise<Uint8Array>>>,
): Promise<Uint8Array> {
  return await makers[format]();
}
