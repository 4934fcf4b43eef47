import { type Letter, letterStage } from "../domain/letters/letter.ts";
import { formatDispatchNumber } from "../domain/numbers/dispatch-number.ts";
import { formatRpw } from "../domain/numbers/rpw.ts";
import { type CasePackageContent, type PackageDocument } from "../paper/case-package-content.ts";
import { casePackage } from "../paper/case-package.ts";
import { labelPdf } from "../paper/label-pdf.ts";
import { type CaseRecord } from "../store/reads/case-record.ts";
import { type ItemRecord } from "../store/reads/items.ts";
import { caseActWords as words } from "../words/papers/case-acts.ts";
import { type Desktop } from "./printing/desktop.ts";
import { labelContent, matterOf, numberOf, unitOf } from "./printing/paper-content.ts";
import { drawCaseMetric, drawLetter } from "./printing/render-cases.ts";
import { dispatchNumberOf } from "./views/letter-view.ts";

/**
 * A case with everything that this program holds of it: its letters as they were printed, drafts and voided ones apart, a sheet for each
 * paper that came in (the office keeps the paper itself), its metric. Throws of a folder, which has no reference.
 */
export async function packCase({ case: one, reference }: CaseRecord, desktop: Desktop): Promise<Uint8Array> {
  const { store, directory, shelf, today } = desktop;
  const { read } = store;
  const { opening, closed, reference: number } = one;
  if (reference === null || number === null || opening === null) throw new Error("A package of no case");
  const items = read.cases.itemsIn(one.id);
  const letters = read.letters.ofCase(one.id).map(({ letter }) => letter);
  const officer = one.clerk === null ? null : read.clerks.byId(one.clerk);
  const parties = new Set(items.flatMap(({ sender }) => sender?.details?.name ?? []));
  const metric: PackageDocument = {
    id: `${one.id}-metric`,
    kind: "case-metric",
    draft: false,
    title: words.metric,
    mediaType: "application/pdf",
    access: "restricted",
    bytes: await drawCaseMetric({ items: [one.id] }, desktop),
  };
  const content: CasePackageContent = {
    office: { name: directory.office.name },
    reference,
    title: one.title ?? matterOf(directory, one.matter)?.name ?? words.noData,
    unit: { symbol: one.unit, name: unitOf(directory, one.unit)?.name ?? one.unit },
    recordClass: {
      symbol: number.jrwa,
      title: shelf.classOf(opening.plan, number.jrwa)?.title ?? "",
    },
    category: closed?.category ?? opening.category,
    officer: officer?.name ?? "",
    parties: [...parties],
    openedOn: opening.openedOn,
    ...(closed !== null && { closedOn: closed.on, settlement: words.settlements[closed.settlement] }),
    exportedOn: today(),
    documents: [
      ...(await Promise.all(items.map(async (item) => await incoming(item, desktop)))),
      ...(await Promise.all(letters.map(async (letter) => await outgoing(letter, desktop)))).flat(),
      metric,
    ],
  };
  return casePackage(content);
}

/** The program holds no scan of what came in: its label stands for it and names the paper in the files. */
async function incoming({ item, sender }: ItemRecord, desktop: Desktop): Promise<PackageDocument> {
  const { title, documentDate, reference } = item.description;
  const bytes = await labelPdf(labelContent(item, desktop.directory), {
    size: "70x30",
    fonts: await desktop.fonts(),
    createdAt: desktop.now(),
  });
  return {
    id: item.id,
    kind: "incoming",
    draft: false,
    number: formatRpw(numberOf(item)),
    title: title ?? words.noData,
    ...(sender?.details != null && { author: sender.details.name }),
    ...(documentDate !== null && { documentDate }),
    receivedOn: item.received.receivedOn,
    ...(reference !== null && { theirReference: reference }),
    mediaType: "application/pdf",
    access: "restricted",
    bytes,
  };
}

/** Nothing of a letter whose text was erased. */
async function outgoing(letter: Letter, desktop: Desktop): Promise<PackageDocument[]> {
  const { text, signed, dispatched, served } = letter;
  if (text === null) return [];
  const stage = letterStage(letter);
  return [
    {
      id: letter.id,
      kind: "outgoing",
      draft: stage === "draft" || stage === "voided",
      ...(dispatched !== null && { number: formatDispatchNumber(dispatchNumberOf(dispatched)) }),
      title: text.title,
      addressee: text.addressee.name,
      ...(signed !== null && { documentDate: signed.on }),
      ...(dispatched !== null && { sentOn: dispatched.on }),
      ...(served !== null && { servedOn: served.on }),
      mediaType: "application/pdf",
      access: "restricted",
      bytes: await drawLetter(letter, desktop),
    },
  ];
}
