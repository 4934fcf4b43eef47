import { type CivilDate } from "../calendar/civil-date.ts";
import { type Instalment } from "./instalment-steps.ts";
import { type Grosze } from "./money.ts";
import { type TaxKindId } from "./tax-kinds.ts";

/** What one taxpayer owes by one decision, declaration or resolution. `id` is the tax system's. */
export type Obligation = {
  readonly id: string;
  readonly kind: TaxKindId;
  /** From when it is owed: the service of the decision, or the first day of the time for which it is declared. */
  readonly since: CivilDate;
  readonly instalments: readonly Instalment[];
};

/** The cost of a reminder, owed from the day on which the reminder was served. */
export type OwedCost = { readonly id: string; readonly amount: Grosze; readonly servedOn: CivilDate };

/** Where the accounting system put a payment, or a part of it; amounts of one posting are not negative. */
export type Posting =
  | {
      readonly obligation: string;
      readonly no: number;
      readonly principal: Grosze;
      readonly interest: Grosze;
    }
  | { readonly cost: string; readonly amount: Grosze };

export type Payment = {
  readonly id: string;
  /** Paid at the desk, or the day on which the payer's account was debited (Ordynacja podatkowa art. 60 § 1). */
  readonly day: CivilDate;
  readonly amount: Grosze;
  /** The tax that the payer named; the account of one tax names it too (art. 62 § 1). Null where nobody did. */
  readonly towards: TaxKindId | null;
  /** How the accounting system credited it; it goes before any count of ours. Null while it has not. */
  readonly posted: readonly Posting[] | null;
};

/** What is asked: the debts of one taxpayer among which a payment may be credited, and what was paid. */
export type Account = {
  readonly obligations: readonly Obligation[];
  readonly costs: readonly OwedCost[];
  readonly payments: readonly Payment[];
};
