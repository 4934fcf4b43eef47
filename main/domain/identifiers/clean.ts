/**
 * What nobody means to type: control characters, zero-width characters, soft hyphens, bidirectional marks. Tabs and line
 * ends become spaces first, because they part words.
 */
export function dropInvisible(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ").replace(/[\p{Cc}\p{Cf}]/gu, "");
}

/** One line of text as a person sees it: nothing invisible, single spaces (NBSP too), trimmed. */
export function cleanLine(text: string): string {
  return dropInvisible(text).replace(/\s+/gu, " ").trim();
}

/** Upper-case for A-Z only: the full Unicode mapping would turn `ı` into a valid `I` and change lengths (`ß`). */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

/** Without any white space, in ASCII upper-case, every kind of dash made a plain hyphen. */
export function squeeze(text: string): string {
  return upperAscii(
    dropInvisible(text)
      .replace(/\s+/gu, "")
      .replace(/[\p{Pd}\u2212]/gu, "-"),
  );
}

/** As `squeeze`, and without hyphens: for identifiers in which they only group digits. */
export function compact(text: string): string {
  return squeeze(text).replaceAll("-", "");
}
