import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convert } from "xmlbuilder2";
import { casePackage } from "../../main/paper/case-package.ts";
import { type CasePackageContent, type PackageDocument } from "../../main/paper/case-package-content.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const incoming: PackageDocument = {
  id: "018f-1",
  kind: "incoming",
  draft: false,
  number: "RPW/K1/417/2026",
  title: "Wniosek Łucji Źrebak <pilne> & ważne",
  author: "Łucja Źrebak-Ćwiąkalska",
  documentDate: "2026-11",
  receivedOn: "2026-11-21",
  theirReference: "ŁŹ/3/2026",
  mediaType: "application/pdf",
  access: "restricted",
  bytes: bytes("%PDF-1.7 wniosek"),
};

const content: CasePackageContent = {
  office: { name: "Urząd Gminy Kruszyna" },
  reference: "FN.3120.77.2026",
  title: "Umorzenie zaległości, Łucja Źrebak-Ćwiąkalska",
  unit: { symbol: "FN", name: "Referat Finansowy" },
  recordClass: { symbol: "3120", title: "Ulgi i umorzenia" },
  category: "B5",
  officer: "Jadwiga Wójcik",
  parties: ["Łucja Źrebak-Ćwiąkalska"],
  openedOn: "2026-11-21",
  closedOn: "2026-12-18",
  settlement: "decyzja",
  exportedOn: "2027-01-04",
  documents: [
    incoming,
    {
      ...incoming,
      id: "018f-2",
      kind: "attachment",
      attachedTo: "018f-1",
      mediaType: "image/png",
      bytes: bytes("png"),
    },
    {
      id: "018f-3",
      kind: "outgoing",
      draft: false,
      number: "WY/K1/12/2026",
      title: "Wezwanie",
      sentOn: "2026-11-23",
      servedOn: "2026-11-27",
      mediaType: "application/pdf",
      access: "open",
      bytes: bytes("%PDF-1.7 wezwanie"),
    },
    {
      id: "018f-4",
      kind: "outgoing",
      draft: true,
      title: "Decyzja (projekt) dla Łucji",
      mediaType: "application/x-unknown",
      access: "restricted",
      bytes: bytes("projekt"),
    },
  ],
};

const fingerprint = (of: Uint8Array): string => createHash("sha256").update(of).digest("hex");

/** What `sha256sum -c` does: each line's file is there and has that fingerprint. Answers the paths that it vouches for. */
function checked(files: Readonly<Record<string, Uint8Array>>): string[] {
  const lines = new TextDecoder().decode(files["manifest-sha256.txt"]).split("\n");
  expect(lines.pop()).toBe("");
  return lines.map((line) => {
    const [, sum, path = ""] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const file = files[path];
    if (file === undefined) throw new Error(`The manifest names a file that is not there: ${line}`);
    expect(fingerprint(file)).toBe(sum);
    return path;
  });
}

const metadata = (files: Readonly<Record<string, Uint8Array>>): string =>
  new TextDecoder().decode(files["metadane.xml"]);

