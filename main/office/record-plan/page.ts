import { type RecordClass } from "../../domain/record-plan/plan.ts";
import { plain } from "../../store/search-words.ts";

export type ClassWish = {
  readonly words: string;
  readonly onlyLeaves: boolean;
  readonly onlyUnconfirmed: boolean;
  readonly after: string | null;
  readonly limit: number;
};

/** A page of classes by symbol. Every word that was typed begins a word of symbol, title or note; diacritics do not matter. */
export function pageOfClasses(
  classes: readonly RecordClass[],
  { words, onlyLeaves, onlyUnconfirmed, after, limit }: ClassWish,
): { readonly classes: readonly RecordClass[]; readonly next: string | null } {
  const typed = plain(words).split(" ").filter(Boolean);
  const found = classes.filter((each) => {
    if (after !== null && each.symbol <= after) return false;
    if (onlyLeaves && !each.leaf) return false;
    if (onlyUnconfirmed && (each.confirmed || !each.leaf)) return false;
    const text = ` ${plain(`${each.symbol} ${each.title} ${each.note}`)}`;
    return typed.every((word) => text.includes(` ${word}`));
  });
  const page = found.slice(0, limit);
  return { classes: page, next: found.length > limit ? (page.at(-1)?.symbol ?? null) : null };
}
