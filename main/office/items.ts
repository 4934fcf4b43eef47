import { type ItemView, type JobView } from "../contract/item.ts";
import { formatRpw } from "../domain/numbers/rpw.ts";
import { type PrintJob } from "../domain/printing/job.ts";
import { type ItemRecord } from "../store/reads/items.ts";
import { numberOf } from "./printing/paper-content.ts";
import { printerNameOf } from "./printing/printers.ts";
import { type Room } from "./room.ts";
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
  const first = job.items[0];
  const item = first === undefined ? null : read.items.byId(first);
  return jobView(job, {
    station: room.store.identity()?.station ?? null,
    rpw: item && formatRpw(numberOf(item.item)),
    printerName: (id) => printerNameOf(read, id),
  });
}
