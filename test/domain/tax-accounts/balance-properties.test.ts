import fc from "fast-check";
import { expect, test } from "vitest";
import { balanceOn } from "../../../main/domain/tax-accounts/balance.ts";
import { type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { grosze, sumOf } from "../../../main/domain/tax-accounts/money.ts";
import { type Account } from "../../../main/domain/tax-accounts/owed.ts";
import { dates } from "../calendar/arbitraries.ts";
import { accounts } from "./accounts.ts";

function balance(account: Account, on: CivilDate) {
  const outcome = balanceOn(account, on, shippedTaxLaw);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}

const asked = fc.tuple(accounts, dates(2021, 2025));

test("crediting never creates or loses a grosz", () => {
  fc.assert(
    fc.property(asked, ([account, on]) => {
      const { credits, obligations, costs, overpayment } = balance(account, on);
      const given = sumOf(
        account.payments.filter((payment) => payment.day <= on).map(({ amount }) => amount),
      );
      const instalments = obligations.flatMap((each) => each.instalments);
      const costsPaid = costs.map(({ amount, remaining }) => amount - remaining);

      expect(sumOf(credits.flatMap(({ principal, interest }) => [principal, interest]))).toBe(given);
      expect(
        instalments.reduce((sum, each) => sum + each.paid + each.interestPaid, 0) +
          costsPaid.reduce((sum, each) => sum + each, 0) +
          overpayment,
      ).toBe(given);
    }),
    { numRuns: 500 },
  );
});

test("sums of an obligation agree: paid and remaining make the amount, nothing is negative", () => {
  fc.assert(
    fc.property(asked, ([account, on]) => {
      for (const { instalments, ...sums } of balance(account, on).obligations) {
        expect(sums.paid + sums.remaining).toBe(sums.amount);
        expect(sums.amount).toBe(sumOf(instalments.map(({ amount }) => amount)));
        for (const each of instalments) {
          expect(each.paid + each.remaining).toBe(each.amount);
          expect(
            Math.min(each.paid, each.remaining, each.interestPaid, each.interest.amount),
          ).toBeGreaterThanOrEqual(0);
          expect(each.late).toBe(each.remaining > 0 && each.dueOn < on);
        }
        expect(sums.late).toBe(
          sumOf(instalments.filter(({ late }) => late).map(({ remaining }) => remaining)),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("the order of obligations, costs and payments does not matter, nor whose id is which on one day", () => {
  const shuffled = asked.chain(([account, on]) =>
    fc.record({
      account: fc.constant(account),
      on: fc.constant(on),
      obligations: fc.shuffledSubarray([...account.obligations], { minLength: account.obligations.length }),
      costs: fc.shuffledSubarray([...account.costs], { minLength: account.costs.length }),
      payments: fc.shuffledSubarray([...account.payments], { minLength: account.payments.length }),
    }),
  );
  fc.assert(
    fc.property(shuffled, ({ account, on, ...orders }) => {
      const plain = balance(account, on);
      const mixed = balance({ ...account, ...orders }, on);
      expect(mixed.credits).toEqual(plain.credits);
      expect(mixed.overpayment).toBe(plain.overpayment);
      expect(mixed.obligations.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        plain.obligations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      const renamed = orders.payments.map((payment, index) => ({ ...payment, id: `Q${index}` }));
      expect(balance({ ...account, payments: renamed }, on).obligations).toEqual(plain.obligations);
    }),
    { numRuns: 300 },
  );
});

test("a payment cut in two on its day is credited as the whole", () => {
  fc.assert(
    fc.property(asked, fc.nat(), ([account, on], cut) => {
      const [first, ...others] = account.payments;
      if (!first || first.amount < 2) return;
      const part = grosze(1 + (cut % (first.amount - 1)));
      const halves = [
        { ...first, amount: part },
        { ...first, id: "second", amount: grosze(first.amount - part) },
      ];
      expect(balance({ ...account, payments: [...halves, ...others] }, on).obligations).toEqual(
        balance(account, on).obligations,
      );
    }),
    { numRuns: 300 },
  );
});

test("paying what is to be paid now leaves nothing late", () => {
  fc.assert(
    fc.property(asked, ([account, on]) => {
      // A named tax that gives way to others could leave its own unpaid; the sum of everything names none.
      const { toPayNow } = balance(account, on);
      if (toPayNow === 0) return;
      const earlier = account.payments.filter((payment) => payment.day < on);
      const before = balance({ ...account, payments: earlier }, on);
      if (before.toPayNow === 0) return;
      const all = { id: "all", day: on, amount: before.toPayNow, towards: null, posted: null };
      const after = balance({ ...account, payments: [...earlier, all] }, on);
      expect([after.toPayNow, after.overpayment]).toEqual([0, before.overpayment]);
    }),
    { numRuns: 300 },
  );
});
