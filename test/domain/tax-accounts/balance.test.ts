import { describe, expect, test } from "vitest";
import { balanceOn, interestOn } from "../../../main/domain/tax-accounts/balance.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { type Account } from "../../../main/domain/tax-accounts/owed.ts";
import { day } from "../calendar/arbitraries.ts";
import { debt, obligation, paid } from "./accounts.ts";

function balance(account: Partial<Account>, on: string) {
  const outcome = balanceOn({ obligations: [], costs: [], payments: [], ...account }, day(on), shippedTaxLaw);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const refusal = (account: Partial<Account>, on = "2025-10-01") => {
  const outcome = balanceOn({ obligations: [], costs: [], payments: [], ...account }, day(on), shippedTaxLaw);
  return outcome.ok ? null : outcome.code;
};

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
