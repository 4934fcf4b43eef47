import fc from "fast-check";
import { type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { checkNip } from "../../../main/domain/identifiers/nip.ts";
import { maySave } from "../../../main/domain/identifiers/outcome.ts";
import { checkPesel } from "../../../main/domain/identifiers/pesel.ts";
import { individualAccount } from "../../../main/domain/tax-accounts/account-number.ts";
import { planInstalments } from "../../../main/domain/tax-accounts/instalments.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { type LedgerReading } from "../../../main/domain/tax-accounts/ledger/cells.ts";
import { ledgerFields, type LedgerRowKind } from "../../../main/domain/tax-accounts/ledger/fields.ts";
import { guessMapping } from "../../../main/domain/tax-accounts/ledger/mapping.ts";
import { type LedgerTable } from "../../../main/domain/tax-accounts/ledger/read-ledger.ts";
import { type LedgerPerson } from "../../../main/domain/tax-accounts/ledger/rows.ts";
import { type LedgerCard, type LedgerSnapshot } from "../../../main/domain/tax-accounts/ledger/snapshot.ts";
import { grosze, zloty } from "../../../main/domain/tax-accounts/money.ts";
import { shippedImportCodes } from "../../../main/domain/tax-accounts/tax-kinds.ts";
import { dates, day } from "../calendar/arbitraries.ts";

export const snapshotDay: CivilDate = day("2025-11-21");
export const reading: LedgerReading = { codes: shippedImportCodes, day: snapshotDay };

export type Cells = Readonly<Record<string, string>>;
export type Files = Readonly<Record<LedgerRowKind, readonly Cells[]>>;

/** Somebody who cannot exist: born in the 23rd century. */
export function person(number: number): LedgerPerson {
  const text = `1063${String((number % 28) + 1).padStart(2, "0")}${String(number).padStart(4, "0").slice(-4)}`;
  for (let check = 0; check < 10; check += 1) {
    const outcome = checkPesel(`${text}${check}`, snapshotDay);
    if (maySave(outcome)) return { name: `Osoba ${number}`, pesel: outcome.normalized, nip: null };
  }
  throw new Error("No check digit fits");
}

/** A company of an office that does not exist. */
export function company(number: number): LedgerPerson {
  for (let middle = number * 10; ; middle += 1) {
    for (let check = 0; check < 10; check += 1) {
      const outcome = checkNip(`999${String(middle).padStart(6, "0").slice(-6)}${check}`);
      if (outcome.ok) return { name: `Spółka „Łąka ${number}”`, pesel: null, nip: outcome.normalized };
    }
  }
}

function accountFor(payer: number) {
  const made = individualAccount(String(payer), { sortCode: "99900009", prefix: "0013" });
  if (!made.ok) throw new Error(made.code);
  return made.value;
}

const codes = {
  "property-tax": "NOF",
  "agricultural-tax": "PRF",
  "forest-tax": "PLF",
  "joint-obligation": "LZP",
  "waste-fee": "ZOK",
} as const;
type Coded = keyof typeof codes;
// True because the keys of a literal are its own.
const kinds = Object.keys(codes).filter((kind) => kind !== "waste-fee") as readonly Exclude<
  Coded,
  "waste-fee"
>[];

type Drawn = {
  readonly owned: boolean;
  readonly legal: boolean;
  readonly hasAccount: boolean;
  readonly taxes: readonly {
    readonly kind: (typeof kinds)[number];
    readonly tax: number;
    readonly since: CivilDate;
  }[];
  readonly payments: readonly {
    readonly day: CivilDate;
    readonly amount: number;
    readonly how: "posted" | "named" | "plain" | "cost";
  }[];
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  owned: fc.boolean(),
  legal: fc.boolean(),
  hasAccount: fc.boolean(),
  taxes: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      tax: fc.integer({ min: 1, max: 50_000 }),
      since: dates(2024, 2025),
    }),
    { maxLength: 3 },
  ),
  payments: fc.array(
    fc.record({
      day: dates(2020, 2024),
      amount: fc.integer({ min: 1, max: 9_000_000 }),
      how: fc.constantFrom("posted", "named", "plain", "cost"),
    }),
    { maxLength: 3 },
  ),
});

