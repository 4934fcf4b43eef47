import { strToU8, zipSync } from "fflate";
import writeXlsxFile from "write-excel-file/node";

export const lines = [
  "Symbol;Hasło klasyfikacyjne;Kategoria;W innych komórkach;Uwagi",
  "0;Zarządzanie gminą;;;",
  "00;Organy kolegialne;;;",
  "000;Rada gminy – ślubowanie, źródła;A;Bc;obsługa rady",
  "001;Komisje rady;B5;;",
] as const;

export const csv = lines.join("\r\n");

const windows1250: Readonly<Record<string, number>> = {
  ą: 0xb9,
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ś: 0x9c,
  ź: 0x9f,
  ż: 0xbf,
  "–": 0x96,
  Ą: 0xa5,
  Ć: 0xc6,
  Ę: 0xca,
  Ł: 0xa3,
  Ń: 0xd1,
  Ó: 0xd3,
  Ś: 0x8c,
  Ź: 0x8f,
  Ż: 0xaf,
};
const iso88592: Readonly<Record<string, number>> = {
  ą: 0xb1,
  ć: 0xe6,
  ę: 0xea,
  ł: 0xb3,
  ń: 0xf1,
  ó: 0xf3,
  ś: 0xb6,
  ź: 0xbc,
  ż: 0xbf,
  "–": 0x2d,
};
const cp852: Readonly<Record<string, number>> = {
  ą: 0xa5,
  ć: 0x86,
  ę: 0xa9,
  ł: 0x88,
  ń: 0xe4,
  ó: 0xa2,
  ś: 0x98,
  ź: 0xab,
  ż: 0xbe,
  "–": 0x2d,
};

function oneByte(text: string, letters: Readonly<Record<string, number>>): Uint8Array {
  return Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));
}

export const inWindows1250 = (text: string) => oneByte(text, windows1250);
export const inIso88592 = (text: string) => oneByte(text, iso88592);
export const inCp852 = (text: string) => oneByte(text, cp852);
export const inUtf8 = (text: string) => new TextEncoder().encode(text);
export const inUtf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");

/** UTF-8 read as windows-1250 and saved as UTF-8: what a wrong import leaves behind. */
export const garbledTwice = (text: string) => inUtf8(new TextDecoder("windows-1250").decode(inUtf8(text)));

/** A sheet of a real spreadsheet file. */
export async function xlsx(rows: readonly (readonly (string | number | null)[])[]): Promise<Uint8Array> {
  const cells = rows.map((row) =>
    row.map((value) =>
      value === null ? null : { value, type: typeof value === "number" ? Number : String },
    ),
  );
  return await writeXlsxFile(cells).toBuffer();
}

/** An archive that looks like a spreadsheet, with one sheet of this XML. */
export function zipped(sheet: string | Uint8Array): Uint8Array {
  const part = typeof sheet === "string" ? strToU8(sheet) : sheet;
  return zipSync(
    { "[Content_Types].xml": strToU8("<Types/>"), "xl/worksheets/sheet1.xml": part },
    { level: 9 },
  );
}
