import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { succeededBy } from "../../../main/domain/tax-accounts/dated-law.ts";
import {
  type InterestRate,
  rateOfLombard,
  shippedInterestRates,
} from "../../../main/domain/tax-accounts/interest-rates.ts";
import {
  type CountedInterest,
  countInterest,
  type InterestStep,
} from "../../../main/domain/tax-accounts/interest.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { grosze, zloty } from "../../../main/domain/tax-accounts/money.ts";
import { dates, day } from "../calendar/arbitraries.ts";

function counted(amount: number, dueOn: string, paidOn: string, law = shippedTaxLaw): CountedInterest {
  const outcome = countInterest({ amount: grosze(amount), dueOn: day(dueOn), day: day(paidOn) }, law);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const periods = ({ steps }: CountedInterest) =>
  steps.flatMap((step) => (step.kind === "period" ? [[step.days, step.basisPoints / 100]] : []));
const stepOf = <Kind extends InterestStep["kind"]>({ steps }: CountedInterest, kind: Kind) =>
  steps.filter((step): step is Extract<InterestStep, { readonly kind: Kind }> => step.kind === kind);

describe("domain.md 4.5, worked examples of interest", () => {
  test("(a) 1000 due 2025-03-17, paid 2025-09-30: 72.66, so 73", () => {
    const interest = counted(100_000, "2025-03-17", "2025-09-30");

    expect(periods(interest)).toEqual([
      [51, 14.5],
      [56, 13.5],
      [63, 13],
      [27, 12.5],
    ]);
    expect(interest.beforeRounding).toBe(7266);
    expect(interest.amount).toBe(zloty(73));
    expect(interest.checked).toBe(true);
  });

  test("(b) 250 due 2025-09-15, paid 2025-11-14: 4.98, below the minimum, so nothing", () => {
    const interest = counted(25_000, "2025-09-15", "2025-11-14");

    expect(periods(interest)).toEqual([
      [23, 12.5],
      [28, 12],
      [9, 11.5],
    ]);
    expect(interest.beforeRounding).toBe(498);
    expect(interest.amount).toBe(0);
    expect(stepOf(interest, "minimum")).toMatchObject([{ charged: false, minimum: 870 }]);
    expect(stepOf(interest, "rounding")).toEqual([]);
  });

  test("(c) 3000 due 2025-03-17, paid 2025-04-01: 17.88, so 18", () => {
    const interest = counted(300_000, "2025-03-17", "2025-04-01");

    expect(periods(interest)).toEqual([[15, 14.5]]);
    expect([interest.beforeRounding, interest.amount]).toEqual([1788, 1800]);
  });

  test("(d) 289 due 2025-09-15, paid 2025-12-29: 9.75, so 10", () => {
    const interest = counted(28_900, "2025-09-15", "2025-12-29");

    expect([interest.beforeRounding, interest.amount]).toEqual([975, 1000]);
  });

  test("(e) 1000 at 11 % for 28 days is 8.44, so nothing; for 29 days 8.74, so 9", () => {
    const [nothing, charged] = [
      counted(100_000, "2025-12-03", "2025-12-31"),
      counted(100_000, "2025-12-03", "2026-01-01"),
    ];

    expect([nothing.days, nothing.beforeRounding, nothing.amount]).toEqual([28, 844, 0]);
    expect([charged.days, charged.beforeRounding, charged.amount]).toEqual([29, 874, 900]);
  });

  test("exactly 8.70 is not charged; 8.71 is, and rounds to 9", () => {
    // 365 days at 10 % are a tenth: 87.00 gives 8.70, 87.10 gives 8.71.
    const rate: InterestRate = {
      basisPoints: 1000,
      validFrom: "2025-01-01",
      legalBasis: "",
      trust: "computed",
      source: "",
    };
    const law = { ...shippedTaxLaw, rates: [rate] };
    const [exactly, above] = [8700, 8710].map((amount) => counted(amount, "2025-03-01", "2026-03-01", law));

    expect([exactly?.beforeRounding, exactly?.amount]).toEqual([870, 0]);
    expect([above?.beforeRounding, above?.amount]).toEqual([871, 900]);
  });
});

describe("countInterest", () => {
  test("counts nothing on the due day, and one day on the next", () => {
    expect(counted(10_000_000, "2025-03-17", "2025-03-17")).toMatchObject({
      amount: 0,
      days: 0,
      steps: [{ kind: "not-late" }],
    });
    expect(counted(10_000_000, "2025-03-17", "2025-03-18")).toMatchObject({ days: 1, beforeRounding: 3973 });
  });

  test("rounds once: 9.4951 is 9, not 9.50 and then 10", () => {
    const rate: InterestRate = {
      basisPoints: 1,
      validFrom: "2025-01-01",
      legalBasis: "",
      trust: "computed",
      source: "",
    };
    // 34 657 115 grosze at 0.01 % for 100 days are 949.51 grosze.
    const interest = counted(34_657_115, "2025-03-01", "2025-06-09", { ...shippedTaxLaw, rates: [rate] });

    expect([interest.days, interest.beforeRounding, interest.amount]).toEqual([100, 950, 900]);
  });

  test("says where it guesses: days after the last checked rate and minimum", () => {
    const interest = counted(100_000, "2025-12-15", "2026-02-10");

    expect(interest.checked).toBe(false);
    expect(stepOf(interest, "unchecked")).toEqual([
      { kind: "unchecked", what: "rate", since: "2026-01-01" },
      { kind: "unchecked", what: "minimum", since: "2026-02-10" },
    ]);
  });

  test("does not guess about days that the tables vouch for", () => {
    expect(counted(100_000, "2025-03-03", "2025-12-31").checked).toBe(true);
  });

  test("uses a new rate from its day on and leaves older counts as they were", () => {
    const next: InterestRate = {
      basisPoints: rateOfLombard(425),
      validFrom: "2026-03-05",
      legalBasis: "Ordynacja podatkowa art. 56 § 1",
      trust: "stated",
      source: "NBP",
    };
    const rates = succeededBy(shippedInterestRates, next);
    if (!rates.ok) throw new Error(rates.code);
    const law = { ...shippedTaxLaw, rates: rates.value };

    expect(periods(counted(100_000, "2026-02-16", "2026-03-10", law))).toEqual([
      [16, 11],
      [6, 10.5],
    ]);
    expect(counted(100_000, "2025-03-17", "2025-09-30", law)).toEqual(
      counted(100_000, "2025-03-17", "2025-09-30"),
    );
  });

  test("takes the minimum of the day of payment", () => {
    const before = counted(10_000_000, "2016-01-04", "2025-02-28");
    const after = counted(10_000_000, "2016-01-04", "2025-03-01");

    expect(stepOf(before, "unchecked")).toMatchObject([{ what: "minimum" }]);
    expect(stepOf(after, "unchecked")).toEqual([]);
  });

  test("counts a leap year as 365 days to the year", () => {
    expect(counted(10_000_000, "2024-02-28", "2024-03-01")).toMatchObject({ days: 2, beforeRounding: 7945 });
  });

  test.each([
    ["a debt older than the rates", "2015-06-01", "2025-01-01", "interest-rate-unknown"],
    ["a day beyond the calendar", "2025-01-01", "9999-01-01", "day-out-of-range"],
  ])("refuses %s", (_, dueOn, paidOn, code) => {
    const outcome = countInterest({ amount: zloty(1), dueOn: day(dueOn), day: day(paidOn) }, shippedTaxLaw);
    expect(outcome.ok ? null : outcome.code).toBe(code);
  });

  test("refuses a day for which no minimum is known", () => {
    const outcome = countInterest(
      { amount: zloty(1), dueOn: day("2025-01-02"), day: day("2025-02-01") },
      { ...shippedTaxLaw, minima: [] },
    );
    expect(outcome.ok ? null : outcome.code).toBe("interest-minimum-unknown");
  });
});

/** The table of domain.md 4.5 written a second time, and counted day by day in exact 36500ths of a grosz. */
const table: readonly (readonly [string, number])[] = [
  ["2016-01-01", 80],
  ["2022-02-09", 85],
  ["2022-03-09", 100],
  ["2022-04-07", 120],
  ["2022-05-06", 135],
  ["2022-06-09", 150],
  ["2022-07-08", 160],
  ["2022-09-08", 165],
  ["2023-09-07", 150],
  ["2023-10-05", 145],
  ["2025-05-08", 135],
  ["2025-07-03", 130],
  ["2025-09-04", 125],
  ["2025-10-09", 120],
  ["2025-11-06", 115],
  ["2025-12-04", 110],
];

function dayByDay(amount: number, dueOn: CivilDate, paidOn: CivilDate): { exact: bigint; days: number } {
  let exact = 0n;
  let days = 0;
  for (let at = addDays(dueOn, 1); at <= paidOn; at = addDays(at, 1)) {
    const tenths = table.findLast(([from]) => from <= at)?.[1] ?? 0;
    exact += BigInt(amount) * BigInt(tenths);
    days += 1;
  }
  return { exact, days };
}

test("interest by periods equals an independent count day by day", () => {
  const cases = fc.record({
    amount: fc.integer({ min: 1, max: 500_000_000 }),
    dueOn: dates(2016, 2025),
    late: fc.integer({ min: 0, max: 1500 }),
  });
  fc.assert(
    fc.property(cases, ({ amount, dueOn, late }) => {
      const paidOn = addDays(dueOn, late);
      const interest = counted(amount, dueOn, paidOn);
      const { exact, days } = dayByDay(amount, dueOn, paidOn);
      // Halves up, in whole grosze and in whole złoty, by long division.
      const inGrosze = Number(exact / 365_000n) + (exact % 365_000n >= 182_500n ? 1 : 0);
      const inZloty = Number(exact / 36_500_000n) + (exact % 36_500_000n >= 18_250_000n ? 1 : 0);

      expect(interest.days).toBe(days);
      expect(interest.beforeRounding).toBe(inGrosze);
      expect(interest.amount).toBe(inGrosze > 870 ? inZloty * 100 : 0);
      expect(periods(interest).reduce((sum, [length = 0]) => sum + length, 0)).toBe(days);
    }),
    { numRuns: 300 },
  );
});

test("interest never falls as days pass", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000_000 }),
      dates(2016, 2024),
      fc.nat(700),
      (amount, dueOn, late) => {
        const today = counted(amount, dueOn, addDays(dueOn, late));
        const tomorrow = counted(amount, dueOn, addDays(dueOn, late + 1));
        expect(tomorrow.amount).toBeGreaterThanOrEqual(today.amount);
      },
    ),
  );
});

test.each([
  [275, 800],
  [300, 800],
  [325, 850],
  [400, 1000],
  [450, 1100],
  [725, 1650],
])("rateOfLombard of %d hundredths is %d", (lombard, rate) => {
  expect(rateOfLombard(lombard)).toBe(rate);
});

test("rates follow each other without a gap or an overlap, and the last one stays open", () => {
  const ends = shippedInterestRates.map(({ validTo }) => validTo && addDays(day(validTo), 1));

  expect(ends).toEqual([...shippedInterestRates.slice(1).map(({ validFrom }) => validFrom), undefined]);
});
