import { type Letter } from "../../domain/letters/letter.ts";
import { caseListPdf } from "../../paper/case-list.ts";
import { caseMetricPdf } from "../../paper/case-metric.ts";
import { letterPdf } from "../../paper/letter-pdf.ts";
import { morningSheetPdf } from "../../paper/morning-sheet.ts";
import { type Whose } from "../../store/reads/case-board.ts";
import { type CaseRecord } from "../../store/reads/case-record.ts";
import { type CaseDesk, caseListContent, caseMetricContent, morningSheetContent } from "./case-contents.ts";
import { type Desktop, type Wish } from "./desktop.ts";
import { letterContent } from "./letter-content.ts";
import { unitOf } from "./paper-content.ts";
import { caseListOf, morningOf } from "./paper-size.ts";

/** Papers of cases and letters, drawn anew from the facts. */
export async function drawLetter(letter: Letter, desktop: Desktop): Promise<Uint8Array> {
  const one = knownCase(letter.content.case, desktop).case;
  return await letterPdf(letterContent(letter, one, deskOf(desktop)), {
    largePrint: letter.content.largePrint,
    ...(await face(desktop)),
  });
}

export async function drawCaseList({ size }: Pick<Wish, "size">, desktop: Desktop): Promise<Uint8Array> {
  const { list, group } = caseListOf(size);
  return await caseListPdf(caseListContent(list, group, deskOf(desktop)), await face(desktop));
}

export async function drawCaseMetric({ items }: Pick<Wish, "items">, desktop: Desktop): Promise<Uint8Array> {
  const record = knownCase(items[0] ?? "", desktop);
  return await caseMetricPdf(caseMetricContent(record, deskOf(desktop)), await face(desktop));
}

/** The sheet of a past morning shows what would have been due on it, as the cases stand now. */
export async function drawMorningSheet({ size }: Pick<Wish, "size">, desktop: Desktop): Promise<Uint8Array> {
  const { day, of, id } = morningOf(size);
  const desk = { ...deskOf(desktop), today: day };
  const { read } = desktop.store;
  const whose: { of: Whose; name: string } =
    of === "unit"
      ? { of: { unit: id }, name: unitOf(desktop.directory, id)?.name ?? id }
      : {
          of: { clerks: [id, ...read.replacements.actsFor(id, day)] },
          name: read.clerks.byId(id)?.name ?? "",
        };
  return await morningSheetPdf(morningSheetContent(whose, desk), await face(desktop));
}

/** What contents of cases and letters are made from. */
export function deskOf({ store, directory, shelf, today }: Desktop): CaseDesk {
  return { read: store.read, directory, shelf, today: today() };
}

async function face({ fonts, now }: Desktop) {
  return { fonts: await fonts(), createdAt: now() };
}

function knownCase(id: string, { store }: Desktop): CaseRecord {
  const record = store.read.cases.byId(id);
  if (record === null) throw new Error("A paper of a case that is gone");
  return record;
}
