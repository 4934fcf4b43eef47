import { type OpenFact } from "../../domain/facts/kinds.ts";

/**
 * Histories of several subjects told as one. Each keeps its own order, which is the order of its fold; between two subjects the
 * instants decide, which is good enough for people to read and for nothing else.
 */
export function inTold(histories: readonly (readonly OpenFact[])[]): readonly OpenFact[] {
  const rest = histories.filter((history) => history.length > 0).map((history) => ({ history, at: 0 }));
  const told: OpenFact[] = [];
  for (;;) {
    let next: { history: readonly OpenFact[]; at: number } | null = null;
    for (const one of rest) if (earlier(one, next)) next = one;
    const fact = next?.history[next.at];
    if (next === null || fact === undefined) return told;
    told.push(fact);
    next.at += 1;
  }
}

type Reading = { readonly history: readonly OpenFact[]; readonly at: number };

function earlier(one: Reading, than: Reading | null): boolean {
  const fact = one.history[one.at];
  if (fact === undefined) return false;
  const other = than?.history[than.at];
  if (other === undefined) return true;
  // Of one station the sequence says what came first, whatever its clock did.
  if (fact.station === other.station && fact.epoch === other.epoch) return fact.seq < other.seq;
  return fact.at < other.at;
}
