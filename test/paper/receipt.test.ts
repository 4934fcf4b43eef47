import { describe, expect, it } from "vitest";
import { labelPdf } from "../../main/paper/label-pdf.ts";
import { type ReceiptContent } from "../../main/paper/receipt-content.ts";
import { type ReceiptSize, receiptPdf } from "../../main/paper/receipt-pdf.ts";
import { type Language, languages } from "../../main/words/languages.ts";
import { paperWords } from "../../main/words/papers/paper-words.ts";
import { allTags, readPdf } from "./pdf-reading.ts";
import { codeByLibrary, codesIn, pdfRaster } from "./raster.ts";
import { createdAt, fonts, label, receipt } from "./samples.ts";

const address = "https://eboi.kruszyna.example/stan/#7K3M-9QXW-2TBS";

const expected: Readonly<Record<Language, readonly string[]>> = {
  pl: [
    "Potwierdzenie złożenia pisma",
    "3 załączniki, 12 stron",
    "Nie trzeba się logować",
    "do 21.12.2026",
    "nie oznacza",
  ],
  en: [
    "Confirmation that a letter was filed",
    "Potwierdzenie złożenia pisma",
    "3 attachments, 12 pages",
    "No login is needed",
    "by 21.12.2026",
  ],
  uk: [
    "Підтвердження подання документа",
    "Potwierdzenie złożenia pisma",
    "3 додатки, 12 сторінок",
    "Входити до облікового запису не потрібно",
    "обґрунтованим",
  ],
};

const sizes: readonly ReceiptSize[] = ["A5", "A4", "80mm"];

