import { type CivilDate } from "../calendar/civil-date.ts";
import { accepted, type Outcome } from "../refusal.ts";
import { type CountedInterest, countInterest } from "./interest.ts";
import { type TaxLaw } from "./law.ts";
import { type Grosze, lesser, minus, NO_MONEY, plus, shareOf } from "./money.ts";
import { type InterestRefusal } from "./refusals.ts";
import { type TaxKindId } from "./tax-kinds.ts";

/** An instalment while payments are credited to it. */
export type OpenInstalment = {
  readonly obligation: string;
  readonly kind: TaxKindId;
  readonly no: number;
  /** From this day on it is owed; an earlier payment does not reach it. */
  readonly since: CivilDate;
  readonly dueOn: CivilDate;
  /** False for a kind on which no late interest runs. */
  readonly bearsInterest: boolean;
  readonly remaining: Grosze;
};

export type OpenCost = { readonly id: string; readonly servedOn: CivilDate; readonly remaining: Grosze };

/** What is still owed at some moment. */
export type Open = { readonly instalments: readonly OpenInstalment[]; readonly costs: readonly OpenCost[] };

/** Payments of one day with one indication: they are credited as one sum, so that their order cannot matter. */
export type Sum = {
  readonly day: CivilDate;
  readonly towards: TaxKindId | null;
  readonly amount: Grosze;
  /** In order of their ids. */
  readonly payments: readonly string[];
};

/** Why a part of a payment went where it did. */
export type CreditReason =
  | "posted"
  | "reminder-cost"
  | "arrears-named"
  | "arrears-oldest"
  | "named-not-due"
  | "oldest-not-due"
  | "overpayment";

/** One part of a payment and where it went; together the parts of a payment are the payment. */
export type Credit = {
  readonly day: CivilDate;
  readonly payments: readonly string[];
  readonly reason: CreditReason;
  readonly basis: string | null;
  readonly to: { readonly obligation: string; readonly no: number } | { readonly cost: string } | null;
  readonly principal: Grosze;
  readonly interest: Grosze;
  /** What was owed there before, with the interest of that day and its steps; null where no interest was counted. */
  readonly owed: { readonly principal: Grosze; readonly interest: CountedInterest } | null;
  /** Where it did not cover principal and interest: the article by which it was divided between them. */
  readonly divided: string | null;
};

export type Credited = { readonly open: Open; readonly credits: readonly Credit[] };

const bases = {
  "reminder-cost": "Ordynacja podatkowa art. 62 § 1a",
  "arrears-named": "Ordynacja podatkowa art. 62 § 1 zdanie drugie",
  "arrears-oldest": "Ordynacja podatkowa art. 62 § 1 zdanie drugie",
  "named-not-due": "Ordynacja podatkowa art. 62 § 1 zdanie pierwsze",
  "oldest-not-due": "Ordynacja podatkowa art. 62 § 1 zdanie pierwsze",
  overpayment: "Ordynacja podatkowa art. 72 § 1",
} as const satisfies Partial<Record<CreditReason, string>>;
const DIVISION_BASIS = "Ordynacja podatkowa art. 55 § 2";

/**
 * Where a sum goes (Ordynacja podatkowa art. 62 § 1 and 1a): the cost of a served reminder; the oldest arrears of the named tax; the
 * oldest arrears of any; then what is not yet due, of the named tax only, or the earliest where none was named. The rest is an
 * overpayment, which is shown and never netted here. What does not cover arrears and their interest is divided in their proportion
 * (art. 55 § 2); interest of what stays unpaid then runs on from the due day. Nothing is created or lost: the parts are the sum.
 */
export function creditSum(sum: Sum, open: Open, law: TaxLaw): Outcome<Credited, InterestRefusal> {
  const credits: Credit[] = [];
  const costs = open.costs.slice();
  const instalments = open.instalments.slice();
  let left = sum.amount;
  const { day, payments } = sum;
  const whole = (reason: keyof typeof bases, principal: Grosze) =>
    ({
      day,
      payments,
      reason,
      basis: bases[reason],
      principal,
      interest: NO_MONEY,
      owed: null,
      divided: null,
    }) as const;
  for (const [index, cost] of costs.entries()) {
    if (cost.servedOn > day) continue;
    const part = lesser(left, cost.remaining);
    if (part === 0) continue;
    costs[index] = { ...cost, remaining: minus(cost.remaining, part) };
    left = minus(left, part);
    credits.push({ ...whole("reminder-cost", part), to: { cost: cost.id } });
  }
  for (const { at, reason } of orderOf(sum, instalments)) {
    const instalment = instalments[at];
    if (left === 0) break;
    if (!instalment || instalment.remaining === 0) continue;
    const part = partOf(left, instalment, day, law);
    if (!part.ok) return part;
    const { principal, interest } = part.value;
    instalments[at] = { ...instalment, remaining: minus(instalment.remaining, principal) };
    left = minus(left, plus(principal, interest));
    const to = { obligation: instalment.obligation, no: instalment.no };
    credits.push({ day, payments, reason, basis: bases[reason], to, ...part.value });
  }
  if (left > 0) credits.push({ ...whole("overpayment", left), to: null });
  return accepted({ open: { instalments, costs }, credits });
}

type Turn = {
  readonly at: number;
  readonly reason: Exclude<CreditReason, "posted" | "reminder-cost" | "overpayment">;
};

/** Which instalments a sum reaches, in turn. */
function orderOf({ day, towards }: Sum, instalments: readonly OpenInstalment[]): readonly Turn[] {
  const turns: Turn[] = [];
  const oldestFirst = instalments
    .map((instalment, at) => ({ ...instalment, at }))
    .filter(({ since }) => since <= day)
    .toSorted(byDueDay);
  const take = (reason: Turn["reason"], wanted: (instalment: OpenInstalment) => boolean) => {
    for (const instalment of oldestFirst) if (wanted(instalment)) turns.push({ at: instalment.at, reason });
  };
  const late = ({ dueOn }: OpenInstalment) => dueOn < day;
  const named = ({ kind }: OpenInstalment) => kind === towards;
  take("arrears-named", (instalment) => late(instalment) && named(instalment));
  take("arrears-oldest", (instalment) => late(instalment) && !named(instalment));
  if (towards === null) take("oldest-not-due", (instalment) => !late(instalment));
  else take("named-not-due", (instalment) => !late(instalment) && named(instalment));
  return turns;
}

/** By due day; of one day by obligation and number, so that the order in which they were given does not matter. */
function byDueDay(a: OpenInstalment, b: OpenInstalment): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  if (a.obligation !== b.obligation) return a.obligation < b.obligation ? -1 : 1;
  return a.no - b.no;
}

type Part = Pick<Credit, "principal" | "interest" | "owed" | "divided">;

/** What of `left` an instalment takes as principal and as interest. */
function partOf(
  left: Grosze,
  instalment: OpenInstalment,
  day: CivilDate,
  law: TaxLaw,
): Outcome<Part, InterestRefusal> {
  const { remaining, dueOn, bearsInterest } = instalment;
  const counted = countInterest({ amount: bearsInterest ? remaining : NO_MONEY, dueOn, day }, law);
  if (!counted.ok) return counted;
  const owed = { principal: remaining, interest: counted.value };
  const due = counted.value.amount;
  const whole = plus(remaining, due);
  if (left >= whole) return accepted({ principal: remaining, interest: due, owed, divided: null });
  if (due === 0) return accepted({ principal: left, interest: NO_MONEY, owed, divided: null });
  const interest = shareOf(left, due, whole);
  return accepted({ principal: minus(left, interest), interest, owed, divided: DIVISION_BASIS });
}
