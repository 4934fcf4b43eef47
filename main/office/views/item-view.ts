import { type ItemView } from "../../contract/item.ts";
import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { type Directory } from "../../domain/directory/directory.ts";
import { type OpenFact } from "../../domain/facts/kinds.ts";
import { undoSeconds } from "../../domain/intake/cancel.ts";
import { type DueStep, dueFor } from "../../domain/intake/due.ts";
import { type Item } from "../../domain/intake/item.ts";
import { makeLabelPayload } from "../../domain/numbers/label-payload.ts";
import { type PrintJob } from "../../domain/printing/job.ts";
import { type JobView } from "../../contract/item.ts";
import { type ItemRecord } from "../../store/reads/items.ts";
import { matterOf, numberOf } from "../printing/paper-content.ts";
import { historyLine } from "./history.ts";
import { itemRow } from "./item-row.ts";

export type ItemSurroundings = {
  /** The print jobs that the item is on, of any station. */
  readonly jobs: readonly PrintJob[];
  readonly directory: Directory;
  readonly facts: readonly OpenFact[];
  /** The registration point of this station: only there may a registration be undone. */
  readonly point: string | null;
  /** Instant. */
  readonly now: string;
  readonly nameOf: (clerk: string) => string | null;
  readonly viewJob: (job: PrintJob) => JobView;
};

/** Everything that a window shows of one item. */
export function itemView(record: ItemRecord, around: ItemSurroundings): ItemView {
  const { item } = record;
  const { directory, facts, point, now, nameOf, viewJob, jobs } = around;
  const told = item.description;
  const { cancelled } = item;
  return {
    ...itemRow(record),
    label: makeLabelPayload(numberOf(item)),
    receipt: item.receipt,
    otherDayReason: item.received.otherDayReason,
    documentDate: told.documentDate,
    pages: told.pages,
    postedOn: told.postedOn,
    postalNumber: told.postalNumber,
    remarks: told.remarks,
    nameOnReceipt: told.nameOnReceipt,
    dueOn: told.dueOn,
    dueSteps: [...stepsOf(item, directory)],
    assignedUnit: item.assigned?.unit ?? null,
    assignedTo: item.assigned?.clerk == null ? null : nameOf(item.assigned.clerk),
    case: record.case,
    cancelled: cancelled && { reason: cancelled.reason, at: cancelled.at, by: nameOf(cancelled.by) },
    undoSeconds: item.number.point === point ? undoSeconds(item, jobs, now) : 0,
    jobs: jobs.map(viewJob),
    history: facts.map((fact) => historyLine(fact, nameOf)),
  };
}

/** The count behind the due date; nothing when the directory has changed since and would count otherwise today. */
function stepsOf(item: Item, directory: Directory): readonly DueStep[] {
  const matter = matterOf(directory, item.description.matter);
  const receivedOn = parseCivilDate(item.received.receivedOn);
  if (matter === undefined || receivedOn === null) return [];
  const due = dueFor(matter, receivedOn, directory);
  return due.dueOn === item.description.dueOn ? due.dueSteps : [];
}
