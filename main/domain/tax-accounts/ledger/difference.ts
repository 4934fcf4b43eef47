import { canonicalJson, type Json } from "../../facts/canonical.ts";
import { type LedgerCard, type LedgerSnapshot } from "./snapshot.ts";

/** In what a card differs from what it was. */
export const cardChanges = ["taxpayer", "co-owners", "account", "obligations", "costs", "payments"] as const;
export type CardChange = (typeof cardChanges)[number];

/** Ids that came, went, or stand for something else now. */
export type ListDifference = {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
};

export type CardDifference = {
  readonly card: string;
  readonly what: readonly CardChange[];
  readonly obligations: ListDifference;
  readonly costs: ListDifference;
  readonly payments: ListDifference;
};

export type LedgerDifference = {
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** Cards that stand in both and differ, in order of their numbers. */
  readonly changed: readonly CardDifference[];
};

/**
 * In what the later snapshot differs from the earlier one. A payment that is gone or changed deserves a look: a book only grows. Numbers and
 * ids, never a name or an amount.
 */
export function differenceOf(before: LedgerSnapshot, after: LedgerSnapshot): LedgerDifference {
  const [earlier, later] = [byNumber(before), byNumber(after)];
  const changed: CardDifference[] = [];
  for (const [number, card] of later) {
    const was = earlier.get(number);
    const difference = was && cardDifference(was, card);
    if (difference && difference.what.length > 0) changed.push(difference);
  }
  return {
    added: [...later.keys()].filter((number) => !earlier.has(number)),
    gone: [...earlier.keys()].filter((number) => !later.has(number)),
    changed,
  };
}

function byNumber({ cards }: LedgerSnapshot): ReadonlyMap<string, LedgerCard> {
  return new Map(cards.map((card) => [card.number, card]));
}

function cardDifference(was: LedgerCard, is: LedgerCard): CardDifference {
  const obligations = listDifference(was.obligations, is.obligations);
  const costs = listDifference(was.costs, is.costs);
  const payments = listDifference(was.payments, is.payments);
  const differs = {
    taxpayer: !same(was.taxpayer, is.taxpayer),
    "co-owners": !same(was.coOwners, is.coOwners),
    account: was.account !== is.account,
    obligations: some(obligations),
    costs: some(costs),
    payments: some(payments),
  } as const satisfies Record<CardChange, boolean>;
  const what = cardChanges.filter((change) => differs[change]);
  return { card: is.number, what, obligations, costs, payments };
}

type Listed = Json & { readonly id: string };

function listDifference(was: readonly Listed[], is: readonly Listed[]): ListDifference {
  const earlier = new Map(was.map((each) => [each.id, each]));
  const later = new Set(is.map(({ id }) => id));
  const changed = is.filter((each) => {
    const before = earlier.get(each.id);
    return before !== undefined && !same(before, each);
  });
  return {
    added: is.filter(({ id }) => !earlier.has(id)).map(({ id }) => id),
    gone: was.filter(({ id }) => !later.has(id)).map(({ id }) => id),
    changed: changed.map(({ id }) => id),
  };
}

function some({ added, gone, changed }: ListDifference): boolean {
  return added.length + gone.length + changed.length > 0;
}

/** Equal in everything; keys may stand in any order. */
function same(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
