import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_ROWS, readPlan } from "../../../main/domain/record-plan/read-plan.ts";
import { header, soundPlan, table } from "./tables.ts";

const codes = (...lines: readonly string[]) =>
  readPlan(table(...lines)).errors.map(({ row, column, code }) => [row, column, code]);

describe("readPlan", () => {
  it("reads classes by symbol, with leaves where nothing stands below", () => {
    const { classes, errors, warnings } = readPlan(table(...soundPlan));

    expect(errors).toEqual([]);
    expect(warnings).toEqual([]);
    expect(classes.map(({ symbol, leaf }) => [symbol, leaf])).toEqual([
      ["0", false],
      ["00", false],
      ["000", true],
      ["001", true],
      ["002", true],
      ["01", false],
      ["010", true],
    ]);
    expect(classes[2]).toEqual({
      symbol: "000",
      title: "Rada gminy",
      category: "A",
      categoryElsewhere: "Bc",
      leaf: true,
      note: "obsługa rady",
    });
    expect(classes[6]).toMatchObject({ category: "B5", categoryElsewhere: null });
  });

  it("reads the printed plan: joined headings, a column a level, numbered columns", () => {
    const { classes, errors } = readPlan(
      table(
        "Załącznik nr 2 do zarządzenia | | | | | |",
        "Symbole klasyfikacyjne | | | Hasła klasyfikacyjne | Oznaczenie kategorii archiwalnej | | Uszczegółowienie hasła",
        "I | II | III | | w komórce macierzystej | w innych komórkach |",
        "1 | 2 | 3 | 4 | 5 | 6 | 7",
        "0 | | | Zarządzanie | | |",
        "| 00 | | Organy | | |",
        "| | 000 | Rada gminy | A | Bc | obsługa",
      ),
    );

    expect(errors).toEqual([]);
    expect(classes.map(({ symbol }) => symbol)).toEqual(["0", "00", "000"]);
    expect(classes[2]).toMatchObject({ category: "A", categoryElsewhere: "Bc", note: "obsługa" });
  });

  it("gives back the zeros that a sheet took from symbols, where the level tells how many, and says so", () => {
    const { classes, errors, warnings } = readPlan(
      table(
        "Symbol | | | Hasło | Kategoria",
        "0 | | | Zarządzanie |",
        "| 0 | | Organy |",
        "| | 0 | Rada gminy | A",
        "| | 1 | Komisje | A",
      ),
    );

    expect(errors).toEqual([]);
    expect(classes.map(({ symbol }) => symbol)).toEqual(["0", "00", "000", "001"]);
    expect(warnings.map(({ row, code }) => [row, code])).toEqual([
      [3, "zeros-restored"],
      [4, "zeros-restored"],
      [5, "zeros-restored"],
    ]);
  });

  it("finds duplicates, holes and every other fault of a bad file at once, each with its row", () => {
    expect(
      codes(
        header,
        "0 | Zarządzanie | | |",
        "00 | Organy | | |",
        "000 | Rada gminy | A | |",
        "000 | Rada gminy jeszcze raz | A | |",
        "0101 | Bez rodzica | B5 | |",
        "| Bez symbolu | B5 | |",
        "0-0 | Zły symbol | B5 | |",
        "001 | | B5 | |",
        "002 | Zła kategoria | X5 | |",
        "003 | Bez kategorii | | |",
        "004 | Ochrona ?rodowiska i kraj?w | B5 | |",
        "005 | Druga kategoria zła | B5 | B |",
      ),
    ).toEqual([
      [5, "symbol", "symbol-twice"],
      [6, "symbol", "parent-missing"],
      [7, "symbol", "symbol-missing"],
      [8, "symbol", "symbol-bad"],
      [9, "title", "title-missing"],
      [10, "category", "category-bad"],
      [11, "category", "category-missing"],
      [12, "title", "letters-lost"],
      [13, "categoryElsewhere", "category-bad"],
    ]);
  });

  it("names the row where a doubled symbol stood first, and the parent that lacks", () => {
    const { errors } = readPlan(table(header, "1 | A | | |", "1 | B | | |", "231 | C | A | |"));

    expect(errors.map(({ details }) => details)).toEqual([
      { symbol: "1", first: 2 },
      { symbol: "231", parent: "23" },
    ]);
  });

  it("refuses a title and a note that are too long, and one with unseen characters", () => {
    expect(
      codes(header, `1 | ${"a".repeat(301)} | | | ${"b".repeat(601)}`, "2 | Zdradliwy\u202Etytuł | | |"),
    ).toEqual([
      [2, "title", "title-long"],
      [2, "note", "note-long"],
      [3, "title", "characters-unseen"],
    ]);
  });

  it("warns of a category above the lowest classes, and hinders nothing", () => {
    const { errors, warnings } = readPlan(table(header, "1 | Góra | B5 | |", "10 | Dół | B5 | |"));

    expect(errors).toEqual([]);
    expect(warnings).toEqual([
      { row: 2, column: "category", code: "category-above-leaf", details: { symbol: "1" } },
    ]);
  });

  it("lets a main class that is held in reserve stand without a category", () => {
    expect(readPlan(table(header, "9 | Rezerwa | | |"))).toMatchObject({
      errors: [],
      classes: [{ leaf: false }],
    });
  });

  it.each([
    ["nothing at all", [], "table-empty"],
    ["blank rows only", [" | |", "| |"], "table-empty"],
    ["a header only", [header], "table-empty"],
    ["no header", ["0 | Zarządzanie | A", "00 | Organy | A"], "header-missing"],
    ["no column of categories", ["Symbol | Hasło", "0 | Zarządzanie"], "header-missing"],
  ])("refuses a table with %s as a whole", (_what, lines, code) => {
    expect(codes(...lines)).toEqual([[null, null, code]]);
  });

  it("refuses more rows than any plan has, before it looks at them", () => {
    const lines = Array.from({ length: MOST_ROWS + 1 }, () => "1 | A | B5");

    expect(codes(header, ...lines)).toEqual([[null, null, "too-many-rows"]]);
  });

  it("never throws, and gives classes without errors only where every symbol stands once under its parent", () => {
    const cell = fc.oneof(
      fc.constantFrom("", "0", "00", "000", "01", "A", "B5", "Bc", "Rada", "9999999", "\ufffd", "-"),
      fc.string({ unit: "grapheme", maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 }), (cells) => {
        const rows = [
          { row: 1, cells: header.split("|") },
          ...cells.map((each, at) => ({ row: at + 2, cells: each })),
        ];
        const { classes, errors } = readPlan(rows);

        if (errors.length > 0) return;
        const symbols = new Set(classes.map(({ symbol }) => symbol));
        expect(symbols.size).toBe(classes.length);
        for (const { symbol, leaf, category } of classes) {
          expect(symbol.length === 1 || symbols.has(symbol.slice(0, -1))).toBe(true);
          expect(!leaf || category !== null).toBe(true);
        }
      }),
    );
  });
});