describe.each(languages)("receipt in %s", (language) => {
  it.each(sizes)("says what domain.md 2.6 asks for on %s", async (size) => {
    const {
      pages,
      title,
      author,
      language: spoken,
      marked,
      showsTitle,
      xmp,
    } = await readPdf(await receiptPdf(receipt, { size, language, fonts, createdAt }));

    expect(pages).toHaveLength(1);
    const text = pages[0]?.text ?? "";
    for (const words of [
      ...expected[language],
      "Urząd Gminy Kruszyna",
      "ul. Kmicica 5, 42-282 Kruszyna",
      "7K3M-9QXW-2TBS",
      "RPW/K1/417/2026",
      "21.11.2026, 10:42",
      "Wniosek o zezwolenie na sprzedaż alkoholu",
      "A. Kowal",
      "eboi.kruszyna.example/stan",
      "kruszyna.example/rodo",
    ])
      expect(text).toContain(words);
    expect(text).not.toContain("DUPLIKAT");
    expect({ title, author, spoken, marked, showsTitle }).toEqual({
      title: `${expected[language][0]} RPW/K1/417/2026`,
      author: "Urząd Gminy Kruszyna",
      spoken: language,
      marked: true,
      showsTitle: true,
    });
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it.each(sizes)("carries the status address with the number after # on %s", async (size) => {
    const bytes = await receiptPdf(receipt, { size, language, fonts, createdAt });

    for (const dpi of language === "pl" ? [150, 203, 300] : [150]) {
      const raster = await pdfRaster(bytes, { dpi });
      expect(await codesIn(raster)).toEqual([{ format: "QRCode", text: address }]);
      expect(codeByLibrary(raster, "QRCode")).toBe(address);
    }
  });

  it("is tagged with heading, list, figure and its description", async () => {
    const { pages } = await readPdf(await receiptPdf(receipt, { size: "A5", language, fonts, createdAt }));

    const found = allTags(pages[0]?.tags ?? []);
    const roles = found.map(({ role }) => role);
    expect(roles.filter((role) => role === "H1")).toHaveLength(1);
    expect(roles.filter((role) => role === "H2")).toHaveLength(2);
    expect(roles.filter((role) => role === "LI")).toHaveLength(5);
    expect(found.filter(({ role }) => role === "Figure").map(({ alt }) => alt)).toEqual([
      expect.stringContaining("7K3M-9QXW-2TBS"),
    ]);
  });
});

describe.each(languages)("receipt in %s, any size and print", (language) => {
  it.each(sizes.flatMap((size) => [false, true].map((largePrint) => ({ size, largePrint }))))(
    "cuts none of our own words on $size, large $largePrint",
    async ({ size, largePrint }) => {
      const options = { size, language, largePrint, duplicate: 12, fonts, createdAt };

      const { pages } = await readPdf(await receiptPdf(receipt, options));

      const text = pages.map((page) => page.text).join(" ");
      const words = paperWords[language].receipt;
      const ours = [words.title, words.number, words.qr, words.registerNumber, words.received, words.matter];
      ours.push(
        words.declared,
        words.clerk,
        words.next,
        words.status,
        words.notAcceptance,
        words.duplicate(12),
      );
      ours.push(words.privacy("kruszyna.example/rodo"), words.statusHow("eboi.kruszyna.example/stan"));
      for (const sentence of ours) expect(text).toContain(sentence.replaceAll("\u00A0", " "));
      expect(text).not.toContain("…");
      expect(pages.length).toBeLessThanOrEqual(largePrint && size === "A5" ? 2 : 1);
    },
  );
});

describe("receipt after a Cyrillic one", () => {
  it("still reads every letter and figure, fi as two letters", async () => {
    const matter = "AąBbCćDdEęFfGgHhIiJjKkLłMmNńOóPpQqRrSśTtUuVvWwXxYyZźŻż 0123456789 oficjalny profil";
    await receiptPdf(
      { ...receipt, matter: "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ" },
      { size: "A5", language: "uk", fonts, createdAt },
    );

    const { pages } = await readPdf(
      await receiptPdf({ ...receipt, matter }, { size: "A4", language: "pl", fonts, createdAt }),
    );

    expect(pages[0]?.text.replaceAll(" ", "")).toContain(matter.replaceAll(" ", ""));
  });
});

describe("receipt", () => {
  it("says DUPLIKAT n on a reprint", async () => {
    const { pages } = await readPdf(
      await receiptPdf(receipt, { size: "A5", language: "pl", duplicate: 2, fonts, createdAt }),
    );

    expect(pages[0]?.text).toContain("DUPLIKAT 2");
  });

  it.each([
    ["pl", 0, "bez załączników"],
    ["pl", 1, "1 załącznik"],
    ["pl", 2, "2 załączniki"],
    ["pl", 5, "5 załączników"],
    ["pl", 12, "12 załączników"],
    ["pl", 22, "22 załączniki"],
    ["en", 0, "no attachments"],
    ["en", 1, "1 attachment"],
    ["en", 2, "2 attachments"],
    ["uk", 1, "1 додаток"],
    ["uk", 3, "3 додатки"],
    ["uk", 11, "11 додатків"],
    ["uk", 21, "21 додаток"],
  ] as const)("in %s counts %d as %s", async (language, attachments, counted) => {
    const content = { ...receipt, declared: { attachments } };

    const { pages } = await readPdf(await receiptPdf(content, { size: "A5", language, fonts, createdAt }));

    expect(pages[0]?.lines).toContain(counted);
  });

  it("says no term where none can be said, and leaves out what is not known", async () => {
    const content: ReceiptContent = { ...receipt, clerk: "", next: { unit: "Kancelaria" } };

    const { pages } = await readPdf(
      await receiptPdf(content, { size: "A5", language: "pl", fonts, createdAt }),
    );

    expect(pages[0]?.text).toContain("Pismo trafi do: Kancelaria. Terminu nie da się podać z góry.");
    expect(pages[0]?.text).not.toContain("Telefon");
    expect(pages[0]?.text).not.toContain("Osoba przyjmująca");
  });

  it("and its label are ready within 100 ms when warm", async () => {
    const took: number[] = [];
    for (let run = 0; run < 9; run += 1) {
      const begun = performance.now();
      await labelPdf(label, { size: "70x30", fonts, createdAt });
      await receiptPdf(receipt, { size: "A5", language: "pl", fonts, createdAt });
      took.push(performance.now() - begun);
    }

    expect(took.toSorted((a, b) => a - b)[4]).toBeLessThan(100);
  });

  it("names the filer only when consented", async () => {
    const named: ReceiptContent = { ...receipt, filer: { name: "Łucja Źrebak-Ćwiąkalska", consented: true } };

    const without = await readPdf(
      await receiptPdf(receipt, { size: "A5", language: "pl", fonts, createdAt }),
    );
    const withName = await readPdf(await receiptPdf(named, { size: "A5", language: "pl", fonts, createdAt }));

    expect(without.pages[0]?.text).not.toContain("Osoba składająca");
    expect(withName.pages[0]?.text).toContain("Łucja Źrebak-Ćwiąkalska");
  });

  it("is the same bytes for the same content", async () => {
    const once = await receiptPdf(receipt, { size: "A5", language: "uk", fonts, createdAt });
    const again = await receiptPdf(receipt, { size: "A5", language: "uk", fonts, createdAt });

    expect(Buffer.compare(once, again)).toBe(0);
  });

  it("in large print on A5 heads its second page with office and number", async () => {
    const { pages } = await readPdf(
      await receiptPdf(receipt, { size: "A5", language: "pl", largePrint: true, fonts, createdAt }),
    );

    expect(pages.length).toBe(2);
    for (const { text } of pages) expect(text).toContain("7K3M-9QXW-2TBS");
    expect(pages[1]?.text).toContain("Strona 2 z 2");
  });

  it("in large print fits one sheet of A4", async () => {
    const { pages } = await readPdf(
      await receiptPdf(receipt, { size: "A4", language: "pl", largePrint: true, fonts, createdAt }),
    );

    expect(pages).toHaveLength(1);
  });
});
