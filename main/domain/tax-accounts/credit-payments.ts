import { accepted, type Outcome } from "../refusal.ts";
import {
  type Credit,
  type Credited,
  creditSum,
  type Open,
  type OpenCost,
  type OpenInstalment,
  type Sum,
} from "./crediting.ts";
import { type TaxLaw } from "./law.ts";
import { NO_MONEY, plus } from "./money.ts";
import { type Account, type Obligation, type OwedCost, type Payment } from "./owed.ts";
import { creditPosted } from "./posting.ts";
import { type BalanceRefusal } from "./refusals.ts";
import { taxKindOn } from "./tax-kinds.ts";

/**
 * Credits every payment of an account, day by day. Within a day those that the accounting system has posted come first: they have
 * happened in the books, and only what the books leave open is to be guessed. The order of the lists does not matter.
 */
export function creditPayments(account: Account, law: TaxLaw): Outcome<Credited, BalanceRefusal> {
  let open: Open = {
    instalments: account.obligations.flatMap((obligation) => openInstalments(obligation, law)),
    costs: openCosts(account.costs),
  };
  const credits: Credit[] = [];
  const payments = account.payments.toSorted((a, b) => byText(a.id, b.id));
  const sums = sumsOf(payments.filter(({ posted }) => posted === null));
  for (const day of [...new Set(payments.map((payment) => payment.day))].toSorted()) {
    for (const payment of payments) {
      if (payment.day !== day || payment.posted === null) continue;
      const done = creditPosted(payment, payment.posted, open);
      if (!done.ok) return done;
      open = done.value.open;
      credits.push(...done.value.credits);
    }
    for (const sum of sums) {
      if (sum.day !== day) continue;
      const done = creditSum(sum, open, law);
      if (!done.ok) return done;
      open = done.value.open;
      credits.push(...done.value.credits);
    }
  }
  return accepted({ open, credits });
}

/** Payments of a day as one sum for each named tax, in order of its id, and one for those that name none, which comes last. */
function sumsOf(payments: readonly Payment[]): readonly Sum[] {
  const sums = new Map<string, Sum>();
  for (const { id, day, amount, towards } of payments) {
    // No id of a kind sorts after a tilde.
    const key = `${day} ${towards ?? "~"}`;
    const before = sums.get(key);
    sums.set(key, {
      day,
      towards,
      amount: plus(before?.amount ?? NO_MONEY, amount),
      payments: [...(before?.payments ?? []), id],
    });
  }
  return [...sums].toSorted(([a], [b]) => byText(a, b)).map(([, sum]) => sum);
}

function openInstalments(
  { id: obligation, kind, since, instalments }: Obligation,
  law: TaxLaw,
): readonly OpenInstalment[] {
  return instalments.map(({ no, amount, dueOn }) => ({
    obligation,
    kind,
    no,
    since,
    dueOn,
    bearsInterest: taxKindOn(kind, dueOn, law.kinds)?.interest ?? true,
    remaining: amount,
  }));
}

function openCosts(costs: readonly OwedCost[]): readonly OpenCost[] {
  return costs
    .map(({ id, servedOn, amount }) => ({ id, servedOn, remaining: amount }))
    .toSorted((a, b) => byText(a.servedOn, b.servedOn) || byText(a.id, b.id));
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
