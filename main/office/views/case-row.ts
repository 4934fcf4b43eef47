import { type CaseRow } from "../../contract/case-views.ts";
import { civilDay, settledOn } from "../../domain/cases/deadline.ts";
import { daysLeft, warningOf } from "../../domain/deadlines/standing.ts";
import { heapOf } from "../../store/reads/case-board.ts";
import { type CaseRecord } from "../../store/reads/case-record.ts";

export type RowSurroundings = {
  /** Civil day in Warsaw. */
  readonly today: string;
  readonly nameOf: (clerk: string) => string | null;
};

/** One row of a list of cases. */
export function caseRow(record: CaseRecord, { today, nameOf }: RowSurroundings): CaseRow {
  const { case: one, stage, party, synced } = record;
  const day = civilDay(today);
  // A term that ended with its case, or with its settling, is history: the case page tells it, no list does.
  const runs = stage === "open" && settledOn(one) === null;
  const dueOn = runs && record.dueOn !== null ? civilDay(record.dueOn) : null;
  return {
    id: one.id,
    reference: record.reference,
    stage,
    state: one.state,
    stateOn: one.stateOn,
    title: one.title,
    erased: one.erased,
    matter: one.matter,
    unit: one.unit,
    clerk: one.clerk === null ? null : { id: one.clerk, name: nameOf(one.clerk) ?? one.clerk },
    party,
    beganOn: one.beganOn,
    openedOn: one.opening?.openedOn ?? null,
    dueOn,
    heap: heapOf(record, today) ?? "none",
    daysLeft: dueOn === null ? null : daysLeft(dueOn, day),
    warning: warningOf(dueOn, day),
    waitingUntil: record.waitingUntil,
    items: one.items.length,
    synced,
  };
}
