import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { letterKinds } from "../../main/domain/letters/facts.ts";
import { windowZone } from "../../main/paper/letter-face.ts";
import { letterPdf } from "../../main/paper/letter-pdf.ts";
import { letterExplanation } from "../../main/words/papers/letter-explanation.ts";
import { letterTemplate } from "../../main/words/papers/letters-pl.ts";
import { letter, letterData } from "./letter-samples.ts";
import { allTags, readPdf } from "./pdf-reading.ts";
import { crop, pdfRaster, type Raster } from "./raster.ts";
import { createdAt, fonts } from "./samples.ts";

const options = { fonts, createdAt };
const long = "Zażółć gęślą jaźń, a potem wróć do lasu i policz drzewa. ".repeat(12);
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `słowo${index}`).join(" ");

const ink = ({ data }: Raster): number => {
  let dark = 0;
  for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 160) dark += 1;
  return dark;
};

const chapters = (count: number) =>
  Array.from({ length: count }, (_, index) => [
    { kind: "heading" as const, text: `Rozdział ${index + 1}` },
    { kind: "paragraph" as const, text: long },
  ]).flat();

/** How many paragraphs the whole file has; a page's own tree, as a reader gives it, leaves out those of other pages. */
const paragraphsIn = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString("latin1")
    .match(/\/S \/P\b/g)?.length ?? 0;

describe("letter", () => {
  it("carries head, place and day, references, address, text, signature, attachments and recipients", async () => {
    const { pages, title, author, language, marked, showsTitle, xmp } = await readPdf(
      await letterPdf(letter, options),
    );

    expect({ title, author, language, marked, showsTitle }).toEqual({
      title: "Wezwanie do usunięcia braków podania, FN.3120.77.2026.JW",
      author: "Urząd Gminy Kruszyna",
      language: "pl",
      marked: true,
      showsTitle: true,
    });
    expect(xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pages).toHaveLength(1);
    const text = pages[0]?.text ?? "";
    for (const said of [
      "Referat Finansowy",
      "ul. Kmicica 5, 42-282 Kruszyna",
      "Kruszyna, 23 listopada 2026 r.",
      "Znak sprawy: FN.3120.77.2026.JW",
      "Wasz znak: ŁŹ/3/2026",
      "Prowadzi: Jadwiga Wójcik, tel. 34 320 20 13",
      "za zwrotnym potwierdzeniem odbioru (ZPO)",
      "Łucja Źrebak-Ćwiąkalska ul. Żółwia 12 m. 3 42-282 Kruszyna",
      "1. Podpis pod wnioskiem.",
      "z up. Wójta",
      "Michał Żółtowski",
      "Załączniki: 1. Druk oświadczenia o stanie majątkowym.",
      "Otrzymują: 1. Adresat 2. a/a",
      "(RODO, art. 13 i 14). Pełna informacja: kruszyna.example/rodo",
    ])
      expect(text).toContain(said);
    expect(text).not.toContain("Strona 1");
  });

  it("is tagged with headings and lists in reading order", async () => {
    const { pages } = await readPdf(await letterPdf(letter, options));

    const tags = allTags(pages[0]?.tags ?? []);
    expect(tags.filter(({ role }) => /^H\d$/.test(role)).map(({ role }) => role)).toEqual([
      "H1",
      "H2",
      "H2",
      "H2",
    ]);
    expect(tags.filter(({ role }) => role === "L")).toHaveLength(3);
    const lists = tags
      .filter(({ role }) => role === "LI")
      .map(({ children }) => children.map(({ role }) => role));
    expect(lists).toEqual(Array.from({ length: 6 }, () => ["Lbl", "LBody"]));
  });

  it("is the same bytes for the same content", async () => {
    expect(Buffer.compare(await letterPdf(letter, options), await letterPdf(letter, options))).toBe(0);
  });

  it("says PROJEKT in place of a day while it is a draft", async () => {
    const { pages } = await readPdf(await letterPdf({ ...letter, day: null }, options));

    expect(pages[0]?.text).toContain("PROJEKT");
    expect(pages[0]?.text).not.toContain("23 listopada 2026");
    const draft = { ...letter, day: null, text: { title: "Decyzja", pieces: chapters(8) } };
    const { pages: following } = await readPdf(await letterPdf(draft, options));
    expect(following[1]?.text).toContain("PROJEKT · FN.3120.77.2026.JW");
  });

  it("says how it was signed when no pen was used, and leaves out what it does not know", async () => {
    const {
      officer: _officer,
      theirReference: _theirs,
      channel: _channel,
      attachmentNames: _names,
      ...bare
    } = letter;
    const signature = { name: "Jan Żak", post: "Wójt Gminy Kruszyna", electronic: true };

    const { pages } = await readPdf(await letterPdf({ ...bare, attachments: 0, signature }, options));

    expect(pages[0]?.text).toContain(
      "podpisano kwalifikowanym podpisem elektronicznym Jan Żak Wójt Gminy Kruszyna",
    );
    for (const absent of ["Wasz znak", "Prowadzi", "Doręczenie", "Załączniki", "z up."])
      expect(pages[0]?.text).not.toContain(absent);
  });

  it("counts attachments whose names it does not know", async () => {
    const { attachmentNames: _names, ...bare } = letter;

    const { pages } = await readPdf(await letterPdf({ ...bare, attachments: 4 }, options));

    expect(pages[0]?.text).toContain("Załączniki: 4");
  });
});

