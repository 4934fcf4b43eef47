import { accepted, type Outcome, refused } from "../../domain/refusal.ts";
import { type FileRefusal } from "../../domain/record-plan/refusals.ts";

/**
 * Text out of bytes that somebody's spreadsheet wrote: UTF-8, UTF-16 or windows-1250, told apart by the bytes. Refuses
 * `file-encoding` what is none of them or was written wrongly once before, and `file-not-table` what is no text: never guesses on.
 */
export function readText(bytes: Uint8Array): Outcome<string, FileRefusal> {
  const wide = wideOf(bytes);
  if (wide !== null) return sound(decoded(bytes, wide));
  if (bytes.includes(0)) return refused("file-not-table");
  const text = decoded(bytes, "utf-8");
  return text === null ? sound(fromWindows(bytes)) : sound(text);
}

/** What a Polish text is made of. Other writings of one byte a letter (ISO 8859-2, CP 852) fall outside it. */
const written = /^[\t\n\r -~ĄĆĘŁŃÓŚŹŻąćęłńóśźżÀ-ÖØ-öø-üČčŘřŠšŽžĚěÔô\u00a0§°·«»„”“‚‘’–—…•×€]*$/u;

/**
 * UTF-8 read as one byte a letter, and saved so: `Ä…`, `Ĺ‚`, `Ăł`. None of these pairs stands in Polish. Also the sign for what could
 * not be read.
 */
const garbled =
  /[ÄĹĂÅ][\u0080-\u00bf\u0100-\u017f\u02c7-\u02dd\u2013-\u203a\u20ac\u2122]|Ã[\u0080-\u00bf]|\ufffd/u;

/** Does a text bear the marks of having been read in a wrong way once? */
export function isGarbled(text: string): boolean {
  return garbled.test(text);
}

function sound(text: string | null): Outcome<string, FileRefusal> {
  return text === null || isGarbled(text) ? refused("file-encoding") : accepted(text);
}

/** UTF-16 by its mark, or by every other byte being nought; null where it is not. */
function wideOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 200);
  const noughts = [0, 1].map((odd) => start.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const [even = 0, odd = 0] = noughts;
  const most = start.length / 4;
  if (odd > most && even === 0) return "utf-16le";
  return even > most && odd === 0 ? "utf-16be" : null;
}

function fromWindows(bytes: Uint8Array): string | null {
  const text = decoded(bytes, "windows-1250");
  return text !== null && written.test(text) ? text : null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
