import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Credit, type Credited, type Open } from "./crediting.ts";
import { type Grosze, lesser, minus, NO_MONEY, plus, sumOf } from "./money.ts";
import { type Payment, type Posting } from "./owed.ts";
import { type BalanceRefusal } from "./refusals.ts";

/**
 * Credits a payment as the accounting system did. What it put on a debt beyond what is owed there, and what it put nowhere, is an
 * overpayment. Refuses postings of more than the payment and postings on a debt that is not there.
 */
export function creditPosted(
  payment: Payment,
  postings: readonly Posting[],
  open: Open,
): Outcome<Credited, BalanceRefusal> {
  const posted = sumOf(
    postings.flatMap((each) => ("cost" in each ? [each.amount] : [each.principal, each.interest])),
  );
  if (posted > payment.amount) return refused("payment-posted-too-much");
  const credits: Credit[] = [];
  const costs = open.costs.slice();
  const instalments = open.instalments.slice();
  const of = {
    day: payment.day,
    payments: [payment.id],
    reason: "posted",
    basis: null,
    owed: null,
    divided: null,
  } as const;
  let over = minus(payment.amount, posted);
  for (const posting of postings) {
    const part = "cost" in posting ? onCost(costs, posting) : onInstalment(instalments, posting);
    if (part === null) return refused("payment-posted-nowhere");
    const interest = "cost" in posting ? NO_MONEY : posting.interest;
    over = plus(over, part.excess);
    const to =
      "cost" in posting ? { cost: posting.cost } : { obligation: posting.obligation, no: posting.no };
    if (part.taken > 0 || interest > 0) credits.push({ ...of, to, principal: part.taken, interest });
  }
  if (over > 0) credits.push({ ...of, reason: "overpayment", to: null, principal: over, interest: NO_MONEY });
  return accepted({ open: { instalments, costs }, credits });
}

type Taken = { readonly taken: Grosze; readonly excess: Grosze };

function onCost(costs: Open["costs"][number][], posting: Extract<Posting, { cost: string }>): Taken | null {
  const at = costs.findIndex(({ id }) => id === posting.cost);
  const cost = costs[at];
  if (!cost) return null;
  const taken = lesser(cost.remaining, posting.amount);
  costs[at] = { ...cost, remaining: minus(cost.remaining, taken) };
  return { taken, excess: minus(posting.amount, taken) };
}

function onInstalment(
  instalments: Open["instalments"][number][],
  posting: Extract<Posting, { obligation: string }>,
): Taken | null {
  const at = instalments.findIndex(
    ({ obligation, no }) => obligation === posting.obligation && no === posting.no,
  );
  const instalment = instalments[at];
  if (!instalment) return null;
  const taken = lesser(instalment.remaining, posting.principal);
  instalments[at] = { ...instalment, remaining: minus(instalment.remaining, taken) };
  return { taken, excess: minus(posting.principal, taken) };
}
