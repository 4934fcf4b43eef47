import { cleanLine } from "../identifiers/clean.ts";

/** Four lines of 35, as the standard of domestic transfers has it. */
export const LONGEST_TITLE = 140;

/** What banks pass on unchanged: Polish letters, digits, and a few marks. */
const refusedMarks = /[^0-9A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż .,/:()-]/gu;

/**
 * The title of a transfer made of pieces (kind, year, instalment, card), parted by commas, as long as whole pieces fit. A sign that banks do
 * not pass on becomes a space. Pieces say what the card says and no more: no name, no address, no PESEL belongs in them.
 */
export function transferTitle(pieces: readonly string[]): string {
  let title = "";
  for (const piece of pieces) {
    const clean = cleanLine(piece.replace(refusedMarks, " "));
    if (clean === "") continue;
    const longer = title === "" ? clean : `${title}, ${clean}`;
    if (longer.length > LONGEST_TITLE) break;
    title = longer;
  }
  return title;
}
