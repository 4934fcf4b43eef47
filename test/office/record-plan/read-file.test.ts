import { describe, expect, it } from "vitest";
import { readPlan } from "../../../main/domain/record-plan/read-plan.ts";
import { readTable } from "../../../main/office/record-plan/read-file.ts";
import {
  csv,
  garbledTwice,
  inCp852,
  inIso88592,
  inUtf16,
  inUtf8,
  inWindows1250,
  lines,
  xlsx,
  zipped,
} from "./files.ts";

const cells = lines.map((line) => line.split(";"));

async function rowsOf(bytes: Uint8Array) {
  const table = await readTable(bytes);
  return table.ok ? table.value.map((row) => row.cells) : table.code;
}

describe("readTable of CSV", () => {
  it.each([
    ["UTF-8", inUtf8(csv)],
    ["UTF-8 with its mark", inUtf8(`\ufeff${csv}`)],
    ["UTF-16 with its mark", inUtf16(csv)],
    ["UTF-16 without its mark", inUtf16(csv).subarray(2)],
    ["windows-1250", inWindows1250(csv)],
  ])("reads %s letter by letter", async (_name, bytes) => {
    expect(await rowsOf(bytes)).toEqual(cells);
  });

  it.each([
    ["ISO 8859-2", inIso88592(csv)],
    ["CP 852", inCp852(csv)],
    ["UTF-8 that was once read as windows-1250", garbledTwice(csv)],
    ["UTF-8 that was once read as Latin 1", inUtf8(Buffer.from(inUtf8(csv)).toString("latin1"))],
    ["UTF-8 with the sign for a lost letter", inUtf8(csv.replaceAll("ą", "\ufffd"))],
    ["UTF-16 cut in the middle of a letter", inUtf16(csv).subarray(0, 101)],
  ])("refuses %s, and reads no garbage out of it", async (_name, bytes) => {
    expect(await rowsOf(bytes)).toBe("file-encoding");
  });

  it.each([[","], ["\t"], ["|"], [";"]])("finds the separator %j by itself", async (separator) => {
    const text = cells.map((row) => row.map((cell) => `"${cell}"`).join(separator)).join("\n");

    expect(await rowsOf(inUtf8(text))).toEqual(cells);
  });

  it("keeps leading zeros, separators and breaks inside of quotations, and numbers rows by lines", async () => {
    const table = await readTable(
      inUtf8('Symbol;Hasło;Kategoria\n\n"0";"Góra; i dół\ndrugi wiersz";\n00;Dalej;A\n'),
    );

    expect(table).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ["Symbol", "Hasło", "Kategoria"] },
        { row: 3, cells: ["0", "Góra; i dół\ndrugi wiersz", ""] },
        { row: 5, cells: ["00", "Dalej", "A"] },
      ],
    });
  });

  it.each([
    ["nothing", new Uint8Array(), "file-empty"],
    ["blanks", inUtf8(" \r\n\r\n"), "file-empty"],
    [
      "a quotation that never ends",
      inUtf8(`Symbol;Hasło;Kategoria\n0;"Góra;A\n${"0;b;c\n".repeat(5000)}`),
      "file-broken",
    ],
    ["prose", inUtf8("To nie jest wykaz akt"), "file-not-table"],
    ["a PDF", inUtf8("%PDF-1.7\n..."), "file-not-table"],
    ["bytes with noughts", Uint8Array.from({ length: 900 }, (_, at) => (at * 7) % 251), "file-not-table"],
    ["the old Excel", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3), "file-old-excel"],
    ["too many megabytes", new Uint8Array(5 * 1024 * 1024 + 1).fill(65), "file-too-big"],
  ])("refuses %s", async (_name, bytes, code) => {
    expect(await rowsOf(bytes)).toBe(code);
  });

  it("gives of a file that is far too long only as much as shows that it is", async () => {
    const table = await readTable(inUtf8(`Symbol;Hasło;Kategoria\n${"1;a;B5\n".repeat(400_000)}`));
    const rows = table.ok ? table.value : [];

    expect(rows.length).toBeLessThan(6000);
    expect(readPlan(rows).errors).toMatchObject([{ code: "too-many-rows" }]);
  });
});

describe("readTable of XLSX", () => {
  it("reads the first sheet, with its letters and its rows", async () => {
    const table = await readTable(await xlsx(cells));

    expect(table.ok && readPlan(table.value)).toMatchObject({
      errors: [],
      classes: [
        { symbol: "0" },
        { symbol: "00" },
        { symbol: "000", title: "Rada gminy – ślubowanie, źródła" },
        {},
      ],
    });
  });

  it("leaves symbols that a sheet took for numbers without their zeros, so that the plan's reading tells", async () => {
    const table = await readTable(
      await xlsx([
        ["Symbol", "Hasło", "Kategoria"],
        [0, "Zarządzanie", null],
        [0, "Organy", null],
        [0, "Rada", "A"],
      ]),
    );

    expect(table.ok && readPlan(table.value).errors.map(({ row, code }) => [row, code])).toEqual([
      [3, "symbol-twice"],
      [4, "symbol-twice"],
    ]);
  });

  it("refuses letters that were garbled before they came into the sheet", async () => {
    expect(await rowsOf(await xlsx([["Symbol", "HasĹ‚o", "Kategoria"]]))).toBe("file-encoding");
  });

  it("refuses what unpacks to more than any plan needs before it takes the memory", async () => {
    const bomb = zipped(new Uint8Array(64 * 1024 * 1024));
    const before = process.memoryUsage().arrayBuffers;

    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await rowsOf(bomb)).toBe("file-swells");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * 1024 * 1024);
  });

  it("refuses a sheet with a cell so far off that the table would fill the memory", async () => {
    const far =
      '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';

    expect(await rowsOf(zipped(far))).toBe("file-swells");
  });

  it.each([
    ["an archive of something else", zippedOther(), "file-not-table"],
    ["a sheet without a book", zipped("<worksheet/>"), "file-broken"],
    ["an archive cut in half", zipped("<worksheet/>").subarray(0, 60), "file-not-table"],
  ])("refuses %s", async (_name, bytes, code) => {
    expect(await rowsOf(bytes)).toBe(code);
  });
});

function zippedOther(): Uint8Array {
  // The end of an empty archive: PK, 5, 6 and eighteen noughts.
  return Uint8Array.of(0x50, 0x4b, 5, 6, ...Array.from({ length: 18 }, () => 0));
}
