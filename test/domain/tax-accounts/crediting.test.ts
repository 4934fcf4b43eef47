import { describe, expect, test } from "vitest";
import { balanceOn } from "../../../main/domain/tax-accounts/balance.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { zloty } from "../../../main/domain/tax-accounts/money.ts";
import { type Account, type Payment } from "../../../main/domain/tax-accounts/owed.ts";
import { day } from "../calendar/arbitraries.ts";
import { debt, paid } from "./accounts.ts";

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

  test("what is due on the day itself is not arrears yet", () => {
    const [today, named] = [debt("today", 100, "2025-06-02", "forest-tax"), debt("named", 100, "2025-09-15")];
    const account = { obligations: [today, named], payments: [paid("P", "2025-06-02", 60, "property-tax")] };

    expect(went(account, "2025-06-02")).toEqual([["named-not-due", "named/1", 6000, 0]]);
    expect(
      went({ ...account, payments: [paid("P", "2025-06-03", 60, "property-tax")] }, "2025-06-03"),
    ).toEqual([["arrears-oldest", "today/1", 6000, 0]]);
  });

  test("of one day a payment that names its tax goes before one that names none", () => {
    const [may, june] = [debt("may", 100, "2025-05-15"), debt("june", 100, "2025-06-16", "forest-tax")];
    const payments = [paid("A", "2025-05-02", 100), paid("B", "2025-05-02", 100, "property-tax")];

    expect(went({ obligations: [may, june], payments }, "2025-05-02")).toEqual([
      ["named-not-due", "may/1", 10_000, 0],
      ["oldest-not-due", "june/1", 10_000, 0],
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
