import { type Document } from "./document.ts";
import { type Weight } from "./fonts.ts";
import { legible } from "./legible.ts";

/** Type: which face and how large, in points. */
export type Type = { readonly weight: Weight; readonly size: number };

/** How tall capitals and digits of Source Sans are, and how far its baseline lies below a line's top, in ems. */
export const capitalHeight = 0.66;
const ascent = 1.024;

/** The width of text in points. */
export function widthOf({ pdf }: Document, text: string, { weight, size }: Type): number {
  return pdf.font(weight, size).widthOfString(text);
}

/** The largest size, `type.size` at most, at which the text fits the width. */
export function fittingSize(document: Document, text: string, type: Type, width: number): number {
  const natural = widthOf(document, text, type);
  return natural <= width ? type.size : Math.floor(type.size * (width / natural) * 100) / 100;
}

/**
 * Breaks any text, made legible first, into lines no wider than `width` points. A word of one letter goes with the
 * next, as Polish print has it, and a no-break space does not break. A word wider than a line is cut between letters.
 * What does not fit `most` lines ends in an ellipsis: paper has an edge.
 */
export function wrap(document: Document, text: string, type: Type, room: Room): string[] {
  const fits = (line: string): boolean => widthOf(document, line, type) <= room.width;
  const lines: string[] = [];
  let line = "";
  for (const word of wordsOf(document, text, type, room)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(line) && lines.length <= room.most) {
      const head = fittingHead(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
    if (lines.length > room.most) break;
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, room.most);
  if (lines.length > room.most) kept.push(ellipsis(kept.pop() ?? "", fits));
  return kept.map((shown) => shown.replaceAll(noBreak, " ").trimEnd());
}

type Room = { readonly width: number; readonly most: number };

const noBreak = "\u00A0";

function wordsOf(document: Document, text: string, { weight, size }: Type, { width, most }: Room): string[] {
  // No line holds more letters than that, so a text of any length costs no more than what can be printed of it.
  const enough = Math.ceil((width / size) * 8) * most;
  const letters = text.slice(0, enough * 2).replace(/[\uD800-\uDBFF]$/, "");
  const shown = legible(letters.length < text.length ? `${letters}…` : letters, document.fonts[weight]);
  return shown
    .replaceAll(/(?<=^|\s)(\p{L}) (?=\S)/gu, `$1${noBreak}`)
    .split(" ")
    .filter((word) => word !== "");
}

/** One line, cut with an ellipsis when it is too long. */
export function oneLine(document: Document, text: string, type: Type, width: number): string {
  return wrap(document, text, type, { width, most: 1 })[0] ?? "";
}

/** Sets one line with its baseline at `baseline` (points from the top). */
export function setLine(
  { pdf }: Document,
  text: string,
  type: Type,
  at: { readonly x: number; readonly baseline: number },
): void {
  pdf.font(type.weight, type.size).text(text, at.x, at.baseline - type.size * ascent, { lineBreak: false });
}

function fittingHead(word: string, fits: (text: string) => boolean): string {
  const letters = [...word];
  let fitting = 1;
  let tooMany = letters.length;
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fits(letters.slice(0, middle).join(""))) fitting = middle;
    else tooMany = middle;
  }
  return letters.slice(0, fitting).join("");
}

function ellipsis(line: string, fits: (text: string) => boolean): string {
  const letters = [...line];
  while (letters.length > 0 && !fits(`${letters.join("").trimEnd()}…`)) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}
