import { type CivilDate } from "../../calendar/civil-date.ts";
import { checkInstalments } from "../instalments.ts";
import { type Instalment } from "../instalment-steps.ts";
import { type OwedCost, type Payment, type Posting } from "../owed.ts";
import { type LedgerRefusal } from "../refusals.ts";
import { type LedgerError } from "./cells.ts";
import { type LedgerRowKind } from "./fields.ts";
import { type CardRow, type LedgerPerson, type LedgerRows, type Placed } from "./rows.ts";
import { type LedgerCard, type LedgerObligation, type LedgerSnapshot } from "./snapshot.ts";

export type RowsByKind = { readonly [Kind in LedgerRowKind]: Placed<LedgerRows[Kind]>[] };

/** Rows of all kinds put together, and everything in which they contradict each other. */
export function assemble(
  rows: RowsByKind,
  day: CivilDate,
): { readonly snapshot: LedgerSnapshot; readonly errors: readonly LedgerError[] } {
  const errors: LedgerError[] = [];
  const fault = (
    table: LedgerRowKind,
    row: number | null,
    code: LedgerRefusal,
    field: string | null = null,
  ) => {
    errors.push({ table, row, field, code });
  };
  const cards = cardsOf(rows.card, fault);
  if (cards.size === 0 && errors.length === 0) fault("card", null, "ledger-empty");
  addCoOwners(cards, rows["co-owner"], fault);
  addObligations(cards, rows, fault);
  addCosts(cards, rows.cost, fault);
  addPayments(cards, rows.payment, fault);
  const all = [...cards.values()].map(sorted);
  return { snapshot: { day, cards: all.toSorted((a, b) => byText(a.number, b.number)) }, errors };
}

type Fault = (table: LedgerRowKind, row: number | null, code: LedgerRefusal, field?: string) => void;

/** A card while rows are added to it. */
type Growing = {
  readonly number: string;
  readonly taxpayer: LedgerPerson;
  readonly account: CardRow["account"];
  readonly coOwners: LedgerPerson[];
  readonly obligations: LedgerObligation[];
  readonly costs: OwedCost[];
  readonly payments: Payment[];
  /** What a posting may name: `obligation no`, and costs. */
  readonly placed: { readonly instalments: Set<string>; readonly costs: Set<string> };
};

function cardsOf(rows: readonly Placed<CardRow>[], fault: Fault): Map<string, Growing> {
  const cards = new Map<string, Growing>();
  const payers = new Map<string, string>();
  for (const { row, value } of rows) {
    const { card: number, account, ...taxpayer } = value;
    if (cards.has(number)) {
      fault("card", row, "card-twice", "card");
      continue;
    }
    const payer = personKey(taxpayer);
    if (account !== null && (payers.get(account) ?? payer) !== payer) {
      fault("card", row, "account-of-two-payers", "account");
    }
    if (account !== null) payers.set(account, payer);
    const placed = { instalments: new Set<string>(), costs: new Set<string>() };
    const lists = { coOwners: [], obligations: [], costs: [], payments: [] };
    cards.set(number, { number, taxpayer, account, ...lists, placed });
  }
  return cards;
}

function addCoOwners(cards: Map<string, Growing>, rows: RowsByKind["co-owner"], fault: Fault): void {
  for (const { row, value } of rows) {
    const { card: number, ...person } = value;
    const card = cards.get(number);
    if (!card) fault("co-owner", row, "card-unknown", "card");
    else if ([card.taxpayer, ...card.coOwners].some((each) => personKey(each) === personKey(person))) {
      fault("co-owner", row, "co-owner-twice");
    } else card.coOwners.push(person);
  }
}

function addObligations(cards: Map<string, Growing>, rows: RowsByKind, fault: Fault): void {
  const parts = new Map<string, Instalment[]>(rows.obligation.map(({ value }) => [value.obligation, []]));
  for (const { row, value } of rows.instalment) {
    const { obligation, ...instalment } = value;
    const others = parts.get(obligation);
    if (!others) fault("instalment", row, "obligation-unknown", "obligation");
    else if (others.some(({ no }) => no === instalment.no))
      fault("instalment", row, "instalment-twice", "no");
    else others.push(instalment);
  }
  const seen = new Set<string>();
  for (const { row, value } of rows.obligation) {
    const { obligation: id, card: number, ...of } = value;
    const card = cards.get(number);
    if (seen.has(id)) fault("obligation", row, "obligation-twice", "obligation");
    else if (!card) fault("obligation", row, "card-unknown", "card");
    else {
      const instalments = instalmentsOf(of.amount, parts.get(id) ?? [], (code) =>
        fault("obligation", row, code),
      );
      for (const { no } of instalments) card.placed.instalments.add(`${id} ${no}`);
      card.obligations.push({ id, ...of, instalments });
    }
    seen.add(id);
  }
}

function instalmentsOf(
  amount: LedgerObligation["amount"],
  given: readonly Instalment[],
  fault: (code: LedgerRefusal) => void,
): readonly Instalment[] {
  // Written off whole: nothing is left to be paid in parts.
  if (amount === 0 && given.length === 0) return given;
  const checked = checkInstalments(amount, given);
  if (checked.ok) return checked.value;
  fault(checked.code);
  return given;
}

function addCosts(cards: Map<string, Growing>, rows: RowsByKind["cost"], fault: Fault): void {
  const seen = new Set<string>();
  for (const { row, value } of rows) {
    const { cost: id, card: number, ...of } = value;
    const card = cards.get(number);
    if (seen.has(id)) fault("cost", row, "cost-twice", "cost");
    else if (!card) fault("cost", row, "card-unknown", "card");
    else {
      card.costs.push({ id, ...of });
      card.placed.costs.add(id);
    }
    seen.add(id);
  }
}

function addPayments(cards: Map<string, Growing>, rows: RowsByKind["payment"], fault: Fault): void {
  const seen = new Set<string>();
  for (const { row, value } of rows) {
    const { payment: id, card: number, ...of } = value;
    const card = cards.get(number);
    if (seen.has(id)) fault("payment", row, "payment-twice", "payment");
    else if (!card) fault("payment", row, "card-unknown", "card");
    else if (!(of.posted ?? []).every((posting) => stands(card, posting))) {
      fault("payment", row, "payment-posted-nowhere");
    } else card.payments.push({ id, ...of });
    seen.add(id);
  }
}

function stands({ placed }: Growing, posting: Posting): boolean {
  return "cost" in posting
    ? placed.costs.has(posting.cost)
    : placed.instalments.has(`${posting.obligation} ${posting.no}`);
}

/** Lists in order of their ids, so that two snapshots can be compared whatever the order of their rows was. */
function sorted({ number, taxpayer, account, ...card }: Growing): LedgerCard {
  return {
    number,
    taxpayer,
    account,
    coOwners: card.coOwners.toSorted((a, b) => byText(personKey(a), personKey(b))),
    obligations: card.obligations.toSorted(byId),
    costs: card.costs.toSorted(byId),
    payments: card.payments.toSorted(byId),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byText(a.id, b.id);
}

/** One of the two numbers is always there. */
function personKey({ pesel, nip }: LedgerPerson): string {
  return pesel ?? nip ?? "";
}

function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
