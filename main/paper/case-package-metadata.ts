import { create } from "xmlbuilder2";
import { type CasePackageContent, type PackageDocument } from "./case-package-content.ts";

/** The vocabulary of `metadane.xml` (decisions/0001-case-package.md): raised when an element changes its meaning or goes. */
export const metadataVersion = "1";
export const metadataNamespace = "urn:okienko:pakiet-sprawy";

/** A document's place and fingerprint in the package. */
export type PackedFile = { readonly path: string; readonly sha256: string };

/** `metadane.xml`: the case, then each document with its file, in the order of the package. What is not known is left out. */
export function packageMetadata(content: CasePackageContent, files: readonly PackedFile[]): string {
  const { office, unit, recordClass } = content;
  const root = create({ version: "1.0", encoding: "UTF-8" }).ele(metadataNamespace, "pakietSprawy", {
    wersja: metadataVersion,
  });
  const put = (parent: typeof root, name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") parent.ele(name).txt(inXml(value));
  };

  const from = root.ele("podmiot");
  put(from, "nazwa", office.name);
  put(from, "regon", office.regon);
  put(root, "dataWykonania", content.exportedOn);

  const matter = root.ele("sprawa");
  put(matter, "znakSprawy", content.reference);
  put(matter, "tytul", content.title);
  matter.ele("komorka", { symbol: inXml(unit.symbol) }).txt(inXml(unit.name));
  matter.ele("klasaJRWA", { symbol: inXml(recordClass.symbol) }).txt(inXml(recordClass.title));
  put(matter, "kategoriaArchiwalna", content.category);
  put(matter, "prowadzacy", content.officer);
  for (const party of content.parties) put(matter, "strona", party);
  put(matter, "dataWszczecia", content.openedOn);
  put(matter, "dataZakonczenia", content.closedOn);
  put(matter, "sposobZalatwienia", content.settlement);

  const documents = root.ele("dokumenty");
  for (const [index, document] of content.documents.entries()) {
    const file = files[index];
    if (file === undefined) throw new RangeError("Every document of a package has a file.");
    const one = documents.ele("dokument", { roboczy: document.draft ? "tak" : "nie" });
    for (const [name, value] of elementsOf(document, file)) put(one, name, value);
  }
  return root.end({ prettyPrint: true });
}

/** The elements of a document, after the minimum sets of metadata of the office instruction (Dz.U. 2011 nr 14 poz. 67). */
function elementsOf(document: PackageDocument, { path, sha256 }: PackedFile): [string, string | undefined][] {
  return [
    ["identyfikator", document.id],
    ["rodzaj", kinds[document.kind]],
    ["numer", document.number],
    ["tytul", document.title],
    ["tworca", document.author],
    ["adresat", document.addressee],
    ["dataDokumentu", document.documentDate],
    ["znakNadawcy", document.theirReference],
    ["dataWplywu", document.receivedOn],
    ["dataWyslania", document.sentOn],
    ["dataDoreczenia", document.servedOn],
    ["zalacznikDo", document.attachedTo],
    ["dostep", document.access === "open" ? "jawny" : "ograniczony"],
    ["plik", path],
    ["format", document.mediaType],
    ["rozmiar", String(document.bytes.length)],
    ["sha256", sha256],
  ];
}

const kinds: Readonly<Record<PackageDocument["kind"], string>> = {
  incoming: "przesyłka wpływająca",
  outgoing: "przesyłka wychodząca",
  attachment: "załącznik",
  "internal-note": "notatka",
  "case-metric": "metryka sprawy",
  "case-list": "spis spraw",
  other: "inny",
};

/** XML 1.0 has no place for controls, halves of pairs and two more; each stands as the sign of replacement. */
function inXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");
}
