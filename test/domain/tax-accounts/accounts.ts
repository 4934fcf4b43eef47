import fc from "fast-check";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { planInstalments } from "../../../main/domain/tax-accounts/instalments.ts";
import { grosze, zloty } from "../../../main/domain/tax-accounts/money.ts";
import { type Account, type Obligation, type Payment } from "../../../main/domain/tax-accounts/owed.ts";
import { type TaxKindId } from "../../../main/domain/tax-accounts/tax-kinds.ts";
import { dates, day } from "../calendar/arbitraries.ts";

/** A tax of a natural person in a year, in the instalments of the act. */
export function obligation(id: string, of: { kind?: TaxKindId; year: number; tax: number }): Obligation {
  const { kind = "property-tax", year, tax } = of;
  const plan = planInstalments({ kind, taxpayer: "natural", year, tax: zloty(tax) }, shippedTaxLaw);
  if (!plan.ok) throw new Error(plan.code);
  return { id, kind, since: day(`${year}-01-20`), instalments: plan.value.instalments };
}

/** One amount with one due day, in złoty. */
export function debt(
  id: string,
  amount: number,
  dueOn: string,
  kind: TaxKindId = "property-tax",
): Obligation {
  return {
    id,
    kind,
    since: day("2016-01-01"),
    instalments: [{ no: 1, amount: zloty(amount), dueOn: day(dueOn) }],
  };
}

/** A payment in złoty that nobody has posted. */
export function paid(id: string, on: string, amount: number, towards: TaxKindId | null = null): Payment {
  return { id, day: day(on), amount: grosze(Math.round(amount * 100)), towards, posted: null };
}

const kinds = ["property-tax", "agricultural-tax", "transport-tax"] as const;

const obligations = fc
  .uniqueArray(
    fc.record({
      kind: fc.constantFrom(...kinds),
      year: fc.integer({ min: 2021, max: 2025 }),
      tax: fc.integer({ min: 1, max: 9000 }),
    }),
    { minLength: 1, maxLength: 4, selector: ({ kind, year }) => `${kind} ${year}` },
  )
  .map((given) => given.map((of) => obligation(`${of.kind}/${of.year}`, of)));

// Few days, so that several payments often fall on one.
const paymentDays = fc.oneof(
  dates(2021, 2025),
  fc.constantFrom(...["2022-03-15", "2023-06-01", "2025-09-30"].map(day)),
);

const payments = fc
  .array(
    fc.record({
      day: paymentDays,
      amount: fc.oneof(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.integer({ min: 1, max: 200_000 }).map((n) => n * 2),
      ),
      towards: fc.constantFrom(null, ...kinds),
    }),
    { maxLength: 8 },
  )
  .map((given) =>
    given.map((each, index): Payment => ({
      ...each,
      id: `P${index}`,
      amount: grosze(each.amount),
      posted: null,
    })),
  );

const costs = fc
  .array(dates(2022, 2025), { maxLength: 3 })
  .map((days) => days.map((servedOn, index) => ({ id: `K${index}`, amount: zloty(16), servedOn })));

export const accounts: fc.Arbitrary<Account> = fc.record({ obligations, costs, payments });
