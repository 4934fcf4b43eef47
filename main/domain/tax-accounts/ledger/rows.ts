import { type CivilDate } from "../../calendar/civil-date.ts";
import { type BankAccount } from "../../identifiers/bank-account.ts";
import { type Nip } from "../../identifiers/nip.ts";
import { type Pesel } from "../../identifiers/pesel.ts";
import { type Grosze, minus, NO_MONEY } from "../money.ts";
import { type Posting } from "../owed.ts";
import { type TaxKindId } from "../tax-kinds.ts";
import { Cells, type LedgerError, type LedgerReading } from "./cells.ts";
import { type LedgerRowKind } from "./fields.ts";
import { type ColumnMapping } from "./mapping.ts";

/** Who a card or a share in it belongs to; one of the two numbers is there. */
export type LedgerPerson = { readonly name: string; readonly pesel: Pesel | null; readonly nip: Nip | null };

export type CardRow = LedgerPerson & { readonly card: string; readonly account: BankAccount | null };
export type CoOwnerRow = LedgerPerson & { readonly card: string };
export type ObligationRow = {
  readonly obligation: string;
  readonly card: string;
  readonly kind: TaxKindId;
  readonly year: number;
  readonly amount: Grosze;
  readonly since: CivilDate;
  readonly decision: string | null;
};
export type InstalmentRow = {
  readonly obligation: string;
  readonly no: number;
  readonly amount: Grosze;
  readonly dueOn: CivilDate;
};
export type CostRow = {
  readonly cost: string;
  readonly card: string;
  readonly amount: Grosze;
  readonly servedOn: CivilDate;
};
export type PaymentRow = {
  readonly payment: string;
  readonly card: string;
  readonly day: CivilDate;
  readonly amount: Grosze;
  readonly towards: TaxKindId | null;
  readonly posted: readonly Posting[] | null;
};

export type LedgerRows = {
  readonly card: CardRow;
  readonly "co-owner": CoOwnerRow;
  readonly obligation: ObligationRow;
  readonly instalment: InstalmentRow;
  readonly cost: CostRow;
  readonly payment: PaymentRow;
};

/** Where a row stood in its file, kept for what only shows when rows meet. */
export type Placed<Row> = { readonly row: number; readonly value: Row };

/** One row read, or everything that is wrong with it. `row` is the row as a person counts it in the file. */
export function readRow<Kind extends LedgerRowKind>(
  kind: Kind,
  cells: readonly string[],
  of: LedgerReading & { readonly mapping: ColumnMapping; readonly columns: number; readonly row: number },
): { readonly value: LedgerRows[Kind] } | { readonly errors: readonly LedgerError[] } {
  const reader = new Cells(cells, of, { table: kind, row: of.row });
  if (cells.length !== of.columns) {
    reader.fault(null, cells.length < of.columns ? "row-too-short" : "row-too-long");
    return { errors: reader.errors };
  }
  const value = readers[kind](reader);
  return reader.errors.length > 0 || value === null ? { errors: reader.errors } : { value };
}

const LONGEST_ID = 64;
const LONGEST_NAME = 200;

/** A reader answers null only after it has noted a fault. */
const readers: { readonly [Kind in LedgerRowKind]: (cells: Cells) => LedgerRows[Kind] | null } = {
  card: (cells) => ({ card: id(cells, "card"), ...person(cells), account: cells.account("account") }),
  "co-owner": (cells) => ({ card: id(cells, "card"), ...person(cells) }),
  obligation: (cells) => {
    const kind = cells.code("code");
    if (kind === "reminder") return cells.fault("code", "kind-code-unknown");
    const row = {
      obligation: id(cells, "obligation"),
      card: id(cells, "card"),
      year: cells.year("year"),
      amount: cells.amount("amount"),
      since: cells.day("since"),
      decision: cells.optionalText("decision", LONGEST_NAME),
    };
    return kind === null ? null : { ...row, kind };
  },
  instalment: (cells) => ({
    obligation: id(cells, "obligation"),
    no: cells.whole("no", 1, 366),
    amount: cells.amount("amount"),
    dueOn: cells.day("dueOn"),
  }),
  cost: (cells) => ({
    cost: id(cells, "cost"),
    card: id(cells, "card"),
    amount: cells.amount("amount"),
    servedOn: cells.pastDay("servedOn"),
  }),
  payment: (cells) => {
    const amount = cells.amount("amount");
    if (amount === 0 && cells.errors.length === 0) cells.fault("amount", "payment-not-positive");
    const named = cells.empty("code") ? null : cells.code("code");
    return {
      payment: id(cells, "payment"),
      card: id(cells, "card"),
      day: cells.pastDay("day"),
      amount,
      towards: named === "reminder" ? null : named,
      posted: postedIn(cells, amount),
    };
  },
};

function id(cells: Cells, field: string): string {
  return cells.text(field, LONGEST_ID);
}

function person(cells: Cells): LedgerPerson {
  const [pesel, nip] = [cells.pesel("pesel"), cells.nip("nip")];
  if (cells.empty("pesel") && cells.empty("nip")) cells.fault(null, "person-without-number");
  return { name: cells.text("name", LONGEST_NAME), pesel, nip };
}

/**
 * How the accounting system credited a payment: on a cost, or on an instalment as principal and interest. Interest left out is none;
 * principal left out is what the interest leaves.
 */
function postedIn(cells: Cells, amount: Grosze): readonly Posting[] | null {
  if (!cells.empty("cost")) return [{ cost: id(cells, "cost"), amount }];
  if (cells.empty("obligation")) {
    for (const field of ["no", "principal", "interest"]) {
      if (!cells.empty(field)) cells.fault(field, "posting-without-obligation");
    }
    return null;
  }
  const interest = cells.empty("interest") ? NO_MONEY : cells.amount("interest");
  const principal = cells.empty("principal") ? minus(amount, interest) : cells.amount("principal");
  if (principal < 0 || principal + interest > amount) cells.fault("principal", "payment-posted-too-much");
  return [{ obligation: id(cells, "obligation"), no: cells.whole("no", 1, 366), principal, interest }];
}
