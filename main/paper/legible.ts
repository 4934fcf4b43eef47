import { type Face } from "./fonts.ts";

/** What stands for a character that cannot be printed: visible, so that nobody takes the text for complete. */
export const placeholder = "□";

/**
 * Makes any text printable on one line: composed (NFC), white space but no-break spaces folded, and every cluster with a
 * character that the face lacks, or that is a control or turns the direction of writing, replaced by one `□`. A name
 * typed with a right-to-left mark must not make the rest of the receipt read backwards.
 */
export function legible(text: string, face: Face): string {
  const single = text
    .normalize("NFC")
    .replaceAll(/[^\S\u00A0]+/gu, " ")
    .trim();
  let out = "";
  for (const { segment } of clusters.segment(single)) out += printable(segment, face) ? segment : placeholder;
  return out;
}

const clusters = new Intl.Segmenter("pl", { granularity: "grapheme" });

/** Controls, format characters (bidi marks, zero width joiners, tags), surrogates, private use, unassigned. */
const unprintable = /\p{C}/u;

/** More marks than a language stacks on one letter climb into the lines above. */
const mostMarks = 2;

function printable(cluster: string, face: Face): boolean {
  const points = [...cluster];
  if (points.length > 1 + mostMarks) return false;
  return points.every((point) => !unprintable.test(point) && face.covers(point.codePointAt(0) ?? 0));
}
