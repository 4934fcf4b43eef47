import { code128 } from "./codes.ts";
import { type AnyLabelContent, type LabelSize, labelLines } from "./label-content.ts";
import { type Line, labelLayout } from "./label-layout.ts";

export type LabelDpi = 203 | 300;

/**
 * A label in ZPL II, UTF-8 (`^CI28`), for a thermal printer of 203 or 300 dpi. The text is set in the printer's own
 * scalable font 0, which has Polish letters since firmware V60.14; the codes are drawn by the printer in whole dots.
 * The same content gives the same bytes. Throws on content that `labelLines` refuses.
 */
export function labelZpl(
  content: AnyLabelContent,
  { size, dpi }: { readonly size: LabelSize; readonly dpi: LabelDpi },
): string {
  const lines = labelLines(content);
  const layout = labelLayout(size, dotsPerMm[dpi]);
  const { bars, matrix } = layout;
  const symbol = bars.module * code128(lines.payload).modules;
  return [
    "^XA",
    "^CI28",
    `^PW${layout.width}`,
    `^LL${layout.height}`,
    "^LH0,0",
    text(lines.office, layout.office),
    text(lines.date, layout.date),
    text(lines.number, layout.number),
    `^FO${Math.round((layout.width - symbol) / 2)},${bars.y}^BY${bars.module}^BCN,${bars.height},N,N,N,A^FD${lines.payload}^FS`,
    `^FO${matrix.x},${matrix.y}^BXN,${matrix.module},200^FD${lines.payload}^FS`,
    text(lines.payload, layout.payload),
    ...(lines.note === undefined ? [] : [text(lines.note, layout.note)]),
    "^PQ1",
    "^XZ",
    "",
  ].join("\n");
}

/** 203 dpi printers have 8 dots a millimetre exactly, 300 dpi ones 300 an inch. */
export const dotsPerMm: Readonly<Record<LabelDpi, number>> = { 203: 8, 300: 300 / 25.4 };

/** Font 0, in parts of its size: capitals are this tall and begin this far below the field's origin. */
const font0 = { capitals: 0.71, above: 0.06 };

function text(words: string, line: Line): string {
  const clean = printable(words.slice(0, 400));
  const em = Math.min(Math.round(line.capitals / font0.capitals), Math.floor(line.width / emWidth(clean)));
  const readable = Math.max(em, Math.round((line.capitals / font0.capitals) * 0.75));
  const cut = shorten(clean, line.width / readable);
  const width = Math.round(emWidth(cut) * readable);
  const x = line.x + { left: 0, center: (line.width - width) / 2, right: line.width - width }[line.align];
  const top = line.top + Math.max(0, line.capitals - readable * font0.capitals) / 2 - readable * font0.above;
  return `^FO${Math.round(x)},${Math.round(top)}^A0N,${readable},${readable}^FH_^FD${escape(cut)}^FS`;
}

/** The width in ems of text in font 0 (a condensed bold sans), read off its glyphs and rounded up. */
function emWidth(words: string): number {
  let sum = 0;
  for (const letter of words) sum += advances.find(([letters]) => letters.test(letter))?.[1] ?? 0.5;
  return sum;
}

const advances: readonly (readonly [RegExp, number])[] = [
  [/[ilj.,:'|!]/, 0.27],
  [/[ /tfrI()-]/, 0.36],
  [/[mwMW]/, 0.78],
  [/\p{Lu}/u, 0.6],
];

function shorten(words: string, ems: number): string {
  if (emWidth(words) <= ems) return words;
  let kept = words.slice(0, Math.ceil(ems * 5));
  while (kept !== "" && emWidth(`${kept}…`) > ems) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** Only what font 0 has: Latin with the diacritics of Central Europe; the rest stands out as `?`. */
function printable(words: string): string {
  return words
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replaceAll(/[^ -~\u00A0-\u017F…–—„”’]/gu, "?");
}

/** `^` and `~` would begin a command; `_` begins an escape. */
function escape(words: string): string {
  return words.replaceAll(/[\^~_\\]/g, (sign) => `_${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
