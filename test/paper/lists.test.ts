import { describe, expect, it } from "vitest";
import { caseListCsv, caseListPdf, caseListXlsx } from "../../main/paper/case-list.ts";
import { caseMetricCsv, caseMetricPdf, caseMetricXlsx } from "../../main/paper/case-metric.ts";
import { disposalListCsv, disposalListPdf, disposalListXlsx } from "../../main/paper/disposal-list.ts";
import { morningSheetPdf } from "../../main/paper/morning-sheet.ts";
import { caseList, caseMetric, caseRow, disposalList, morningSheet } from "./list-samples.ts";
import { allTags, readPdf } from "./pdf-reading.ts";
import { createdAt, fonts } from "./samples.ts";
import { csvRows, xlsxRows } from "./table-files.ts";

const options = { fonts, createdAt };
const hostile = `Żółć \u202E😀 ${"W".repeat(3000)} ${"długie słowa ".repeat(800)}`;

const roles = (tags: Parameters<typeof allTags>[0], role: string): number =>
  allTags(tags).filter((tag) => tag.role === role).length;

describe("list of cases", () => {
  it("says head and columns of domain.md 2.10", async () => {
    const { pages, title, language, marked } = await readPdf(await caseListPdf(caseList, options));

    expect({ title, language, marked }).toEqual({
      title: "Spis spraw FN.3120, 2026",
      language: "pl",
      marked: true,
    });
    expect(pages).toHaveLength(1);
    const [page] = pages;
    expect(page?.width).toBeGreaterThan(page?.height ?? 0);
    for (const words of [
      "Rok: 2026",
      "Referent: Jadwiga Wójcik",
      "Symbol komórki: FN",
      "Oznaczenie teczki (JRWA): 3120",
      "Tytuł teczki wg wykazu akt: Ulgi i umorzenia w podatkach i opłatach lokalnych",
      "Kategoria archiwalna: B5",
      "Łucja Źrebak-Ćwiąkalska",
      "ŁŹ/3/2026",
      "19.11.2026",
      "21.11.2026",
      "18.12.2026",
      "decyzja częściowo pozytywna",
      "z urzędu",
      "brak danych",
      "Grupa spraw: prowadzi się dla niej osobny spis.",
      "ANULOWANO, nowy znak: FN.3134.12.2026",
    ])
      expect(page?.text).toContain(words);
    expect(roles(page?.tags ?? [], "TH")).toBe(8);
    expect(roles(page?.tags ?? [], "H1")).toBe(1);
  });

  it("of a group names the group", async () => {
    const group = { reference: "FN.3120.78.2026", title: "Raty po gradobiciu" };

    const { pages, title } = await readPdf(await caseListPdf({ ...caseList, group }, options));

    expect(title).toBe("Spis spraw grupy FN.3120.78.2026");

    expect(pages[0]?.text).toContain("Spis spraw grupy FN.3120.78.2026");
    expect(pages[0]?.text).toContain("Raty po gradobiciu");
  });

  it("repeats the table's head on each page and tells it to screen readers once", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => ({ ...caseRow, no: index + 1 }));

    const { pages } = await readPdf(await caseListPdf({ ...caseList, rows }, options));

    expect(pages.length).toBeGreaterThan(3);
    expect(pages[1]?.text).toContain("Spis spraw FN.3120, 2026 · Urząd Gminy Kruszyna");
    for (const [index, { text }] of pages.entries()) {
      expect(text).toContain("Od kogo wpłynęła");
      expect(text).toContain(`Strona ${index + 1} z ${pages.length}`);
      expect(text).toContain("Urząd Gminy Kruszyna");
    }
    expect(roles(pages[0]?.tags ?? [], "TH")).toBe(8);
    expect(roles(pages[0]?.tags ?? [], "TR")).toBe(121);
  });

  it("without cases says so", async () => {
    const { pages } = await readPdf(await caseListPdf({ ...caseList, rows: [] }, options));

    expect(pages[0]?.text).toContain("Nie wszczęto żadnej sprawy tej klasy.");
  });

  it("cuts hostile texts and keeps to one page", async () => {
    const rows = [{ ...caseRow, title: hostile, from: { name: hostile }, remarks: hostile }, caseRow];

    const { pages } = await readPdf(
      await caseListPdf({ ...caseList, officer: hostile, classTitle: hostile, rows }, options),
    );

    expect(pages).toHaveLength(1);
    expect(pages[0]?.text).toContain("…");
    expect(pages[0]?.text).toContain("□");
  });

  it("gives the same rows as CSV and XLSX, with the whole reference", async () => {
    const csv = csvRows(caseListCsv(caseList));
    const bytes = await caseListXlsx(caseList);
    const xlsx = await xlsxRows(bytes);

    expect(csv[0]).toEqual([
      "Lp.",
      "Znak sprawy",
      "Sprawa (krótka treść)",
      "Od kogo wpłynęła",
      "Znak pisma",
      "Data pisma",
      "Data wszczęcia sprawy",
      "Data ostatecznego załatwienia",
      "Uwagi (sposób załatwienia)",
    ]);
    expect(csv[1]).toEqual([
      "77",
      "FN.3120.77.2026",
      "Umorzenie zaległości w podatku od nieruchomości za 2025 r.",
      "Łucja Źrebak-Ćwiąkalska",
      "ŁŹ/3/2026",
      "2026-11-19",
      "2026-11-21",
      "2026-12-18",
      "decyzja częściowo pozytywna",
    ]);
    const shown = xlsx.map((cells) =>
      cells.map((cell) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? ""))),
    );
    expect(shown).toEqual(csv);
    expect(await xlsxRows(bytes, 2)).toContainEqual(["Kategoria archiwalna", "B5"]);
  });
});

