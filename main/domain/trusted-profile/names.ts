import { cleanLine } from "../identifiers/clean.ts";

/** First name and second names in the order of the document, and the surname. */
export type FullName = { readonly names: readonly string[]; readonly surname: string };

/** In what two names differ, for the officer who looks again; null where they are the same. It holds nothing of the names. */
export type NameDifference =
  | null
  /** The letters are the same but for their marks: `Łukasz`, `Lukasz`. */
  | "diacritics"
  /** The letters are the same but for hyphens, spaces or apostrophes between them. */
  | "hyphen"
  /** The same names in another order. */
  | "order"
  /** A second name stands on one side only. */
  | "second-names"
  | "other";

export type NameComparison = { readonly names: NameDifference; readonly surname: NameDifference };

/**
 * Compares the application with the document. Case does not matter, for documents print in capitals; diacritics, hyphens, the
 * number of names and their order do (a second name must stand on both sides or on neither). Kinds of dash and of apostrophe, and
 * spaces around a hyphen, are typography and no difference.
 */
export function compareNames(application: FullName, document: FullName): NameComparison {
  return {
    names: compareLists(application.names, document.names),
    surname: compareOne(application.surname, document.surname),
  };
}

/** Splits what was typed into names: `Anna Maria` is two, `Anna-Maria` one. */
export function splitNames(typed: string): readonly string[] {
  return joined(typed)
    .split(" ")
    .filter((name) => name !== "");
}

function compareLists(left: readonly string[], right: readonly string[]): NameDifference {
  const [one, two] = [left.map(plain), right.map(plain)];
  if (same(one, two)) return null;
  if (one.length === two.length) {
    if (same(one.toSorted(), two.toSorted())) return "order";
    const differences = one.map((name, at) => compareOne(name, two[at] ?? ""));
    const [first] = differences.filter((difference) => difference !== null);
    const alike = differences.every((difference) => difference === null || difference === first);
    return alike && first !== undefined ? first : "other";
  }
  if (bare(one.join(" ")) === bare(two.join(" "))) return "hyphen";
  const shorter = one.length < two.length ? one : two;
  const longer = one.length < two.length ? two : one;
  return shorter.every((name) => longer.includes(name)) ? "second-names" : "other";
}

function compareOne(left: string, right: string): NameDifference {
  const [one, two] = [plain(left), plain(right)];
  if (one === two) return null;
  if (unmarked(one) === unmarked(two)) return "diacritics";
  return bare(one) === bare(two) ? "hyphen" : "other";
}

function same(one: readonly string[], two: readonly string[]): boolean {
  return one.length === two.length && one.every((name, at) => name === two[at]);
}

/** Single spaces, one hyphen, one apostrophe. */
function joined(name: string): string {
  return cleanLine(name)
    .normalize("NFC")
    .replace(/\s*[\p{Pd}\u2212]\s*/gu, "-")
    .replace(/[\u2018\u2019\u02bc\u00b4`]/gu, "'");
}

function plain(name: string): string {
  return joined(name).toLowerCase();
}

function unmarked(name: string): string {
  // Unicode takes no stroke off ł.
  return name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ł", "l");
}

function bare(name: string): string {
  return name.replace(/[-' ]/gu, "");
}
