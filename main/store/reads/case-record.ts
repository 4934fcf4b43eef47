import { type Case, stageOf } from "../../domain/cases/case.ts";
import { type Lane } from "../tables/case-due.ts";
import { parseCase } from "../tables/case-words.ts";

export type CaseStage = ReturnType<typeof stageOf>;

/** A case as a list needs it. */
export type CaseRecord = {
  readonly case: Case;
  readonly stage: CaseStage;
  /** As it is written, without initials; null while it is a folder. */
  readonly reference: string | null;
  /** The day that binds now; null where none does. */
  readonly dueOn: string | null;
  /** Until when the citizen is to answer a summons. */
  readonly waitingUntil: string | null;
  /** Where it lies on the board, today left aside: see `heapOf`. Null once nobody works on it. */
  readonly lane: Lane | null;
  /** Name of the sender of the first item; null: "brak danych", or erased. */
  readonly party: string | null;
  /** Every fact about it has its place at the centre. */
  readonly synced: boolean;
};

export type CaseRow = {
  readonly row: number;
  readonly case: string;
  readonly reference: string | null;
  readonly due_on: string | null;
  readonly waiting_until: string | null;
  readonly lane: Lane | null;
  readonly sort_on: string;
  readonly party: string | null;
  readonly synced: 0 | 1;
};

/** What every reading of cases selects; `c` is the case. */
export const CASE_COLUMNS = `c.row, c."case", c.reference, c.due_on, c.waiting_until, c.lane, c.sort_on,
  (SELECT (SELECT s.name FROM senders AS s WHERE s.id = i.sender) FROM case_items AS ci JOIN items AS i ON i.id = ci.item
   WHERE ci."case" = c.id ORDER BY ci.first DESC, ci.place LIMIT 1) AS party,
  NOT EXISTS (SELECT 1 FROM facts AS f WHERE f.subject = c.id AND f.position IS NULL) AS synced`;

export function caseRecord(row: CaseRow): CaseRecord {
  const one = parseCase(row.case);
  return {
    case: one,
    stage: stageOf(one),
    reference: row.reference,
    dueOn: row.due_on,
    waitingUntil: row.waiting_until,
    lane: row.lane,
    party: row.party,
    synced: row.synced === 1,
  };
}
