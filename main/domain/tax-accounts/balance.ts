import { type CivilDate, END_OF_COUNTS } from "../calendar/civil-date.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { creditPayments } from "./credit-payments.ts";
import { type Credit, type Open } from "./crediting.ts";
import { type CountedInterest, countInterest } from "./interest.ts";
import { type TaxLaw } from "./law.ts";
import { type Grosze, NO_MONEY, sumOf } from "./money.ts";
import { type Account, type Obligation, type Payment } from "./owed.ts";
import { type BalanceRefusal } from "./refusals.ts";

/** An instalment on a day. */
export type InstalmentBalance = {
  readonly no: number;
  readonly amount: Grosze;
  readonly dueOn: CivilDate;
  /** Principal paid, and the interest paid with it. */
  readonly paid: Grosze;
  readonly interestPaid: Grosze;
  readonly remaining: Grosze;
  /** Something remains and the due day is over. */
  readonly late: boolean;
  /** Late interest of what remains, if it were all paid on this day; with its steps. */
  readonly interest: CountedInterest;
};

export type ObligationBalance = {
  readonly id: string;
  readonly instalments: readonly InstalmentBalance[];
  readonly amount: Grosze;
  readonly paid: Grosze;
  readonly remaining: Grosze;
  /** What remains of instalments whose due day is over. */
  readonly late: Grosze;
  readonly interest: Grosze;
};

export type Balance = {
  readonly day: CivilDate;
  readonly obligations: readonly ObligationBalance[];
  /** Costs of reminders that were served by the day. */
  readonly costs: readonly { readonly id: string; readonly amount: Grosze; readonly remaining: Grosze }[];
  /** Paid beyond what is owed: shown, never taken off anything. */
  readonly overpayment: Grosze;
  /** What would have to be paid on the day so that nothing late remains: late principal, interest, costs. */
  readonly toPayNow: Grosze;
  readonly credits: readonly Credit[];
  /** True when some payment was credited by our count and not by the accounting system. */
  readonly estimated: boolean;
  /** True while the sources of every row of law used vouch for it. */
  readonly checked: boolean;
};

/**
 * What is paid, remains, is late and is overpaid on a day, by the payments of that day and before. Payments that the accounting system has
 * posted stand as posted; the rest are credited by `creditSum`. An obligation's sums are those of its instalments; all payments together
 * are principal, interest and costs paid, and the overpayment. The order of the lists does not matter. Refuses ids that come twice,
 * payments of nothing, postings that do not fit, and days for which there is no law.
 */
export function balanceOn(account: Account, day: CivilDate, law: TaxLaw): Outcome<Balance, BalanceRefusal> {
  const fault = faultOf(account, day);
  if (fault) return refused(fault);
  const payments = account.payments.filter((payment) => payment.day <= day);
  const credited = creditPayments({ ...account, payments }, law);
  if (!credited.ok) return credited;
  const { open, credits } = credited.value;
  const obligations: ObligationBalance[] = [];
  for (const obligation of account.obligations) {
    const balance = obligationOn(obligation, { open, credits, day }, law);
    if (!balance.ok) return balance;
    obligations.push(balance.value);
  }
  const costs = account.costs
    .filter(({ servedOn }) => servedOn <= day)
    .map(({ id, amount }) => ({
      id,
      amount,
      remaining: open.costs.find((cost) => cost.id === id)?.remaining ?? NO_MONEY,
    }));
  return accepted({
    day,
    obligations,
    costs,
    overpayment: sumOf(credits.filter(({ to }) => to === null).map(({ principal }) => principal)),
    toPayNow: sumOf([
      ...obligations.flatMap(({ late, interest }) => [late, interest]),
      ...costs.map(({ remaining }) => remaining),
    ]),
    credits,
    estimated: payments.some(({ posted }) => posted === null),
    checked:
      credits.every(({ owed }) => owed?.interest.checked ?? true) &&
      obligations.every(({ instalments }) => instalments.every(({ interest }) => interest.checked)),
  });
}

/** Late interest of one obligation on a day after these payments: the sum, and each instalment's with its steps. */
export function interestOn(
  of: { readonly obligation: Obligation; readonly payments: readonly Payment[] },
  day: CivilDate,
  law: TaxLaw,
): Outcome<{ readonly amount: Grosze; readonly instalments: readonly InstalmentBalance[] }, BalanceRefusal> {
  const balance = balanceOn({ obligations: [of.obligation], costs: [], payments: of.payments }, day, law);
  if (!balance.ok) return balance;
  const instalments = balance.value.obligations.flatMap((each) => each.instalments);
  return accepted({ amount: sumOf(instalments.map(({ interest }) => interest.amount)), instalments });
}

function faultOf({ obligations, costs, payments }: Account, day: CivilDate): BalanceRefusal | null {
  if (day >= END_OF_COUNTS) return "day-out-of-range";
  if (twice(obligations.map(({ id }) => id)) || twice(costs.map(({ id }) => id))) return "obligation-twice";
  if (obligations.some(({ instalments }) => twice(instalments.map(({ no }) => no))))
    return "instalment-twice";
  if (twice(payments.map(({ id }) => id))) return "payment-twice";
  return payments.some(({ amount }) => amount <= 0) ? "payment-not-positive" : null;
}

function twice(ids: readonly (string | number)[]): boolean {
  return new Set(ids).size < ids.length;
}

function obligationOn(
  obligation: Obligation,
  of: { readonly open: Open; readonly credits: readonly Credit[]; readonly day: CivilDate },
  law: TaxLaw,
): Outcome<ObligationBalance, BalanceRefusal> {
  const instalments: InstalmentBalance[] = [];
  for (const { no, amount, dueOn } of obligation.instalments) {
    const here = of.open.instalments.find((each) => each.obligation === obligation.id && each.no === no);
    const remaining = here?.remaining ?? NO_MONEY;
    const owing = here?.bearsInterest ? remaining : NO_MONEY;
    const interest = countInterest({ amount: owing, dueOn, day: of.day }, law);
    if (!interest.ok) return interest;
    const credits = of.credits.filter(
      ({ to }) => to !== null && "obligation" in to && to.obligation === obligation.id && to.no === no,
    );
    instalments.push({
      no,
      amount,
      dueOn,
      paid: sumOf(credits.map(({ principal }) => principal)),
      interestPaid: sumOf(credits.map((credit) => credit.interest)),
      remaining,
      late: remaining > 0 && dueOn < of.day,
      interest: interest.value,
    });
  }
  const total = (pick: (instalment: InstalmentBalance) => Grosze) => sumOf(instalments.map(pick));
  return accepted({
    id: obligation.id,
    instalments,
    amount: total(({ amount }) => amount),
    paid: total(({ paid }) => paid),
    remaining: total(({ remaining }) => remaining),
    late: total(({ late, remaining }) => (late ? remaining : NO_MONEY)),
    interest: total(({ interest }) => interest.amount),
  });
}