describe("case metric", () => {
  it("says the case and each act with date, person, role and document", async () => {
    const { pages, title, language } = await readPdf(await caseMetricPdf(caseMetric, options));

    expect({ title, language }).toEqual({ title: "Metryka sprawy FN.3120.77.2026", language: "pl" });
    for (const words of [
      "Oznaczenie sprawy: FN.3120.77.2026",
      "Prowadzący sprawę: Jadwiga Wójcik, inspektor",
      "Podstawa: art. 171a ustawy – Ordynacja podatkowa",
      "Zarejestrowano podanie i wszczęto sprawę",
      "Anna Kowal",
      "podinspektor",
      "RPW/K1/417/2026",
      "WY/K1/31/2026",
      "18.12.2026",
    ])
      expect(pages[0]?.text).toContain(words);
    expect(roles(pages[0]?.tags ?? [], "TD")).toBe(24);
  });

  it("gives the same rows as CSV and XLSX", async () => {
    const csv = csvRows(caseMetricCsv(caseMetric));
    const xlsx = await xlsxRows(await caseMetricXlsx(caseMetric));

    expect(csv[3]).toEqual([
      "3",
      "2026-12-02",
      "Przeprowadzono rozmowę z podatnikiem",
      "Jadwiga Wójcik",
      "inspektor",
      "–",
    ]);
    expect(xlsx).toHaveLength(5);
    expect(xlsx[1]?.[1]).toEqual(new Date("2026-11-21T00:00:00Z"));
  });
});

describe("morning sheet", () => {
  it("lists the four groups with day, weekday and next step", async () => {
    const { pages, title } = await readPdf(await morningSheetPdf(morningSheet, options));

    expect(title).toBe("Terminy na dziś, 2026-11-23");
    expect(pages).toHaveLength(1);
    for (const words of [
      "poniedziałek, 23.11.2026 · Jadwiga Wójcik, Referat Finansowy",
      "Po terminie (1)",
      "pt., 20.11.2026",
      "Termin mija dzisiaj (2)",
      "FN.3134.8.2026",
      "podpisać decyzję",
      "W tym tygodniu nie mija żaden inny termin.",
      "Czeka na obywatela (1)",
      "wt., 01.12.2026",
    ])
      expect(pages[0]?.text).toContain(words);
    expect(roles(pages[0]?.tags ?? [], "H2")).toBe(4);
    expect(roles(pages[0]?.tags ?? [], "Table")).toBe(3);
  });

  it("never leaves a group's heading at the foot of a page", async () => {
    const [row] = morningSheet.today;
    for (let overdue = 20; overdue < 40; overdue += 1) {
      const rows = Array.from({ length: overdue }, (_, index) => ({
        reference: `FN.1.${index}`,
        title: "Ulga",
        step: "zrobić",
      }));

      const { pages } = await readPdf(
        await morningSheetPdf({ ...morningSheet, overdue: rows, today: row ? [row] : [] }, options),
      );

      const withHeading = pages.find(({ text }) => text.includes("Termin mija dzisiaj (1)"));
      expect(withHeading?.text).toContain("FN.3134.8.2026");
    }
  });
});

describe("disposal list", () => {
  it("says that it only proposes, and what", async () => {
    const { pages, title } = await readPdf(await disposalListPdf(disposalList, options));

    expect(title).toBe("Spis do brakowania (propozycja), 2032-01-02");
    for (const words of [
      "To jest tylko propozycja programu.",
      "zgody archiwum państwowego",
      "ekspertyzy archiwalnej",
      "FN.3120",
      "112",
      "B5",
      "01.01.2032",
    ])
      expect(pages[0]?.text).toContain(words);
  });

  it("leaves the expert out when no position needs one, and says when there is nothing", async () => {
    const { pages } = await readPdf(await disposalListPdf({ ...disposalList, rows: [] }, options));

    expect(pages[0]?.text).toContain("Na ten dzień nie ma czego zaproponować.");
    expect(pages[0]?.text).not.toContain("ekspertyzy");
    expect(pages[0]?.text).not.toContain("Komisja");
  });

  it("gives the same rows as CSV and XLSX", async () => {
    const xlsx = await xlsxRows(await disposalListXlsx(disposalList));

    expect(csvRows(disposalListCsv(disposalList))[1]).toEqual([
      "1",
      "FN.3120",
      "Ulgi i umorzenia w podatkach i opłatach lokalnych",
      "2026-01-14",
      "2026-12-30",
      "112",
      "B5",
      "2032-01-01",
      "",
    ]);
    expect(xlsx[2]?.slice(3, 6)).toEqual(["2025", "2026", 3]);
  });
});

describe("every list", () => {
  it("is the same bytes for the same content", async () => {
    const makers = [
      () => caseListPdf(caseList, options),
      () => caseMetricPdf(caseMetric, options),
      () => morningSheetPdf(morningSheet, options),
      () => disposalListPdf(disposalList, options),
    ];
    for (const make of makers) expect(Buffer.compare(await make(), await make())).toBe(0);
  });
});
