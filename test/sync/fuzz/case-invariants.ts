import { standingMoves } from "../../../main/domain/cases/steps.ts";
import { caseNumberSchema } from "../../../main/domain/cases/facts.ts";
import { referenceText } from "../../../main/domain/cases/reference.ts";
import { mayFollow } from "../../../main/domain/cases/states.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { type Counter } from "../../world/counter.ts";
import { type World } from "../../world.ts";
import { type Ledger, Violation } from "./ledger.ts";

type Row = { readonly refused: string | null; readonly fact: Fact };

/** No reference twice, none left out without a reason, none refused; every case went only where a case may go. */
export async function checkCases(world: World, rows: readonly Row[], ledger: Ledger): Promise<void> {
  const opened = rows.filter(({ fact }) => fact.kind === "CaseOpened");
  const wrong = opened.find(({ refused }) => refused !== null && refused !== "case-has-reference");
  if (wrong !== undefined) {
    throw new Violation(`${wrong.refused ?? ""}: ${referenceText(numberOf(wrong.fact))}`);
  }
  checkDoubles(opened);
  await checkGaps(world, ledger);
}

/** What a station shows of its cases. */
export function checkMoves({ cases, station }: Counter): void {
  for (const one of cases.known()) {
    const moves = standingMoves(one.moves);
    for (const [i, { to }] of moves.entries()) {
      const before = moves[i - 1];
      if (before === undefined || mayFollow(before.to, to)) continue;
      throw new Violation(`${station.name}: a case went from ${before.to} to ${to}`);
    }
  }
}

function checkDoubles(opened: readonly Row[]): void {
  const there = new Map<string, string>();
  for (const { refused, fact } of opened) {
    if (refused !== null) continue;
    const reference = referenceText(numberOf(fact));
    const other = there.get(reference) ?? fact.subject;
    if (other !== fact.subject) throw new Violation(`The reference ${reference} stands at the centre twice`);
    there.set(reference, fact.subject);
  }
}

/** Numbers from one on, in each list and in each group, but for those that died with a disk or that a centre forgot. */
async function checkGaps(world: World, ledger: Ledger): Promise<void> {
  const numbers = await world.centre.caseNumbers();
  const died = [...ledger.references.values()].filter(({ fact }) => ledger.died.has(fact));
  const known = [...numbers, ...died.map(({ number }) => number)];
  const given = new Set(known.map(referenceText));
  for (const number of known) {
    const { no, sub } = number;
    const before = sub === null ? { ...number, no: no - 1 } : { ...number, sub: sub - 1 };
    if ((sub ?? no) === 1) continue;
    const reference = referenceText(before);
    if (given.has(reference) || ledger.forgotten.has(reference)) continue;
    throw new Violation(`The reference ${reference} was left out`);
  }
}

function numberOf({ body }: Fact) {
  const { unit, jrwa, year, no, sub } = body;
  return caseNumberSchema.parse({ unit, jrwa, year, no, sub });
}
