import { type CivilDate } from "../../calendar/civil-date.ts";
import { type BankAccount } from "../../identifiers/bank-account.ts";
import { type Grosze } from "../money.ts";
import { type Account, type Obligation, type OwedCost, type Payment } from "../owed.ts";
import { type LedgerPerson } from "./rows.ts";

export type LedgerObligation = Obligation & {
  readonly year: number;
  readonly amount: Grosze;
  readonly decision: string | null;
};

/** One card of the tax system with everything on it. */
export type LedgerCard = {
  readonly number: string;
  readonly taxpayer: LedgerPerson;
  readonly coOwners: readonly LedgerPerson[];
  /** The individual account to which this card is paid. */
  readonly account: BankAccount | null;
  readonly obligations: readonly LedgerObligation[];
  readonly costs: readonly OwedCost[];
  readonly payments: readonly Payment[];
};

/** The whole ledger as the tax system had it on a day; cards in order of their numbers, lists in order of their ids. */
export type LedgerSnapshot = { readonly day: CivilDate; readonly cards: readonly LedgerCard[] };

/** What of a card a balance is counted from (`balanceOn`). */
export function accountOf({ obligations, costs, payments }: LedgerCard): Account {
  return { obligations, costs, payments };
}
