import { describe, expect, test } from "vitest";
import { civilDateSchema } from "../../main/domain/calendar/civil-date.ts";
import { proceedingIdSchema } from "../../main/domain/deadlines/proceeding-id.ts";
import { letterKinds } from "../../main/domain/letters/facts.ts";
import { letterBasis } from "../../main/words/window/letter-basis.ts";

const day = civilDateSchema.parse("2026-11-21");

describe("letterBasis", () => {
  test.each([
    ["supplement-summons", "kpa-simple", "KPA art. 64 § 2"],
    ["supplement-summons", "tax", "Ordynacja podatkowa art. 169 § 1"],
    ["supplement-summons", "petition", "Ustawa o petycjach art. 7 ust. 2"],
    ["new-term-notice", "kpa-complex", "KPA art. 36"],
    ["new-term-notice", "tax-complex", "Ordynacja podatkowa art. 140"],
    ["forwarding", "kpa-simple", "KPA art. 65 § 1"],
    ["forwarding-notice", "tax", "Ordynacja podatkowa art. 170 § 1"],
    ["forwarding", "motion", "KPA art. 243"],
    ["forwarding", "petition", ""],
    ["forwarding", null, "KPA art. 65 § 1"],
    ["supplement-summons", null, ""],
    ["new-term-notice", "none", ""],
  ] as const)("of a %s in %s is %s", (kind, proceeding, basis) => {
    expect(letterBasis(kind, proceeding, day)).toBe(basis);
  });

  test("names no article of the KPA in a proceeding of the tax law, whatever the letter", () => {
    const tax = proceedingIdSchema.options.filter((id) => id.startsWith("tax"));

    expect(tax.length).toBeGreaterThan(2);
    expect(
      tax.flatMap((id) => letterKinds.map((kind) => letterBasis(kind, id, day))).join(" "),
    ).not.toContain("KPA");
  });
});
