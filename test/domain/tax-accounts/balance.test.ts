import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOn, interestOn } from "../../../main/domain/tax-accounts/balance.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { grosze, sumOf, zloty } from "../../../main/domain/tax-accounts/money.ts";
import { type Account, type Payment } from "../../../main/domain/tax-accounts/owed.ts";
import { dates, day } from "../calendar/arbitraries.ts";
import { accounts, debt, obligation, paid } from "./accounts.ts";

function balance(account: Partial<Account>, on: string) {
  const outcome = balanceOn({ obligations: [], costs: [], payments: [], ...account }, day(on), shippedTaxLaw);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const refusal = (account: Partial<Account>, on = "2025-10-01") => {
  const outcome = balanceOn({ obligations: [], costs: [], payments: [], ...account }, day(on), shippedTaxLaw);
  return outcome.ok ? null : outcome.code;
};
/** Where each part of the payments went, in grosze: `[reason, to, principal, interest]`. */
const went = (account: Partial<Account>, on: string) =>
  balance(account, on).credits.map(({ reason, to, principal, interest }) => [
    reason,
    to === null ? null : "cost" in to ? to.cost : `${to.obligation}/${to.no}`,
    principal,
    interest,
  ]);

describe("an obligation of four instalments", () => {
  const year = obligation("A", { year: 2025, tax: 403 });

  test("before the first due day owes everything and is not late", () => {
    const { obligations, toPayNow, overpayment } = balance({ obligations: [year] }, "2025-02-01");

    expect(obligations[0]).toMatchObject({
      amount: 40_300,
      paid: 0,
      remaining: 40_300,
      late: 0,
      interest: 0,
    });
    expect([toPayNow, overpayment]).toEqual([0, 0]);
  });

  test("is not late on the due day, late on the next", () => {
    const late = (on: string) => balance({ obligations: [year] }, on).obligations[0]?.instalments[0]?.late;

    expect(year.instalments[0]?.dueOn).toBe("2025-03-17");
    expect([late("2025-03-17"), late("2025-03-18")]).toEqual([false, true]);
  });

  test("with the first paid in time shows it paid and the rest remaining", () => {
    const { obligations } = balance(
      { obligations: [year], payments: [paid("P", "2025-03-10", 103)] },
      "2025-04-01",
    );

    expect(obligations[0]).toMatchObject({ paid: 10_300, remaining: 30_000, late: 0 });
    expect(obligations[0]?.instalments.map(({ remaining }) => remaining)).toEqual([
      0, 10_000, 10_000, 10_000,
    ]);
  });

  test("paid twice shows the overpayment and takes it off nothing", () => {
    const payments = [
      paid("P", "2025-03-10", 403, "property-tax"),
      paid("R", "2025-03-10", 403, "property-tax"),
    ];
    const { overpayment, obligations } = balance(
      { obligations: [year, debt("T", 50, "2025-12-01", "forest-tax")], payments },
      "2025-04-01",
    );

    expect(overpayment).toBe(40_300);
    expect(obligations.map(({ remaining }) => remaining)).toEqual([0, 5000]);
  });

  test("does not see a payment of a later day", () => {
    const { obligations } = balance(
      { obligations: [year], payments: [paid("P", "2025-05-01", 403)] },
      "2025-04-30",
    );

    expect(obligations[0]?.paid).toBe(0);
  });
});

describe("domain.md 4.5: the order of crediting", () => {
  const old = debt("old", 100, "2025-05-15");
  const older = debt("older", 100, "2025-03-17", "agricultural-tax");
  const cost = { id: "K", amount: zloty(16), servedOn: day("2025-06-01") };

  test("the cost of a served reminder comes first, even before a named tax", () => {
    expect(
      went(
        { obligations: [old], costs: [cost], payments: [paid("P", "2025-06-02", 50, "property-tax")] },
        "2025-06-02",
      ),
    ).toEqual([
      ["reminder-cost", "K", 1600, 0],
      ["arrears-named", "old/1", 3400, 0],
    ]);
  });

  test("the cost of a reminder that is not yet served is not owed", () => {
    const before = { obligations: [old], costs: [cost], payments: [paid("P", "2025-05-31", 50)] };

    expect(went(before, "2025-05-31")).toEqual([["arrears-oldest", "old/1", 5000, 0]]);
    expect(balance(before, "2025-05-31").costs).toEqual([]);
  });

  test("then the arrears of the tax that the payer named", () => {
    expect(
      went(
        { obligations: [older, old], payments: [paid("P", "2025-06-02", 60, "property-tax")] },
        "2025-06-02",
      ),
    ).toEqual([["arrears-named", "old/1", 6000, 0]]);
  });

  test("without a name the oldest arrears", () => {
    expect(
      went({ obligations: [old, older], payments: [paid("P", "2025-06-02", 130)] }, "2025-06-02"),
    ).toEqual([
      ["arrears-oldest", "older/1", 10_000, 0],
      ["arrears-oldest", "old/1", 3000, 0],
    ]);
  });

  test("a tax that is named but not late gives way to the arrears of another", () => {
    const next = debt("next", 100, "2025-09-15");

    expect(
      went(
        { obligations: [older, next], payments: [paid("P", "2025-06-02", 130, "property-tax")] },
        "2025-06-02",
      ),
    ).toEqual([
      ["arrears-oldest", "older/1", 10_000, 0],
      ["named-not-due", "next/1", 3000, 0],
    ]);
  });

  test("without arrears and without a name the earliest due day", () => {
    const [may, september] = [debt("may", 100, "2025-05-15"), debt("september", 100, "2025-09-15")];

    expect(
      went({ obligations: [september, may], payments: [paid("P", "2025-05-02", 130)] }, "2025-05-02"),
    ).toEqual([
      ["oldest-not-due", "may/1", 10_000, 0],
      ["oldest-not-due", "september/1", 3000, 0],
    ]);
  });

  test("a payment made before the decision was served does not reach its tax", () => {
    const later = { ...old, since: day("2025-04-10") };

    expect(went({ obligations: [later], payments: [paid("P", "2025-04-09", 30)] }, "2025-05-01")).toEqual([
      ["overpayment", null, 3000, 0],
    ]);
  });

  test("principal and interest are paid together when the payment covers both", () => {
    const big = debt("big", 1000, "2025-03-17");

    expect(went({ obligations: [big], payments: [paid("P", "2025-09-30", 1080)] }, "2025-09-30")).toEqual([
      ["arrears-oldest", "big/1", 100_000, 7300],
      ["overpayment", null, 700, 0],
    ]);
  });

  test("a payment that covers them only partly is divided in their proportion", () => {
    const big = debt("big", 1000, "2025-03-17");
    const account = { obligations: [big], payments: [paid("P", "2025-09-30", 500)] };
    const { credits, obligations } = balance(account, "2025-09-30");

    // 500 × 73 / 1073 = 34.02; 500 × 1000 / 1073 = 465.98.
    expect(credits[0]).toMatchObject({
      principal: 46_598,
      interest: 3402,
      divided: "Ordynacja podatkowa art. 55 § 2",
      owed: { principal: 100_000, interest: { amount: 7300 } },
    });
    // What stays unpaid bears interest from the due day: 534.02 × 73 / 1000 = 38.98.
    expect(obligations[0]).toMatchObject({ remaining: 53_402, interest: 3900, paid: 46_598 });
  });

  test("interest below the minimum takes nothing of a payment", () => {
    expect(
      went(
        { obligations: [debt("d", 250, "2025-09-15")], payments: [paid("P", "2025-11-14", 100)] },
        "2025-11-14",
      ),
    ).toEqual([["arrears-oldest", "d/1", 10_000, 0]]);
  });

  test("no late interest runs on the alcohol fee", () => {
    const fee = debt("fee", 5000, "2025-01-31", "alcohol-fee");

    expect(balance({ obligations: [fee] }, "2025-12-01").obligations[0]).toMatchObject({
      late: 500_000,
      interest: 0,
    });
    expect(went({ obligations: [fee], payments: [paid("P", "2025-12-01", 5000)] }, "2025-12-01")).toEqual([
      ["arrears-oldest", "fee/1", 500_000, 0],
    ]);
  });
});

const posted = (id: string, amount: number, postings: Payment["posted"]): Payment => ({
  ...paid(id, "2025-06-02", amount),
  posted: postings,
});

describe("what the accounting system has posted", () => {
  const [old, next] = [debt("old", 100, "2025-03-17"), debt("next", 100, "2025-05-15")];

  test("stands as posted though we would have credited otherwise", () => {
    const payment = posted("P", 60, [
      { obligation: "next", no: 1, principal: zloty(58), interest: zloty(2) },
    ]);
    const { obligations, estimated } = balance(
      { obligations: [old, next], payments: [payment] },
      "2025-06-02",
    );

    expect(obligations.map(({ paid: sum }) => sum)).toEqual([0, 5800]);
    expect(obligations[1]?.instalments[0]?.interestPaid).toBe(200);
    expect(estimated).toBe(false);
  });

  test("is taken before what is only estimated on the same day", () => {
    const account = {
      obligations: [old],
      payments: [
        paid("A", "2025-06-02", 80),
        posted("Z", 60, [{ obligation: "old", no: 1, principal: zloty(60), interest: zloty(0) }]),
      ],
    };

    expect(went(account, "2025-06-02")).toEqual([
      ["posted", "old/1", 6000, 0],
      ["arrears-oldest", "old/1", 4000, 0],
      ["overpayment", null, 4000, 0],
    ]);
    expect(balance(account, "2025-06-02").estimated).toBe(true);
  });

  test("on a cost pays the cost; beyond a debt and on nothing is an overpayment", () => {
    const cost = { id: "K", amount: zloty(16), servedOn: day("2025-06-01") };
    const payment = posted("P", 150, [
      { cost: "K", amount: zloty(20) },
      { obligation: "old", no: 1, principal: zloty(110), interest: zloty(0) },
    ]);

    expect(went({ obligations: [old], costs: [cost], payments: [payment] }, "2025-06-02")).toEqual([
      ["posted", "K", 1600, 0],
      ["posted", "old/1", 10_000, 0],
      ["overpayment", null, 3400, 0],
    ]);
  });

  test("is refused when it is more than the payment, or on a debt that is not there", () => {
    const posting = { obligation: "old", no: 1, principal: zloty(61), interest: zloty(0) };

    expect(refusal({ obligations: [old], payments: [posted("P", 60, [posting])] })).toBe(
      "payment-posted-too-much",
    );
    expect(refusal({ obligations: [next], payments: [posted("P", 70, [posting])] })).toBe(
      "payment-posted-nowhere",
    );
    expect(refusal({ payments: [posted("P", 70, [{ cost: "K", amount: zloty(1) }])] })).toBe(
      "payment-posted-nowhere",
    );
  });
});

describe("balanceOn refuses", () => {
  const old = debt("old", 100, "2025-03-17");

  test.each([
    ["an obligation twice", { obligations: [old, old] }, "obligation-twice"],
    [
      "an instalment twice",
      { obligations: [{ ...old, instalments: [...old.instalments, ...old.instalments] }] },
      "instalment-twice",
    ],
    [
      "a payment twice",
      { payments: [paid("P", "2025-06-02", 1), paid("P", "2025-06-03", 1)] },
      "payment-twice",
    ],
    ["a payment of nothing", { payments: [paid("P", "2025-06-02", 0)] }, "payment-not-positive"],
    ["a debt older than the rates", { obligations: [debt("d", 100, "2015-03-17")] }, "interest-rate-unknown"],
  ])("%s", (_, account, code) => {
    expect(refusal(account)).toBe(code);
  });

  test("a day beyond the calendar", () => {
    expect(refusal({}, "9999-12-31")).toBe("day-out-of-range");
  });
});

test("interestOn gives the sum and the steps of each instalment", () => {
  const outcome = interestOn(
    { obligation: debt("A", 1000, "2025-03-17"), payments: [paid("P", "2025-03-20", 200)] },
    day("2025-09-30"),
    shippedTaxLaw,
  );

  expect(outcome).toMatchObject({ ok: true, value: { amount: 5800, instalments: [{ remaining: 80_000 }] } });
  expect(outcome.ok && outcome.value.instalments[0]?.interest.steps.at(-1)).toMatchObject({
    kind: "rounding",
    amount: 5813,
  });
});

test("a balance on a day beyond the checked rates says that it is not checked", () => {
  const account = { obligations: [debt("A", 1000, "2025-03-17")] };

  expect(balance(account, "2025-12-31").checked).toBe(true);
  expect(balance(account, "2026-01-01").checked).toBe(false);
  // Paid off meanwhile, but by a count that had to guess.
  expect(balance({ ...account, payments: [paid("P", "2026-01-01", 2000)] }, "2026-01-01").checked).toBe(
    false,
  );
});

describe("properties", () => {
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
        const mixed = balance(orders, on);
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
});
