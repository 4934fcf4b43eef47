import { type ItemView, type JobView } from "../contract/item.ts";
import { formatDispatchNumber } from "../domain/numbers/dispatch-number.ts";
import { formatRpw } from "../domain/numbers/rpw.ts";
import { type PrintJob } from "../domain/printing/job.ts";
import { type ItemRecord } from "../store/reads/items.ts";
import { numberOf } from "./printing/paper-content.ts";
import { morningOf } from "./printing/paper-size.ts";
import { printerNameOf } from "./printing/printers.ts";
import { type Reads } from "../store/reads/reads.ts";
import { type Room } from "./room.ts";
import { dispatchNumberOf } from "./views/letter-view.ts";
import { itemView } from "./views/item-view.ts";
import { jobView } from "./views/job-view.ts";

/** An item of this store as a window shows it. It was just written or found: that it is gone would be a bug. */
export function viewItem(room: Room, id: string): ItemView {
  const record = room.store.read.items.byId(id);
  if (record === null) throw new Error("An item that was just there is gone");
  return viewRecord(room, record);
}

export function viewRecord(room: Room, record: ItemRecord): ItemView {
  const { read } = room.store;
  return itemView(record, {
    jobs: read.jobs.ofItem(record.item.id),
    facts: read.facts.ofItem(record.item.id),
    directory: room.furnishings.directory,
    point: room.store.identity()?.point ?? null,
    now: room.now().at,
    nameOf: room.nameOf,
    viewJob: (job) => viewJob(room, job),
  });
}

export function viewJob(room: Room, job: PrintJob): JobView {
  const { read } = room.store;
  return jobView(job, {
    station: room.store.identity()?.station ?? null,
    rpw: nameOfJob(read, job),
    printerName: (id) => printerNameOf(read, id),
  });
}

/** What a paper is called by: a number or a reference, never a name or a title. */
function nameOfJob(read: Reads, { paper, items: [first], size }: PrintJob): string | null {
  switch (paper) {
    case "label":
    case "receipt":
    case "label-sheet":
    case "register-sheet": {
      const record = first === undefined ? null : read.items.byId(first);
      return record && formatRpw(numberOf(record.item));
    }
    case "letter": {
      const record = first === undefined ? null : read.letters.byId(first);
      return record?.letter.signed?.reference ?? record?.reference ?? null;
    }
    case "outgoing-label": {
      const dispatched = first === undefined ? null : (read.letters.byId(first)?.letter.dispatched ?? null);
      return dispatched && formatDispatchNumber(dispatchNumberOf(dispatched));
    }
    case "case-metric":
      return first === undefined ? null : (read.cases.byId(first)?.reference ?? null);
    case "case-list":
      return size;
    case "morning-sheet":
      return morningOf(size).day;
    default:
      return paper satisfies never;
  }
}