describe("case package", () => {
  it("holds documents, drafts apart, metadata and a manifest that vouches for all of them", () => {
    const files = unzipSync(casePackage(content));

    expect(Object.keys(files)).toEqual([
      "dokumenty/001-przesylka-wplywajaca-RPW-K1-417-2026.pdf",
      "dokumenty/002-zalacznik-RPW-K1-417-2026.png",
      "dokumenty/003-przesylka-wychodzaca-WY-K1-12-2026.pdf",
      "robocze/001-przesylka-wychodzaca.bin",
      "metadane.xml",
      "manifest-sha256.txt",
    ]);
    expect(checked(files)).toEqual(Object.keys(files).filter((path) => path !== "manifest-sha256.txt"));
    expect(new TextDecoder().decode(files["dokumenty/001-przesylka-wplywajaca-RPW-K1-417-2026.pdf"])).toBe(
      "%PDF-1.7 wniosek",
    );
  });

  it("would show a file that was changed afterwards", () => {
    const files = unzipSync(casePackage(content));
    const changed = { ...files, "robocze/001-przesylka-wychodzaca.bin": bytes("podmiana") };

    expect(() => checked(changed)).toThrow(/expected .* to be/);
  });

  it("describes case and documents in sound XML with a version", () => {
    const files = unzipSync(casePackage(content));

    expect(metadata(files)).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<pakietSprawy .*wersja="1"/);
    expect(convert(metadata(files), { format: "object" })).toMatchObject({
      pakietSprawy: {
        "@xmlns": "urn:okienko:pakiet-sprawy",
        podmiot: { nazwa: "Urząd Gminy Kruszyna" },
        dataWykonania: "2027-01-04",
        sprawa: {
          znakSprawy: "FN.3120.77.2026",
          komorka: { "@symbol": "FN", "#": "Referat Finansowy" },
          klasaJRWA: { "@symbol": "3120", "#": "Ulgi i umorzenia" },
          kategoriaArchiwalna: "B5",
          strona: "Łucja Źrebak-Ćwiąkalska",
          dataZakonczenia: "2026-12-18",
        },
        dokumenty: {
          dokument: [
            {
              "@roboczy": "nie",
              identyfikator: "018f-1",
              numer: "RPW/K1/417/2026",
              // This reader leaves the signs of XML as they stand in the file.
              tytul: "Wniosek Łucji Źrebak &lt;pilne&gt; &amp; ważne",
              dataDokumentu: "2026-11",
              dostep: "ograniczony",
              plik: "dokumenty/001-przesylka-wplywajaca-RPW-K1-417-2026.pdf",
              rozmiar: "16",
              sha256: fingerprint(incoming.bytes),
            },
            { zalacznikDo: "018f-1", format: "image/png" },
            { dataWyslania: "2026-11-23", dataDoreczenia: "2026-11-27", dostep: "jawny" },
            { "@roboczy": "tak", plik: "robocze/001-przesylka-wychodzaca.bin" },
          ],
        },
      },
    });
  });

  it("names no person in a file's name, whatever stands in titles and numbers", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), fc.boolean(), (text, draft) => {
        const documents = [{ ...incoming, draft, title: text, number: text, author: text, mediaType: text }];

        const [path = ""] = Object.keys(unzipSync(casePackage({ ...content, documents })));

        expect(path).toMatch(
          /^(?:dokumenty|robocze)\/001-przesylka-wplywajaca(?:-(?:RPW|WY)-[A-Z]\d-\d+-\d{4})?\.bin$/,
        );
      }),
      { numRuns: 60 },
    );
  });

  it("stays sound XML for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (title) => {
        const files = unzipSync(casePackage({ ...content, title, documents: [] }));

        expect(metadata(files)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/);
        expect(() => convert(metadata(files), { format: "object" })).not.toThrow();
        checked(files);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same bytes for the same content, in any time zone", () => {
    const zone = process.env["TZ"];
    const here = fingerprint(casePackage(content));
    try {
      for (const other of ["Pacific/Kiritimati", "America/Anchorage", "UTC"]) {
        process.env["TZ"] = other;
        expect(fingerprint(casePackage(content))).toBe(here);
      }
    } finally {
      if (zone === undefined) delete process.env["TZ"];
      else process.env["TZ"] = zone;
    }
  });

  it("of a case without documents says so by an empty list", () => {
    const files = unzipSync(casePackage({ ...content, documents: [] }));

    expect(Object.keys(files)).toEqual(["metadane.xml", "manifest-sha256.txt"]);
    expect(metadata(files)).toContain("<dokumenty/>");
  });

  it("refuses a day that is none", () => {
    expect(() => casePackage({ ...content, exportedOn: "wczoraj" })).toThrow("exportedOn");
  });
});