describe("letter in an envelope", () => {
  const dpi = 72;
  const shown = { left: 0, top: Math.ceil(windowZone.clear) };

  it.each([false, true])("shows the address alone in the window, large print %s", async (largePrint) => {
    const addressee = {
      name: "Zakład Usługowo-Handlowy „Pod Dębem” Krzysztof Brzęczyszczykiewicz",
      lines: ["do rąk pani Wiesławy Źdźbło", "ul. Generała Stanisława Maczka 112A m. 45", "42-282 Kruszyna"],
    };
    const raster = await pdfRaster(await letterPdf({ ...letter, addressee }, { ...options, largePrint }), {
      dpi,
    });

    const part = (left: number, top: number, right: number, bottom: number): number =>
      ink(crop(raster, { left, top, width: Math.floor(right - left), height: Math.floor(bottom - top) }));
    const { left, top, width, height, beside, below } = windowZone;
    const inside = part(left - 1, top, left + width, top + height);
    const around = part(beside, shown.top, raster.width, below - 4);
    expect(inside).toBeGreaterThan(300);
    expect(around).toBe(inside);
  });

  it("sets a long address smaller rather than cut it", async () => {
    const addressee = {
      name: "Stowarzyszenie Miłośników Ziemi Kłobuckiej i Częstochowskiej imienia Świętego Floriana w Kruszynie Dolnej",
      lines: [
        "Sekcja Ochrony Zabytków",
        "ul. Księdza Prałata Wawrzyńca Żmijewskiego 112A m. 45",
        "skr. poczt. 12",
        "42-282 Kruszyna",
        "Polska",
      ],
    };

    const { pages } = await readPdf(await letterPdf({ ...letter, addressee }, options));

    for (const line of [...addressee.name.split(" "), ...addressee.lines.flatMap((text) => text.split(" "))])
      expect(pages[0]?.text).toContain(line);
    expect(pages[0]?.text).not.toContain("…");
  });
});

describe("letter of many pages", () => {
  const many = { ...letter, text: { title: "Decyzja", pieces: chapters(14) } };

  it("carries reference and number on every following page", async () => {
    const { pages } = await readPdf(await letterPdf(many, options));

    expect(pages.length).toBeGreaterThan(2);
    const [first, ...following] = pages;
    expect(first?.text).not.toContain("Strona");
    for (const [index, { text }] of following.entries()) {
      expect(text).toContain("FN.3120.77.2026.JW");
      expect(text).toContain(`Strona ${index + 2} z ${pages.length}`);
    }
  });

  it("prints every word of a text of any length, once and in order", async () => {
    const text = words(3000);
    const { pages } = await readPdf(
      await letterPdf(
        {
          ...letter,
          text: {
            title: "Decyzja",
            pieces: [
              { kind: "paragraph", text },
              { kind: "list", entries: [text, text] },
            ],
          },
        },
        options,
      ),
    );

    const printed = pages.flatMap((page) => page.text.match(/słowo\d+/g) ?? []).join(" ");
    expect(printed).toBe(`${text} ${text} ${text}`);
  });

  it("is one paragraph to whoever hears it, on however many pages it stands", async () => {
    const one = {
      ...letter,
      text: { title: "Decyzja", pieces: [{ kind: "paragraph" as const, text: words(900) }] },
    };

    const bytes = await letterPdf(one, options);
    const short = await letterPdf(
      { ...one, text: { ...one.text, pieces: [{ kind: "paragraph", text: "x" }] } },
      options,
    );

    expect(paragraphsIn(bytes)).toBeGreaterThan(5);
    expect(paragraphsIn(bytes)).toBe(paragraphsIn(short));
  });

  it("keeps headings with their text and the signature with the end of it, wherever the page ends", async () => {
    for (let filler = 0; filler < 60; filler += 1) {
      const text = {
        title: "Decyzja",
        pieces: [
          { kind: "list" as const, entries: Array.from({ length: filler }, () => "wpis") },
          { kind: "heading" as const, text: "Nagłówek" },
          { kind: "paragraph" as const, text: `początek ${"bardzo długie słowa ".repeat(30)} koniec` },
        ],
      };
      const { pages } = await readPdf(await letterPdf({ ...letter, text }, options));

      const heading = pages.find((page) => page.text.includes("Nagłówek"));
      const signature = pages.find((page) => page.text.includes("Michał Żółtowski"));
      expect(heading?.text).toContain("początek");
      expect(signature?.text).toMatch(/słowa koniec|długie.* koniec/);
      expect(signature?.text).toContain("z up. Wójta");
    }
  }, 60_000);
});

