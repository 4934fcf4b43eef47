import { parseDispatchNumber } from "../domain/numbers/dispatch-number.ts";
import { parseRpw } from "../domain/numbers/rpw.ts";
import { type PackageDocument, type PackageDocumentKind } from "./case-package-content.ts";

const folders = { false: "dokumenty", true: "robocze" } as const;

const kindNames: Readonly<Record<PackageDocumentKind, string>> = {
  incoming: "przesylka-wplywajaca",
  outgoing: "przesylka-wychodzaca",
  attachment: "zalacznik",
  "internal-note": "notatka",
  "case-metric": "metryka",
  "case-list": "spis-spraw",
  other: "dokument",
};

const extensions: ReadonlyMap<string, string> = new Map([
  ["application/pdf", "pdf"],
  ["application/xml", "xml"],
  ["application/zip", "zip"],
  ["application/vnd.oasis.opendocument.text", "odt"],
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"],
  ["image/jpeg", "jpg"],
  ["image/png", "png"],
  ["image/tiff", "tif"],
  ["message/rfc822", "eml"],
  ["text/csv", "csv"],
  ["text/plain", "txt"],
]);

/**
 * Where each document lies in the package, in the order of the documents: "dokumenty/001-przesylka-wplywajaca-RPW-K1-417-2026.pdf",
 * drafts under "robocze/". ASCII, so that every system unpacks it alike, and built of numbers and closed lists alone: no title,
 * no name, nothing that could name a person.
 */
export function packagePaths(documents: readonly PackageDocument[]): string[] {
  const counts = { dokumenty: 0, robocze: 0 };
  return documents.map(({ kind, draft, number, mediaType }) => {
    const folder = folders[`${draft}`];
    counts[folder] += 1;
    const place = String(counts[folder]).padStart(3, "0");
    const parts = [place, kindNames[kind], registerPart(number)].filter((part) => part !== undefined);
    return `${folder}/${parts.join("-")}.${extensions.get(mediaType) ?? "bin"}`;
  });
}

/** Only a number of ours goes into a name: any other text might be anything. */
function registerPart(number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const known = number.startsWith("WY") ? parseDispatchNumber(number) : parseRpw(number);
  if (!known.ok) return undefined;
  const { point, seq, year } = known.value;
  return `${number.startsWith("WY") ? "WY" : "RPW"}-${point}-${seq}-${year}`;
}
