import { type FactDraft } from "../../domain/facts/kinds.ts";
import { nextCopy, superseded } from "../../domain/printing/copies.ts";
import { itemPapers, type Paper } from "../../domain/printing/facts.ts";
import { type PrintJob } from "../../domain/printing/job.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { accepted, type Outcome, refused } from "../../domain/refusal.ts";
import { type ItemRecord } from "../../store/reads/items.ts";
import { type Tx } from "../../store/store.ts";
import { type RoomTx } from "../room.ts";
import { cellsOf, gridFor, labelSize, receiptSize, sheetSize } from "./paper-size.ts";
import { choosePrinter, printersOf } from "./printers.ts";

/** A job that was written down, by its id. */
export type Queued = Outcome<string, PrintingRefusal>;
type Language = PrintJob["language"];

/** Queues the label of an item. Refuses a cancelled one: its number must not be stuck on anything. */
export function queueLabel(
  tx: RoomTx,
  jobId: string,
  wish: { readonly item: string; readonly printer: string | null },
): Queued {
  const record = printable(tx, wish.item);
  if (!record.ok) return record;
  const printer = choosePrinter(printersOf(tx), "label", wish.printer);
  if (!printer.ok) return printer;
  const { id, labelSize: size } = printer.value;
  dropFailed(tx, wish.item, "label");
  return queued(tx, jobId, { paper: "label", items: [wish.item], printer: id, size: labelSize(size) });
}

/**
 * Queues the receipt of an item: the original, or the next DUPLIKAT. Refuses a cancelled item, one of which nothing is told
 * yet, and one whose receipt number was erased.
 */
export function queueReceipt(
  tx: RoomTx,
  jobId: string,
  wish: {
    readonly item: string;
    readonly printer: string | null;
    readonly language: Language;
    readonly large: boolean;
  },
): Queued {
  const record = receivable(tx, wish.item);
  if (!record.ok) return record;
  const printer = choosePrinter(printersOf(tx), "receipt", wish.printer);
  if (!printer.ok) return printer;
  const { id, receiptSize: size } = printer.value;
  const copy = copyOf(tx, wish.item);
  dropFailed(tx, wish.item, "receipt");
  const { language, large } = wish;
  return queued(tx, jobId, {
    paper: "receipt",
    items: [wish.item],
    printer: id,
    size: receiptSize(size, large),
    copy,
    language,
  });
}

/** Queues labels on an A4 sheet, from a free cell on. Refuses when any of the items may have no label. */
export function queueLabelSheet(
  tx: RoomTx,
  jobId: string,
  wish: { readonly items: readonly string[]; readonly firstCell: number },
): Queued {
  for (const item of wish.items) {
    const record = printable(tx, item);
    if (!record.ok) return record;
  }
  const printer = choosePrinter(printersOf(tx), "label-sheet", null);
  if (!printer.ok) return printer;
  const grid = gridFor(printer.value.labelSize);
  const cells = cellsOf(grid);
  if (wish.firstCell > cells) return refused("bad-cell", { field: "firstCell", details: { cells } });
  const size = sheetSize(grid, wish.firstCell);
  return queued(tx, jobId, { paper: "label-sheet", items: [...wish.items], printer: printer.value.id, size });
}

/**
 * Queues the register of a day. Its job names the day and lists no items: a day may have more than a job can hold, and what was
 * registered on it is in the register. It names people, so it stands in the access log.
 */
export function queueRegisterSheet(
  tx: RoomTx,
  jobId: string,
  wish: { readonly day: string; readonly by: string },
): Queued {
  const printer = choosePrinter(printersOf(tx), "register-sheet", null);
  if (!printer.ok) return printer;
  tx.recordView({ by: wish.by, at: tx.now.at, what: "register", subject: wish.day, purpose: "print" });
  return queued(tx, jobId, { paper: "register-sheet", items: [], printer: printer.value.id, size: wish.day });
}

/** Queues a failed job again under its id, perhaps on another printer. `mayRetry` has allowed it. */
export function queueAgain(tx: RoomTx, job: PrintJob, printerId: string | null): Queued {
  // Of a letter or a case nothing can have changed that forbids its paper.
  const live = itemPapers.has(job.paper) ? job.items : [];
  for (const item of live) {
    const record = job.paper === "receipt" ? receivable(tx, item) : printable(tx, item);
    if (!record.ok) return record;
  }
  // The printer that failed may have been taken out of the settings since: then the first that serves is asked.
  const stillThere = printersOf(tx).some(({ id }) => id === job.printer);
  const printer = choosePrinter(printersOf(tx), job.paper, printerId ?? (stillThere ? job.printer : null));
  if (!printer.ok) return printer;
  const { paper, items, size, copy, language } = job;
  return queued(tx, job.id, { paper, items: [...items], printer: printer.value.id, size, copy, language });
}

/** Which copy a receipt of the item would be now. */
export function copyOf(tx: Pick<Tx, "jobs">, item: string): number {
  return nextCopy(tx.jobs.ofItem(item).filter(({ paper }) => paper === "receipt"));
}

/** The item of a label. */
export function printable(tx: Pick<Tx, "items">, id: string): Outcome<ItemRecord, PrintingRefusal> {
  const record = tx.items.byId(id);
  if (record === null) return refused("item-unknown", { field: "item" });
  return record.item.state === "CANCELLED_ENTRY" ? refused("item-cancelled") : accepted(record);
}

/** The item of a receipt. */
export function receivable(tx: Pick<Tx, "items">, id: string): Outcome<ItemRecord, PrintingRefusal> {
  const record = printable(tx, id);
  if (!record.ok) return record;
  if (record.value.item.bare) return refused("details-missing");
  return record.value.item.receipt === null ? refused("item-unknown", { field: "item" }) : record;
}

/** Papers of the same kind that failed here are given up: a new one takes their place. */
export function dropFailed(tx: RoomTx, item: string, paper: Paper): void {
  const station = tx.identity()?.station ?? "";
  const jobs = tx.jobs.ofItem(item).filter((job) => job.paper === paper && job.items.length === 1);
  for (const { id } of superseded(jobs, station)) {
    tx.append({ kind: "PrintDropped", subject: id, body: {}, sealed: null });
  }
}

/** Writes a job down under its id. */
export function queued(
  tx: RoomTx,
  subject: string,
  told: Omit<FactDraft<"PrintQueued">["body"], "copy" | "language"> & {
    readonly copy?: number;
    readonly language?: Language;
  },
): Queued {
  const body = { copy: 0, language: "pl", ...told } as const;
  tx.append({ kind: "PrintQueued", subject, body, sealed: null });
  return accepted(subject);
}
