import { type CaseRow } from "../../contract/case-views.ts";
import { type CivilDate, parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { type Case } from "../../domain/cases/case.ts";
import { type CaseNumber } from "../../domain/cases/facts.ts";
import { countDeadline, type Deadline } from "../../domain/deadlines/deadline.ts";
import { daysLeft, warningOf } from "../../domain/deadlines/standing.ts";
import { type Directory } from "../../domain/directory/directory.ts";
import { formatCaseReference } from "../../domain/numbers/case-reference.ts";
import { heapOf } from "../../store/reads/case-board.ts";
import { type CaseRecord } from "../../store/reads/case-record.ts";
import { matterOf } from "../printing/paper-content.ts";

export type RowSurroundings = {
  /** Civil day in Warsaw. */
  readonly today: string;
  readonly nameOf: (clerk: string) => string | null;
};

/** One row of a list of cases. */
export function caseRow(record: CaseRecord, { today, nameOf }: RowSurroundings): CaseRow {
  const { case: one, stage, party, synced } = record;
  const day = civilDay(today);
  // A term that ended with its case is history: the case page tells it, no list does.
  const dueOn = stage === "open" && record.dueOn !== null ? civilDay(record.dueOn) : null;
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

/** The reference as it is written, without initials. */
export function referenceText({ unit, jrwa, no, sub, year }: CaseNumber): string {
  return formatCaseReference({ unit, jrwa, no, ...(sub !== null && { sub }), year });
}

/** The term of a case with each step of its count; null while it is a folder. */
export function deadlineOf(one: Case, directory: Directory, electronic = false): Deadline | null {
  if (one.proceeding === null) return null;
  const ownTerm = matterOf(directory, one.matter)?.term;
  return countDeadline({
    proceeding: one.proceeding.proceeding,
    startOn: civilDay(one.proceeding.startOn),
    electronic,
    stops: one.stops.map(({ stop, reason, from, to }) => ({
      id: stop,
      reason,
      from: civilDay(from),
      to: to === null ? null : civilDay(to),
    })),
    extensions: one.extensions.map(({ newDueOn, noticeOn }) => ({
      newDueOn: civilDay(newDueOn),
      noticeOn: civilDay(noticeOn),
    })),
    closedOn: one.closed === null ? null : civilDay(one.closed.on),
    closedDays: new Set(directory.closedDays.map(civilDay)),
    ...(ownTerm !== undefined && { ownTerm }),
  });
}

/** A day that a fact holds: its schema let no other in. */
export function civilDay(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new Error("A day that is in no calendar");
  return date;
}