/** Ledgers of a few cards of people and companies that cannot exist. */
export const snapshots: fc.Arbitrary<LedgerSnapshot> = fc
  .array(drawn, { minLength: 1, maxLength: 5 })
  .map((cards) => ({ day: snapshotDay, cards: cards.map(cardOf) }));

function cardOf({ owned, legal, hasAccount, taxes, payments }: Drawn, index: number): LedgerCard {
  const number = `13/${1000 + index}`;
  const obligations = taxes.map(({ kind, tax, since }, at) => {
    const plan = planInstalments({ kind, taxpayer: "natural", year: 2025, tax: zloty(tax) }, shippedTaxLaw);
    if (!plan.ok) throw new Error(plan.code);
    const { instalments } = plan.value;
    const decision = at === 0 ? "FN.3120.7.2025" : null;
    return { id: `${number}-N${at}`, kind, year: 2025, amount: zloty(tax), since, decision, instalments };
  });
  const first = obligations[0];
  const cost = { id: `${number}-U`, amount: zloty(16), servedOn: day("2025-06-02") };
  return {
    number,
    taxpayer: legal ? company(index) : person(index),
    coOwners: owned ? [person(100 + index)] : [],
    account: hasAccount ? accountFor(1000 + index) : null,
    obligations,
    costs: [cost],
    payments: payments.map((payment, at) => {
      const amount = grosze(payment.amount);
      const of = { id: `${number}-W${at}`, day: payment.day, amount, towards: null };
      if (payment.how === "cost") return { ...of, posted: [{ cost: cost.id, amount }] };
      if (payment.how === "named") return { ...of, towards: "property-tax", posted: null };
      if (payment.how === "plain" || !first) return { ...of, posted: null };
      const interest = grosze(Math.min(amount, 900));
      return {
        ...of,
        posted: [{ obligation: first.id, no: 1, principal: grosze(amount - interest), interest }],
      };
    }),
  };
}

const money = (amount: number) => `${Math.floor(amount / 100)},${String(amount % 100).padStart(2, "0")}`;
const polish = (date: string) => date.split("-").toReversed().join(".");
const who = ({ name, pesel, nip }: LedgerPerson) => ({ name, pesel: pesel ?? "", nip: nip ?? "" });

/** The rows of a snapshot as a tax system would export them. */
export function filesOf({ cards }: LedgerSnapshot): Files {
  const owed = cards.flatMap(({ number: card, obligations }) => obligations.map((of) => ({ ...of, card })));
  return {
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
      code: Object.entries(codes).find(([name]) => name === kind)?.[1] ?? "",
      year: String(year),
      amount: money(amount),
      since: polish(since),
      decision: decision ?? "",
    })),
    instalment: owed.flatMap(({ id, instalments }) =>
      instalments.map(({ no, amount, dueOn }) => ({
        obligation: id,
        no: String(no),
        amount: money(amount),
        dueOn: polish(dueOn),
      })),
    ),
    cost: cards.flatMap(({ number, costs }) =>
      costs.map(({ id, amount, servedOn }) => ({ cost: id, card: number, amount: money(amount), servedOn })),
    ),
    payment: cards.flatMap(({ number, payments }) =>
      payments.map(({ id, day: on, amount, towards, posted }) => {
        const [posting] = posted ?? [];
        const onDebt = posting && !("cost" in posting) ? posting : null;
        return {
          payment: id,
          card: number,
          day: on,
          amount: money(amount),
          code: towards === null ? "" : "NOF",
          obligation: onDebt?.obligation ?? "",
          no: onDebt ? String(onDebt.no) : "",
          cost: posting && "cost" in posting ? posting.cost : "",
          principal: onDebt ? money(onDebt.principal) : "",
          interest: onDebt ? money(onDebt.interest) : "",
        };
      }),
    ),
  };
}

/** Files as tables of cells, the columns under one of the heads by which they are known. */
export function tablesOf(files: Partial<Files>): readonly LedgerTable[] {
  return Object.entries(files).map(([name, rows]) => {
    // True because the keys of `Files` are the kinds of rows.
    const kind = name as LedgerRowKind;
    const fields = Object.entries(ledgerFields[kind]);
    const header = fields.map(([, { heads }]) => heads[0] ?? "");
    const cells = rows.map((row) => fields.map(([field]) => row[field] ?? ""));
    return { kind, columns: header.length, mapping: guessMapping(kind, header), rows: cells };
  });
}
