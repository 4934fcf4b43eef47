import { describe, expect, test } from "vitest";
import { type Instalment } from "../../../main/domain/tax-accounts/instalment-steps.ts";
import { checkInstalments } from "../../../main/domain/tax-accounts/instalments.ts";
import { zloty } from "../../../main/domain/tax-accounts/money.ts";
import { day } from "../calendar/arbitraries.ts";

const given = (amount: number, no: number, dueOn: string): Instalment => ({
  no,
  amount: zloty(amount),
  dueOn: day(dueOn),
});

describe("checkInstalments", () => {
  const four = [
    given(103, 1, "2026-03-16"),
    given(100, 2, "2026-05-15"),
    given(100, 3, "2026-09-15"),
    given(100, 4, "2026-11-16"),
  ];

  test("takes them as the decision has them, in any order", () => {
    expect(checkInstalments(zloty(403), four.toReversed())).toEqual({ ok: true, value: four });
  });

  test("refuses a sum that is not the tax, and says both", () => {
    expect(checkInstalments(zloty(404), four)).toEqual({
      ok: false,
      code: "instalments-do-not-sum",
      details: { tax: 40_400, sum: 40_300 },
    });
  });

  test.each([
    ["none", [], "instalments-none"],
    ["a number left out", four.slice(1), "instalments-not-numbered"],
    ["a number twice", [...four, given(0, 4, "2026-11-16")], "instalments-not-numbered"],
    [
      "days that fall back",
      [given(1, 1, "2026-05-15"), given(1, 2, "2026-03-16")],
      "instalments-out-of-order",
    ],
  ] as const)("refuses %s", (_, instalments, code) => {
    const outcome = checkInstalments(zloty(403), instalments);
    expect(outcome.ok ? null : outcome.code).toBe(code);
  });
});
