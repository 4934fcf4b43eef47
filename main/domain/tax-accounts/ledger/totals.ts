import { type Grosze, plus, NO_MONEY } from "../money.ts";
import { type LedgerSnapshot } from "./snapshot.ts";

/** Figures by which an import is compared with the tax system's own report: counts, and amounts in grosze. */
export type LedgerTotals = {
  readonly cards: number;
  readonly obligations: number;
  readonly instalments: number;
  readonly payments: number;
  readonly charged: Grosze;
  readonly costs: Grosze;
  readonly paid: Grosze;
};

export type LedgerTotal = keyof LedgerTotals;

export function totalsOf({ cards }: LedgerSnapshot): LedgerTotals {
  let [obligations, instalments, payments] = [0, 0, 0];
  let [charged, costs, paid] = [NO_MONEY, NO_MONEY, NO_MONEY];
  for (const card of cards) {
    obligations += card.obligations.length;
    payments += card.payments.length;
    for (const obligation of card.obligations) {
      instalments += obligation.instalments.length;
      charged = plus(charged, obligation.amount);
    }
    for (const cost of card.costs) costs = plus(costs, cost.amount);
    for (const payment of card.payments) paid = plus(paid, payment.amount);
  }
  return { cards: cards.length, obligations, instalments, payments, charged, costs, paid };
}

/** The figures that the report has otherwise; those that it has not are not compared. */
export function totalsThatDisagree(
  counted: LedgerTotals,
  report: Readonly<Partial<LedgerTotals>>,
): readonly { readonly of: LedgerTotal; readonly counted: number; readonly report: number }[] {
  const names = ["cards", "obligations", "instalments", "payments", "charged", "costs", "paid"] as const;
  return names.flatMap((of) => {
    const said = report[of];
    return said === undefined || said === counted[of] ? [] : [{ of, counted: counted[of], report: said }];
  });
}