describe("letter in large print", () => {
  it("says the same in 16 pt, on more room", async () => {
    const small = await readPdf(await letterPdf(letter, options));
    const large = await readPdf(await letterPdf(letter, { ...options, largePrint: true }));

    expect(large.pages.length).toBeGreaterThan(small.pages.length);
    const all = large.pages.map(({ text }) => text).join(" ");
    for (const said of ["FN.3120.77.2026.JW", "Czego brakuje", "Michał Żółtowski", "2. a/a"])
      expect(all).toContain(said);
  });
});

describe("explanation under a letter", () => {
  it.each(["en", "uk"] as const)(
    "stands after the Polish text, tagged as %s and called unofficial",
    async (language) => {
      const explanation = letterExplanation("supplement-summons", language, letterData);
      if (explanation === null) throw new Error("The summons has an explanation.");

      const { pages } = await readPdf(await letterPdf({ ...letter, explanation }, options));

      const text = pages.map((page) => page.text).join(" ");
      expect(text.indexOf("nieurzędowe objaśnienie")).toBeGreaterThan(text.indexOf("Otrzymują"));
      for (const paragraph of explanation.paragraphs) expect(text).toContain(paragraph.slice(0, 40));
      const foreign = pages.flatMap(({ tags }) => allTags(tags)).filter(({ lang }) => lang === language);
      expect(foreign.map(({ role }) => role)).toContain("H2");
    },
  );
});

describe("letter with hostile text", () => {
  it("prints what it can and shows what it cannot", async () => {
    const hostile = `Żółć \u0000\u202Eabc 😀 ${"W".repeat(3000)}`;
    const content = {
      ...letter,
      reference: hostile,
      theirReference: hostile,
      office: {
        ...letter.office,
        name: hostile,
        unit: hostile,
        address: hostile,
        contacts: [hostile, hostile],
      },
      officer: { name: hostile, phone: hostile },
      addressee: { name: hostile, lines: [hostile, hostile, hostile, hostile, hostile] },
      text: { title: hostile, pieces: [{ kind: "list" as const, entries: [hostile, ""] }] },
      signature: { name: hostile, post: hostile, onBehalfOf: hostile },
    };

    const { pages } = await readPdf(await letterPdf(content, options));

    for (const { text } of pages) expect(text).not.toMatch(/[\u0000-\u0008\u202E]/);
    expect(pages[0]?.text).toContain("□");
  });

  it("takes any pieces", async () => {
    const text = fc.string({ unit: "binary", maxLength: 200 });
    const piece = fc.oneof(
      fc.record({ kind: fc.constant("paragraph" as const), text }),
      fc.record({ kind: fc.constant("heading" as const), text }),
      fc.record({ kind: fc.constant("list" as const), entries: fc.array(text, { maxLength: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        text,
        fc.boolean(),
        async (pieces, title, largePrint) => {
          const { pages } = await readPdf(
            await letterPdf({ ...letter, text: { title, pieces } }, { ...options, largePrint }),
          );

          expect(pages.map((page) => page.text).join(" ")).toContain("Michał Żółtowski");
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("every kind of letter", () => {
  it.each(letterKinds)("prints its template whole: %s", async (kind) => {
    const text = letterTemplate(kind, letterData);

    const { pages } = await readPdf(await letterPdf({ ...letter, text }, options));

    const printed = pages
      .map((page) => page.text)
      .join(" ")
      .replaceAll("\u00A0", " ");
    for (const piece of text.pieces) {
      const said = piece.kind === "list" ? piece.entries : [piece.text];
      for (const sentence of said) expect(printed).toContain(sentence.replaceAll("\u00A0", " ").slice(0, 60));
    }
  });
});
