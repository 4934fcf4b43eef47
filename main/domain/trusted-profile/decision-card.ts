import { type Circumstances, type Question } from "./circumstances.ts";
import { type DecisionRow, decisionTable } from "./decision-table.ts";

/** What the table says: the row that decided, which carries outcome, reason and basis, and its place in the table from 1. */
export type Decision = DecisionRow & { readonly no: number };

/** What is known so far; a question that is left out has no answer yet. */
export type Known = { readonly [Q in Question]?: Circumstances[Q] };

type Test = readonly [question: Question, answers: ReadonlySet<string>];

/** The table with its conditions as sets: the card is asked at every stroke of a key. */
const rows = decisionTable.map((row, at) => ({
  decision: { ...row, no: at + 1 },
  tests: conditionsOf(row),
}));

/** Decides: the first row that holds. */
export function decide(circumstances: Circumstances): Decision {
  for (const { decision, tests } of rows) {
    if (tests.every(([question, answers]) => answers.has(circumstances[question]))) return decision;
  }
  // The last rows name each purpose and nothing else.
  throw new RangeError("A purpose that the table does not know");
}

/**
 * Decides while answers are missing: the decision, as soon as nothing that is still open could change it, or the question to ask
 * next. Asked in this order nobody is asked more than the decision needs.
 */
export function decideSoFar(
  known: Known,
): { readonly ask: Question } | { readonly ask: null; readonly decision: Decision } {
  for (const { decision, tests } of rows) {
    const open = tests.filter(([question]) => known[question] === undefined);
    const excluded = tests.some(([question, answers]) => {
      const answer = known[question];
      return answer !== undefined && !answers.has(answer);
    });
    if (excluded) continue;
    const [first] = open;
    return first ? { ask: first[0] } : { ask: null, decision };
  }
  // Only a purpose that is not known yet leaves every row open or excluded.
  return { ask: "purpose" };
}

/**
 * What stops the visit by what is known already, whatever the rest may be: the first row, of those that do not end in the act
 * itself, that certainly holds. Null when nothing known stops it. A refusal need not wait for answers that cannot save it.
 */
export function stoppedBy(known: Known): Decision | null {
  for (const { decision, tests } of rows) {
    if (isAct(decision)) continue;
    const holds = tests.every(([question, answers]) => {
      const answer = known[question];
      return answer !== undefined && answers.has(answer);
    });
    if (holds) return decision;
  }
  return null;
}

/** True when the officer is to do what the person came for. */
export function isAct({ outcome }: Pick<Decision, "outcome">): boolean {
  return outcome === "confirm" || outcome === "extend" || outcome === "invalidate";
}

function conditionsOf({ when }: DecisionRow): readonly Test[] {
  // Object.entries widens the keys of a condition, which are questions.
  const entries = Object.entries(when) as [Question, readonly string[]][];
  return entries.map(([question, answers]) => [question, new Set(answers)]);
}
