/**
 * Text as it is searched: lower case, without diacritics. `ł` and its like have no decomposition in Unicode, so they are
 * mapped by hand (FTS5's own `remove_diacritics` misses them too); anything that is not a letter or digit parts words.
 */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[łøđðþæœßıħ]/gu, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(PARTING, " ")
    .trim();
}

/**
 * What is no letter and no digit; and the 21 signs that have become letters since Unicode 6.1, by which FTS5 goes: it would part
 * a word at them, and a word in two parts is a phrase, which an index without positions cannot look for.
 */
const PARTING = /(?:[^\p{L}\p{N}]|[\u19b0-\u19c0\u19c8\u19c9\u1cf2\u1cf3])+/gu;

const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ı: "i",
  ħ: "h",
};

const MOST_WORDS = 12;
const LONGEST_WORD = 40;

/**
 * What a person types, as an FTS5 query: every word must begin some word of the text. `plain` leaves nothing in a word that
 * FTS5 could take for an operator, and each stands in quotes. Null when there is nothing to search for.
 */
export function matchQuery(typed: string): string | null {
  const words = plain(typed.slice(0, 1000)).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  if (words.length === 0) return null;
  return words.map((word) => `"${word.slice(0, LONGEST_WORD)}"*`).join(" AND ");
}
