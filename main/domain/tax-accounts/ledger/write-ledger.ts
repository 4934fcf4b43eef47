import { formatPlainAmount } from "../amount-text.ts";
import { type Grosze } from "../money.ts";
import { type ImportCode, type TaxKindId } from "../tax-kinds.ts";
import { ledgerFields, type LedgerField, type LedgerRowKind, ledgerRowKinds } from "./fields.ts";
import { type LedgerPerson } from "./rows.ts";
import { type LedgerSnapshot } from "./snapshot.ts";

/** One file of a ledger as text: the first row holds the heads under which `guessMapping` knows the columns. */
export type WrittenTable = { readonly kind: LedgerRowKind; readonly rows: readonly (readonly string[])[] };

type Row<Kind extends LedgerRowKind> = Readonly<Record<LedgerField<Kind>, string>>;

/**
 * A snapshot as the files from which it can be read again, for examples and for a way out. Throws for a kind without a code in the list, and
 * for a payment posted in several parts, which one row cannot say.
 */
export function writeLedger(
  { cards }: LedgerSnapshot,
  codes: readonly ImportCode[],
): readonly WrittenTable[] {
  const owed = cards.flatMap(({ number, obligations }) => obligations.map((of) => ({ ...of, card: number })));
  const rows: { readonly [Kind in LedgerRowKind]: readonly Row<Kind>[] } = {
    card: cards.map(({ number, taxpayer, account }) => ({
      card: number,
      ...who(taxpayer),
      account: account ?? "",
    })),
    "co-owner": cards.flatMap(({ number, coOwners }) =>
      coOwners.map((each) => ({ card: number, ...who(each) })),
    ),
    obligation: owed.map(({ id, card, kind, year, amount, since, decision }) => ({
      obligation: id,
      card,
      code: codeOf(kind, codes),
      year: String(year),
      amount: money(amount),
      since,
      decision: decision ?? "",
    })),
    instalment: owed.flatMap(({ id, instalments }) =>
      instalments.map(({ no, amount, dueOn }) => ({
        obligation: id,
        no: String(no),
        amount: money(amount),
        dueOn,
      })),
    ),
    cost: cards.flatMap(({ number, costs }) =>
      costs.map(({ id, amount, servedOn }) => ({ cost: id, card: number, amount: money(amount), servedOn })),
    ),
    payment: cards.flatMap(({ number, payments }) =>
      payments.map(({ id, day, amount, towards, posted }) => ({
        payment: id,
        card: number,
        day,
        amount: money(amount),
        code: towards === null ? "" : codeOf(towards, codes),
        ...postingCells(posted),
      })),
    ),
  };
  return ledgerRowKinds.map((kind) => ({ kind, rows: tableOf(kind, rows[kind]) }));
}

function tableOf(
  kind: LedgerRowKind,
  rows: readonly Readonly<Record<string, string>>[],
): readonly (readonly string[])[] {
  const fields = Object.entries(ledgerFields[kind]);
  const heads = fields.map(([, { heads: known }]) => known[0] ?? "");
  return [heads, ...rows.map((row) => fields.map(([field]) => row[field] ?? ""))];
}

function postingCells(posted: LedgerSnapshot["cards"][number]["payments"][number]["posted"]) {
  const none = { obligation: "", no: "", cost: "", principal: "", interest: "" };
  const [posting, ...more] = posted ?? [];
  if (more.length > 0) throw new RangeError("A payment posted in several parts");
  if (!posting) return none;
  if ("cost" in posting) return { ...none, cost: posting.cost };
  const { obligation, no, principal, interest } = posting;
  return { ...none, obligation, no: String(no), principal: money(principal), interest: money(interest) };
}

function codeOf(kind: TaxKindId, codes: readonly ImportCode[]): string {
  const row = codes.find(({ means }) => means === kind);
  if (!row) throw new RangeError(`No code for ${kind}`);
  return row.code;
}

function who({ name, pesel, nip }: LedgerPerson): Readonly<Record<"name" | "pesel" | "nip", string>> {
  return { name, pesel: pesel ?? "", nip: nip ?? "" };
}

/** Without the spaces that part thousands: some programs take them for text. */
function money(amount: Grosze): string {
  return formatPlainAmount(amount).replace(/\s/gu, "");
}
