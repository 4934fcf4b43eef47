import { addDays, civilDate, type CivilDate, partsOf } from "../../calendar/civil-date.ts";
import { type BankAccount } from "../../identifiers/bank-account.ts";
import { individualAccount } from "../account-number.ts";
import { type Instalment } from "../instalment-steps.ts";
import { planInstalments } from "../instalments.ts";
import { type TaxLaw } from "../law.ts";
import { grosze, zloty } from "../money.ts";
import { type OwedCost, type Payment } from "../owed.ts";
import { type TaxKindId } from "../tax-kinds.ts";
import { exampleCompany, examplePerson } from "./example-people.ts";
import { type LedgerCard, type LedgerObligation, type LedgerSnapshot } from "./snapshot.ts";

/** What an example ledger is made of; the same `seed` makes the same ledger. */
export type ExampleLedger = {
  readonly cards: number;
  readonly seed: number;
  /** The day of the snapshot; taxes are of its year. */
  readonly day: CivilDate;
};

/**
 * A ledger to show and to test with, of people and companies that cannot exist: most pay in time, some late, some after a reminder, a few
 * not at all or too much; joint property has co-owners. Cards are numbered `13/1`, accounts are of a bank that does not exist.
 */
export function exampleLedger({ cards, seed, day }: ExampleLedger, law: TaxLaw): LedgerSnapshot {
  const draw = drawing(seed);
  const all = Array.from({ length: cards }, (_, index) => exampleCard(index + 1, { day, law, draw }));
  return { day, cards: all.toSorted((a, b) => (a.number < b.number ? -1 : 1)) };
}

type Draw = (below: number) => number;
type Of = { readonly day: CivilDate; readonly law: TaxLaw; readonly draw: Draw };

const ofPeople = ["property-tax", "agricultural-tax", "forest-tax", "joint-obligation"] as const;

function exampleCard(no: number, of: Of): LedgerCard {
  const { day, draw } = of;
  const number = `13/${no}`;
  const legal = draw(12) === 0;
  const kind = legal ? "property-tax" : (ofPeople[draw(ofPeople.length)] ?? "property-tax");
  const obligations = [obligationOf(`${number}/N1`, { kind, legal }, of)];
  if (legal && draw(3) === 0)
    obligations.push(obligationOf(`${number}/N2`, { kind: "transport-tax", legal }, of));
  const due = obligations.flatMap(({ id, instalments }) =>
    instalments.filter(({ dueOn }) => dueOn < day).map((instalment) => ({ id, instalment })),
  );
  // Out of ten: six pay in time, two late, one after a reminder, one not at all.
  const habit = draw(10);
  const costs: OwedCost[] = [];
  const first = due[0];
  if (first && habit >= 8) {
    const servedOn = addDays(first.instalment.dueOn, 30 + draw(20));
    if (servedOn <= day) costs.push({ id: `${number}/U1`, amount: zloty(16), servedOn });
  }
  const late = habit < 6 ? -draw(10) : habit < 8 ? 1 + draw(40) : 60 + draw(30);
  const payments =
    habit === 9
      ? []
      : due.flatMap(({ id, instalment }, at) =>
          paymentOf(`${number}/W${String(at + 1).padStart(2, "0")}`, id, { instalment, late, of }),
        );
  return {
    number,
    taxpayer: legal ? exampleCompany(no) : examplePerson(no),
    coOwners: !legal && draw(4) === 0 ? [examplePerson(50_000 + no)] : [],
    account: accountOfCard(no),
    obligations,
    costs,
    payments,
  };
}

function obligationOf(
  id: string,
  { kind, legal }: { readonly kind: TaxKindId; readonly legal: boolean },
  { day, law, draw }: Of,
): LedgerObligation {
  const { year } = partsOf(day);
  const tax = zloty(legal ? 1_200 + draw(90_000) : 20 + draw(2_400));
  const since = civilDate(year, 1, 5 + draw(20)) ?? day;
  const plan = planInstalments({ kind, taxpayer: legal ? "legal" : "natural", year, tax }, law);
  if (!plan.ok) throw new RangeError(`No example can be made for ${year}: ${plan.code}`);
  const decision = legal ? null : `FN.3120.${id.replace(/\D/g, "")}.${year}`;
  return { id, kind, year, amount: tax, since, decision, instalments: plan.value.instalments };
}

type Paying = { readonly instalment: Instalment; readonly late: number; readonly of: Of };

function paymentOf(id: string, obligation: string, { instalment, late, of }: Paying): readonly Payment[] {
  const on = addDays(instalment.dueOn, late);
  if (on > of.day) return [];
  const some = of.draw(15);
  // One in fifteen pays a tenth too much, one only a half; both wait to be credited. The others are posted.
  const amount =
    some === 0
      ? grosze(Math.ceil(instalment.amount * 1.1))
      : some === 1
        ? grosze(Math.ceil(instalment.amount / 2))
        : instalment.amount;
  const posting = { obligation, no: instalment.no, principal: amount, interest: zloty(0) };
  return [{ id, day: on, amount, towards: null, posted: some < 2 ? null : [posting] }];
}

function accountOfCard(no: number): BankAccount {
  const made = individualAccount(String(no), { sortCode: "99900009", prefix: "0013" });
  if (!made.ok) throw new RangeError("A card without an account");
  return made.value;
}

/** Whole numbers below a bound, the same row of them for the same seed (mulberry32): no randomness enters this room. */
function drawing(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
