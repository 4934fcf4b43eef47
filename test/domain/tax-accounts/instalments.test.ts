import { describe, expect, test } from "vitest";
import { type DueSchedule } from "../../../main/domain/tax-accounts/due-dates.ts";
import { planInstalments, type TaxOfYear } from "../../../main/domain/tax-accounts/instalments.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { grosze, zloty } from "../../../main/domain/tax-accounts/money.ts";
import { day } from "../calendar/arbitraries.ts";

const property = { kind: "property-tax", taxpayer: "natural", year: 2026, tax: zloty(400) } as const;

function plan(of: TaxOfYear, law = shippedTaxLaw) {
  const outcome = planInstalments(of, law);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const dueDays = (of: TaxOfYear) => plan(of).instalments.map(({ dueOn }) => dueOn);
const amounts = (of: TaxOfYear) => plan(of).instalments.map(({ amount }) => amount / 100);
const kindsOfSteps = (of: TaxOfYear) => plan(of).steps.map(({ kind }) => kind);
const refusal = (of: TaxOfYear) => {
  const outcome = planInstalments(of, shippedTaxLaw);
  return outcome.ok ? null : outcome.code;
};

describe("domain.md 4.4: due dates moved off Saturdays and holidays", () => {
  test("2026: 15 March and 15 November are Sundays", () => {
    expect(dueDays(property)).toEqual(["2026-03-16", "2026-05-15", "2026-09-15", "2026-11-16"]);
  });

  test("2026: 31 January is a Saturday, for legal persons", () => {
    expect(dueDays({ ...property, taxpayer: "legal", tax: zloty(1200) })[0]).toBe("2026-02-02");
  });

  test("2026: 15 February is a Sunday, for transport", () => {
    expect(dueDays({ ...property, kind: "transport-tax" })).toEqual(["2026-02-16", "2026-09-15"]);
  });

  test("2027: 31 January and 15 May move", () => {
    expect(dueDays({ ...property, taxpayer: "legal", tax: zloty(1200), year: 2027 })[0]).toBe("2027-02-01");
    expect(dueDays({ ...property, year: 2027 })).toEqual([
      "2027-03-15",
      "2027-05-17",
      "2027-09-15",
      "2027-11-15",
    ]);
  });

  test("2028: none of the four moves", () => {
    expect(dueDays({ ...property, year: 2028 })).toEqual([
      "2028-03-15",
      "2028-05-15",
      "2028-09-15",
      "2028-11-15",
    ]);
    expect(kindsOfSteps({ ...property, year: 2028 })).not.toContain("shift");
  });

  test("alcohol dates do not move, and the steps say so", () => {
    const alcohol = { ...property, kind: "alcohol-fee", tax: zloty(525) } as const;

    expect(dueDays(alcohol)).toEqual(["2026-01-31", "2026-05-31", "2026-09-30"]);
    expect(plan(alcohol).steps.filter(({ kind }) => kind === "stays")).toHaveLength(2);
  });
});

describe("domain.md 4.4: who pays when", () => {
  test.each(["property-tax", "agricultural-tax", "forest-tax", "joint-obligation"] as const)(
    "a natural person pays %s in four instalments",
    (kind) => {
      expect(dueDays({ ...property, kind, year: 2028 })).toEqual([
        "2028-03-15",
        "2028-05-15",
        "2028-09-15",
        "2028-11-15",
      ]);
    },
  );

  test("a legal person pays property tax by 31 January and then on the 15th", () => {
    const days = dueDays({ ...property, taxpayer: "legal", tax: zloty(1200), year: 2024 });

    expect(days).toHaveLength(12);
    expect(days.slice(0, 3)).toEqual(["2024-01-31", "2024-02-15", "2024-03-15"]);
  });

  test("a legal person pays forest tax on the 15th of each month, January too", () => {
    const days = dueDays({
      ...property,
      kind: "forest-tax",
      taxpayer: "legal",
      tax: zloty(1200),
      year: 2024,
    });

    expect(days).toHaveLength(12);
    expect(days[0]).toBe("2024-01-15");
  });

  test("a legal person pays agricultural tax on the four dates", () => {
    expect(dueDays({ ...property, kind: "agricultural-tax", taxpayer: "legal", year: 2028 })).toEqual([
      "2028-03-15",
      "2028-05-15",
      "2028-09-15",
      "2028-11-15",
    ]);
  });
});

describe("domain.md 4.4: amounts", () => {
  test("403 is 103 + 100 + 100 + 100", () => {
    expect(amounts({ ...property, tax: zloty(403) })).toEqual([103, 100, 100, 100]);
    expect(plan({ ...property, tax: zloty(403) }).steps).toContainEqual({
      kind: "rest",
      no: 1,
      amount: zloty(3),
    });
  });

  test("a tax of 100 is paid at once at the first date", () => {
    const { instalments, steps } = plan({ ...property, tax: zloty(100) });

    expect(instalments).toEqual([{ no: 1, amount: zloty(100), dueOn: "2026-03-16" }]);
    expect(steps).toContainEqual(expect.objectContaining({ kind: "at-once", limit: zloty(100) }));
  });

  test("a tax of 101 is paid in four", () => {
    expect(amounts({ ...property, tax: zloty(101) })).toEqual([26, 25, 25, 25]);
  });

  test("a small transport tax is not paid at once: the rule does not name it", () => {
    expect(amounts({ ...property, kind: "transport-tax", tax: zloty(99) })).toEqual([50, 49]);
  });

  test.each([
    [52_500, [175, 175, 175]],
    [168_000, [560, 560, 560]],
    [90_050, [300.17, 300.17, 300.16]],
    [210_000, [700, 700, 700]],
    [207_900, [693, 693, 693]],
    [675_001, [2250, 2250, 2250.01]],
  ])("domain.md 5.2: an alcohol fee of %d grosze is %j", (tax, parts) => {
    expect(amounts({ ...property, kind: "alcohol-fee", tax: grosze(tax) })).toEqual(parts);
  });
});

describe("domain.md 4.4: a decision that comes late", () => {
  test("served 2027-03-20: due on 2027-04-05, because 2027-04-03 is a Saturday", () => {
    const { instalments, steps } = plan({ ...property, year: 2027, servedOn: day("2027-03-20") });

    expect(instalments.map(({ dueOn }) => dueOn)).toEqual([
      "2027-04-05",
      "2027-05-17",
      "2027-09-15",
      "2027-11-15",
    ]);
    expect(steps).toContainEqual({
      kind: "served-late",
      no: 1,
      servedOn: "2027-03-20",
      days: 14,
      before: "2027-03-15",
      on: "2027-04-03",
      basis: "Ordynacja podatkowa art. 47 § 1 i 2",
    });
    expect(steps).toContainEqual(
      expect.objectContaining({ kind: "shift", from: "2027-04-03", why: "saturday" }),
    );
  });

  test("served 1 March 2024, the last day in time: 15 March stands", () => {
    expect(dueDays({ ...property, year: 2024, servedOn: day("2024-03-01") })[0]).toBe("2024-03-15");
  });

  test("served 4 March 2024, less than 14 days before: due on 18 March", () => {
    expect(dueDays({ ...property, year: 2024, servedOn: day("2024-03-04") })[0]).toBe("2024-03-18");
  });

  test("served after two dates: both are due on one day and stay two instalments", () => {
    const { instalments } = plan({ ...property, year: 2028, servedOn: day("2028-06-01") });

    expect(instalments.map(({ dueOn }) => dueOn)).toEqual([
      "2028-06-16",
      "2028-06-16",
      "2028-09-15",
      "2028-11-15",
    ]);
  });

  test("a small tax served late is due 14 days after service", () => {
    const late = { ...property, tax: zloty(80), year: 2028, servedOn: day("2028-06-01") };

    expect(plan(late).instalments).toEqual([{ no: 1, amount: zloty(80), dueOn: "2028-06-16" }]);
  });
});

describe("a tax of a part of the year", () => {
  test("from July on is paid in September and November", () => {
    const { instalments } = plan({ ...property, year: 2028, months: { from: 7, to: 12 } });

    expect(instalments).toEqual([
      { no: 1, amount: zloty(200), dueOn: "2028-09-15" },
      { no: 2, amount: zloty(200), dueOn: "2028-11-15" },
    ]);
  });

  test("from March on is shared by the months of each instalment", () => {
    expect(amounts({ ...property, tax: zloty(500), months: { from: 3, to: 12 } })).toEqual([
      50, 150, 150, 150,
    ]);
  });

  test("up to June is paid in March and May", () => {
    expect(dueDays({ ...property, year: 2028, months: { from: 1, to: 6 } })).toEqual([
      "2028-03-15",
      "2028-05-15",
    ]);
  });

  test("a vehicle from 1 April: 14 days from then, and 15 September", () => {
    const { instalments, steps } = plan({
      ...property,
      kind: "transport-tax",
      tax: zloty(901),
      year: 2026,
      months: { from: 4, to: 12 },
    });

    expect(instalments).toEqual([
      { no: 1, amount: zloty(451), dueOn: "2026-04-15" },
      { no: 2, amount: zloty(450), dueOn: "2026-09-15" },
    ]);
    expect(steps).toContainEqual(expect.objectContaining({ kind: "late-start", on: "2026-04-01", days: 14 }));
  });

  test("a vehicle from 1 February keeps the usual dates", () => {
    expect(dueDays({ ...property, kind: "transport-tax", months: { from: 2, to: 12 } })).toEqual([
      "2026-02-16",
      "2026-09-15",
    ]);
  });

  test("and is shared by months: the beginning was not after 1 February", () => {
    expect(
      amounts({ ...property, kind: "transport-tax", tax: zloty(1100), months: { from: 2, to: 12 } }),
    ).toEqual([500, 600]);
  });

  test("a vehicle from 1 September is paid at once too", () => {
    const september = { ...property, kind: "transport-tax", months: { from: 9, to: 12 } } as const;

    expect(plan(september).instalments).toEqual([{ no: 1, amount: zloty(400), dueOn: "2026-09-15" }]);
  });

  test("a vehicle from 1 October: everything within 14 days", () => {
    const late = { ...property, kind: "transport-tax", months: { from: 10, to: 12 } } as const;

    expect(plan(late).instalments).toEqual([{ no: 1, amount: zloty(400), dueOn: "2026-10-15" }]);
  });
});

describe("the waste fee", () => {
  const council: DueSchedule = {
    kind: "waste-fee",
    taxpayer: "natural",
    by: "declaration",
    moves: true,
    rest: "first",
    parts: [
      { month: 4, day: 15, covers: { from: 1, to: 3 } },
      { month: 7, day: 15, covers: { from: 4, to: 6 } },
      { month: 10, day: 15, covers: { from: 7, to: 9 } },
      { month: 12, day: 15, covers: { from: 10, to: 12 } },
    ],
    validFrom: "2026-01-01",
    legalBasis: "Uchwała rady gminy",
    trust: "stated",
    source: "uchwała",
  };
  const fee = { ...property, kind: "waste-fee", tax: grosze(40_250) } as const;

  test("is refused until the council's dates are entered", () => {
    expect(refusal(fee)).toBe("due-dates-unknown");
  });

  test("is paid on the council's dates, in grosze", () => {
    const { instalments } = plan(fee, { ...shippedTaxLaw, schedules: [...shippedTaxLaw.schedules, council] });

    expect(instalments.map(({ amount }) => amount)).toEqual([10_064, 10_062, 10_062, 10_062]);
    expect(instalments.map(({ dueOn }) => dueOn)).toEqual([
      "2026-04-15",
      "2026-07-15",
      "2026-10-15",
      "2026-12-15",
    ]);
  });
});
