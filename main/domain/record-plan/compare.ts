import { type ListedClass } from "./facts.ts";
import { type RetentionCategory } from "./retention-category.ts";

type Categories = {
  readonly category: RetentionCategory | null;
  readonly categoryElsewhere: RetentionCategory | null;
};
type Named = { readonly symbol: string; readonly title: string };
/** Cases that are open in a class now. They keep their reference and their class's version to the end. */
type WithCases = Named & { readonly openCases: number };

/** What a new version changes against the one before it, by symbol. */
export type PlanChanges = {
  readonly added: readonly Named[];
  readonly gone: readonly WithCases[];
  readonly renamed: readonly { readonly symbol: string; readonly from: string; readonly to: string }[];
  readonly recategorised: readonly (Named & { readonly from: Categories; readonly to: Categories })[];
  /** Was among the lowest and is not any more: no case can be opened there. */
  readonly divided: readonly WithCases[];
  /** Classes of which nothing changes but, perhaps, the note. */
  readonly same: number;
};

/**
 * Compares two versions of the plan. `openCases` tells how many open cases stand in a class of the version before. A class may
 * be renamed and get another category at once; it then stands in both lists.
 */
export function comparePlans(
  before: readonly ListedClass[],
  after: readonly ListedClass[],
  openCases: (symbol: string) => number,
): PlanChanges {
  const was = new Map(before.map((listing) => [listing.symbol, listing]));
  const is = new Map(after.map((listing) => [listing.symbol, listing]));
  const renamed: PlanChanges["renamed"][number][] = [];
  const recategorised: PlanChanges["recategorised"][number][] = [];
  const divided: WithCases[] = [];
  let same = 0;
  for (const old of before) {
    const listing = is.get(old.symbol);
    if (listing === undefined) continue;
    const { symbol, title } = listing;
    const titled = old.title !== title;
    const kept = old.category === listing.category && old.categoryElsewhere === listing.categoryElsewhere;
    const parted = old.leaf && !listing.leaf;
    if (titled) renamed.push({ symbol, from: old.title, to: title });
    if (!kept) recategorised.push({ symbol, title, from: categoriesOf(old), to: categoriesOf(listing) });
    if (parted) divided.push({ symbol, title, openCases: openCases(symbol) });
    if (!titled && kept && !parted) same += 1;
  }
  return {
    added: after.filter(({ symbol }) => !was.has(symbol)).map(named),
    gone: before
      .filter(({ symbol }) => !is.has(symbol))
      .map((listing) => ({ ...named(listing), openCases: listing.leaf ? openCases(listing.symbol) : 0 })),
    renamed,
    recategorised,
    divided,
    same,
  };
}

function named({ symbol, title }: ListedClass): Named {
  return { symbol, title };
}

function categoriesOf({ category, categoryElsewhere }: ListedClass): Categories {
  return { category, categoryElsewhere };
}
