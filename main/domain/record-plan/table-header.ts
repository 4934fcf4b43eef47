import { dropInvisible } from "../identifiers/clean.ts";

/** A row of a table as it was read: its number in the file, from 1, and its cells as text. */
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** Which column holds what, from 0. */
export type Columns = {
  /** One column, or one for each level (I, II, III, IV …) as the printed plan has them. */
  readonly symbol: readonly number[];
  readonly title: number;
  readonly category: number;
  readonly categoryElsewhere: number | null;
  readonly note: number | null;
};

export type Header = {
  readonly columns: Columns;
  /** Rows that belong to the header or stand above it. */ readonly rows: number;
};

/** How far down a header is looked for: above it stand the name of the office and the number of the order. */
const FARTHEST = 25;

/**
 * Finds the header by its words, in one row or in two (the printed plan has a second one below its joined cells). Null where no row
 * names symbol, title and category.
 */
export function findHeader(rows: readonly TableRow[]): Header | null {
  for (const [at, { cells }] of rows.slice(0, FARTHEST).entries()) {
    const top = cells.map(plain);
    if (!top.some((text) => named.title.test(text))) continue;
    const below = (rows[at + 1]?.cells ?? []).map(plain);
    const second = belongsToHeader(below);
    const columns = columnsOf(top, second ? below : []);
    if (columns === null) continue;
    const counted = at + (second ? 2 : 1);
    // Some plans number their columns under the header: 1, 2, 3 …
    const numbers = (rows[counted]?.cells ?? []).map(plain).filter((text) => text !== "");
    const numbered = numbers.length > 2 && numbers.every((text, index) => text === String(index + 1));
    return { columns, rows: counted + (numbered ? 1 : 0) };
  }
  return null;
}

const named = {
  symbol: /^(?:symbol|klas[ay]\b|nr klasy|numer klasy|jrwa|znak klasyf)/,
  title: /^(?:hasl|tytul|nazwa)/,
  category: /kategori|^kat\b|macierzyst|prowadzac/,
  elsewhere: /\binn|pozostal|wspoldzial/,
  note: /uszczegol|uwag|^opis|objasn/,
  level: /^(?:i|ii|iii|iv|v|vi)$/,
} as const;

function columnsOf(top: readonly string[], below: readonly string[]): Columns | null {
  const width = Math.max(top.length, below.length);
  const symbol: number[] = [];
  let title: number | null = null;
  let category: number | null = null;
  let categoryElsewhere: number | null = null;
  let note: number | null = null;
  for (let at = 0; at < width; at += 1) {
    const upper = top[at] ?? "";
    const lower = below[at] ?? "";
    const both = `${upper} ${lower}`.trim();
    if (named.level.test(lower) || named.symbol.test(upper) || named.symbol.test(lower)) symbol.push(at);
    // Joined cells leave their text in the first one: what stands unnamed before the title are the deeper levels.
    else if (symbol.length > 0 && title === null && upper === "" && lower === "") symbol.push(at);
    else if (title === null && (named.title.test(upper) || named.title.test(lower))) title = at;
    else if (named.note.test(both)) note ??= at;
    else if (named.elsewhere.test(lower === "" ? both : lower)) categoryElsewhere ??= at;
    else if (named.category.test(both)) category ??= at;
  }
  if (title === null || category === null || symbol.length === 0) return null;
  return { symbol, title, category, categoryElsewhere, note };
}

/** A second row of headings: words only, and at least one that we know. */
function belongsToHeader(cells: readonly string[]): boolean {
  if (cells.some((text) => /^\d{1,6}$/.test(text))) return false;
  return cells.some(
    (text) => named.level.test(text) || named.category.test(text) || named.elsewhere.test(text),
  );
}

/** Without case, diacritics and doubled spaces: headings are written in every way. */
function plain(text: string): string {
  const letters = dropInvisible(text).toLowerCase().replaceAll("ł", "l").normalize("NFD");
  return letters.replaceAll(/\p{M}/gu, "").replaceAll(/\s+/gu, " ").trim();
}
