import { describe, expect, it } from "vitest";
import { type RegisterRow, type RegisterSheetContent } from "../../main/paper/register-content.ts";
import { registerSheetPdf } from "../../main/paper/register-sheet-pdf.ts";
import { allTags, readPdf } from "./pdf-reading.ts";
import { createdAt, fonts } from "./samples.ts";

const row: RegisterRow = {
  ordinal: 1,
  registerNumber: "RPW/K1/417/2026",
  receivedAt: "10:42",
  sender: "Łucja Źrebak-Ćwiąkalska",
  title: "Wniosek o wydanie zaświadczenia",
  documentDate: "2026-11",
  reference: "OŚ.6220.14.2026",
  assigned: "FN",
  attachments: 3,
  remarks: "koperta uszkodzona",
};

const sheet = (rows: readonly RegisterRow[]): RegisterSheetContent => ({
  office: "Urząd Gminy Kruszyna",
  day: "2026-11-21",
  point: "K1",
  rows,
});

const many = Array.from({ length: 80 }, (_, index) => ({
  ...row,
  registerNumber: `RPW/K1/${index + 1}/2026`,
}));

describe("register sheet", () => {
  it("says each field of an entry", async () => {
    const { pages, title, language } = await readPdf(
      await registerSheetPdf(sheet([row]), { fonts, createdAt }),
    );

    expect({ title, language }).toEqual({
      title: "Rejestr przesyłek wpływających, 2026-11-21, K1",
      language: "pl",
    });
    expect(pages).toHaveLength(1);
    for (const words of [
      "Urząd Gminy Kruszyna",
      "Dzień: 21.11.2026 · punkt K1 · wpisów: 1",
      "RPW/K1/417/2026",
      "10:42",
      "Łucja Źrebak-Ćwiąkalska",
      "Wniosek o wydanie zaświadczenia",
      "11.2026",
      "OŚ.6220.14.2026",
      "koperta uszkodzona",
    ])
      expect(pages[0]?.text).toContain(words);
  });

  it("writes brak danych where a field is not known", async () => {
    const bare: RegisterRow = { registerNumber: "RPW/K1/418/2026", receivedAt: "10:43", attachments: 0 };

    const { pages } = await readPdf(await registerSheetPdf(sheet([bare]), { fonts, createdAt }));

    expect(pages[0]?.lines.filter((line) => line === "brak danych")).toHaveLength(4);
  });

  it("keeps a cancelled entry, and says so", async () => {
    const { pages } = await readPdf(
      await registerSheetPdf(sheet([{ ...row, cancelled: true }]), { fonts, createdAt }),
    );

    expect(pages[0]?.text).toContain("RPW/K1/417/2026");
    expect(pages[0]?.text).toContain("ANULOWANO. koperta");
  });

  it("repeats the head on every page and tells it to screen readers once", async () => {
    const { pages } = await readPdf(await registerSheetPdf(sheet(many), { fonts, createdAt }));

    expect(pages.length).toBeGreaterThan(2);
    for (const [index, { text, width, height }] of pages.entries()) {
      expect(text).toContain("Numer RPW");
      expect(text).toContain(`Strona ${index + 1} z ${pages.length}`);
      expect(width).toBeGreaterThan(height);
    }
    const printed = pages.flatMap(({ text }) =>
      [...text.matchAll(/RPW\/K1\/\d+\/2026/g)].map(([number]) => number),
    );
    expect(printed).toEqual(many.map(({ registerNumber }) => registerNumber));
    const roles = allTags(pages[0]?.tags ?? []).map(({ role }) => role);
    expect(roles.filter((role) => role === "TH")).toHaveLength(10);
    expect(roles.filter((role) => role === "TD")).toHaveLength(800);
    expect(roles.filter((role) => role === "TR")).toHaveLength(81);
  });

  it("says that a day was empty", async () => {
    const { pages } = await readPdf(await registerSheetPdf(sheet([]), { fonts, createdAt }));

    expect(pages[0]?.text).toContain("Tego dnia nie zarejestrowano żadnej przesyłki.");
  });

  it("cuts a title of 10,000 letters and keeps the rest of the row", async () => {
    const long = { ...row, title: "Bardzo długi tytuł \u202E😀 ".repeat(500), sender: "X".repeat(10_000) };

    const { pages } = await readPdf(await registerSheetPdf(sheet([long, row]), { fonts, createdAt }));

    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain("…");
    expect(pages[0]?.text).toContain("□");
  });
});
