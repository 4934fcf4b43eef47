import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Column, plainCell } from "../../main/paper/table-content.ts";
import { tableCsv } from "../../main/paper/table-csv.ts";
import { tableXlsx } from "../../main/paper/table-xlsx.ts";
import { csvRows, xlsxPart, xlsxRows } from "./table-files.ts";

type Row = { readonly title: string; readonly count: number; readonly day: string | undefined };

const columns: readonly Column<Row>[] = [
  { name: "Lp.", share: 5, value: (_, index) => index + 1 },
  { name: "Tytuł", share: 50, value: ({ title }) => title },
  { name: "Zrobione", share: 5, box: true, value: () => undefined },
  { name: "Liczba", share: 10, value: ({ count }) => count },
  { name: "Dzień", share: 10, value: ({ day }) => (day === undefined ? undefined : { day }) },
];
const row: Row = { title: 'Zażółć; gęślą "jaźń"', count: -3, day: "2026-11-21" };

const text = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

describe("tableCsv", () => {
  it("writes what a Polish Excel opens: BOM, semicolons, CRLF, quotes doubled", () => {
    expect(text(tableCsv(columns, [row]))).toBe(
      '\uFEFFLp.;Tytuł;Liczba;Dzień\r\n1;"Zażółć; gęślą ""jaźń""";-3;2026-11-21\r\n',
    );
  });

  it("writes the head alone when there are no rows", () => {
    expect(text(tableCsv(columns, []))).toBe("\uFEFFLp.;Tytuł;Liczba;Dzień\r\n");
  });

  it.each(["=1+1", "+48 34", "-5", "@SUM(A1)", "\t=1+1", '\r\n=HYPERLINK("http://x")', "\u200B=1+1", "＝1"])(
    "makes %j harmless",
    (title) => {
      const [, cells = []] = csvRows(tableCsv(columns, [{ ...row, title }]));

      expect(cells[1]).toMatch(/^'[=+\-@＝]/);
    },
  );

  it("gives each title back on one line, whatever it is, and never one that begins a formula", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 8 }), (titles) => {
        const [, ...rows] = csvRows(
          tableCsv(
            columns,
            titles.map((title) => ({ ...row, title })),
          ),
        );

        expect(rows.map((cells) => cells[1]?.replace(/^'(?=[=+\-@＝＋－＠])/, ""))).toEqual(
          titles.map(plainCell),
        );
        for (const cells of rows) expect(cells[1]).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
      }),
    );
  });
});

describe("tableXlsx", () => {
  it("gives numbers, days and texts as such, and no formula", async () => {
    const rows = [row, { title: "=1+1", count: 7, day: undefined }, { title: "a", count: 0, day: "2026-11" }];

    const bytes = await tableXlsx(columns, rows, { sheet: "Spis spraw FN/3120 [2026]: wszystkie" });

    expect(await xlsxRows(bytes)).toEqual([
      ["Lp.", "Tytuł", "Liczba", "Dzień"],
      [1, 'Zażółć; gęślą "jaźń"', -3, new Date("2026-11-21T00:00:00Z")],
      [2, "=1+1", 7, null],
      [3, "a", 0, "2026-11"],
    ]);
    const sheet = xlsxPart(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f>");
    expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<col [^>]*width="90"/);
    expect(xlsxPart(bytes, "xl/workbook.xml")).toContain('name="Spis spraw FN 3120  2026');
  });

  it("keeps the head of a list on a second sheet", async () => {
    const bytes = await tableXlsx(columns, [row], {
      sheet: "Spis",
      about: {
        sheet: "Opis",
        facts: [
          ["Rok", 2026],
          ["Dzień", { day: "2026-11-21" }],
        ],
      },
    });

    expect(await xlsxRows(bytes, 2)).toEqual([
      ["Rok", 2026],
      ["Dzień", new Date("2026-11-21T00:00:00Z")],
    ]);
  });

  it("takes any text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (title) => {
        const bytes = await tableXlsx(columns, [{ ...row, title }], { sheet: "Spis" });

        const [, cells = []] = await xlsxRows(bytes);
        expect(cells[1] ?? "").toBe(plainCell(title));
      }),
      { numRuns: 40 },
    );
  });
});
