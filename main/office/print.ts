import { type JobView } from "../contract/item.ts";
import { type PrinterView } from "../contract/print.ts";
import { mayDrop, mayRetry, maySettle } from "../domain/printing/acts.ts";
import { type PrintJob } from "../domain/printing/job.ts";
import { type PrinterConfig } from "../domain/printing/printer-config.ts";
import { type PrintingRefusal } from "../domain/printing/refusals.ts";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { actorOf, type Counter, type Door } from "./door.ts";
import { viewJob } from "./items.ts";
import { preview, tryPrinter } from "./printing/proofs.ts";
import { type Press } from "./printing/press.ts";
import { printersOf, removePrinter, savePrinter } from "./printing/printers.ts";
import {
  queueAgain,
  queueLabel,
  queueLabelSheet,
  queueReceipt,
  queueRegisterSheet,
} from "./printing/queue.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx, type WriteRefusal } from "./room.ts";

/** A job that was written down, by its id. */
type Queued = Outcome<string, PrintingRefusal | WriteRefusal>;

/** Papers: queued durably, then sent, then proved. A failure is a state of the job, never an error of the call. */
export function printCounter({ os: { print } }: Door, room: Room, press: Press): Counter<"print"> {
  const { read } = room.store;

  return {
    label: print.label.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = queue(by, (tx, id) => queueLabel(tx, id, input));
      return accept(await sent(by, queued), errors);
    }),
    receipt: print.receipt.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = queue(by, (tx, id) => queueReceipt(tx, id, input));
      return accept(await sent(by, queued), errors);
    }),
    labelSheet: print.labelSheet.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = queue(by, (tx, id) => queueLabelSheet(tx, id, input));
      return accept(await sent(by, queued), errors);
    }),
    registerSheet: print.registerSheet.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const { day } = input;
      const queued = queue(by, (tx, id) => queueRegisterSheet(tx, id, { day, by }));
      return accept(await sent(by, queued), errors);
    }),

    retry: print.retry.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const outcome = withJob(by, input.job, mayRetry, (tx, job) => queueAgain(tx, job, input.printer));
      return accept(await sent(by, outcome), errors);
    }),
    settle: print.settle.handler(({ input: { job, printed }, errors, context }) => {
      const said = (subject: string) =>
        ({ kind: "PrintSettled", subject, body: { printed }, sealed: null }) as const;
      return viewOf(accept(withJob(actorOf(context).id, job, maySettle, writing(said)), errors));
    }),
    drop: print.drop.handler(({ input, errors, context }) => {
      return viewOf(accept(withJob(actorOf(context).id, input.job, mayDrop, writing(dropped)), errors));
    }),
    pending: print.pending.handler(() => {
      const station = room.store.identity()?.station;
      return station === undefined ? [] : read.jobs.open(station).map((job) => viewJob(room, job));
    }),

    printers: print.printers.handler(() => printerViews()),
    savePrinter: print.savePrinter.handler(async ({ input, errors }) => {
      accept(
        room.keep((tx) => savePrinter(tx, input)),
        errors,
      );
      room.news.tell({ kind: "printing" });
      return await printerViews();
    }),
    removePrinter: print.removePrinter.handler(async ({ input, errors }) => {
      accept(
        room.keep((tx) => removePrinter(tx, input.printer)),
        errors,
      );
      room.news.tell({ kind: "printing" });
      return await printerViews();
    }),
    testPrinter: print.testPrinter.handler(async ({ input, errors }) => {
      const config = printersOf(read).find(({ id }) => id === input.printer);
      if (config === undefined) {
        return accept(refused("printer-unknown" satisfies PrintingRefusal, { field: "printer" }), errors);
      }
      const outcome = await tryPrinter(room, press, config);
      return {
        sent: outcome.fate === "sent",
        code: outcome.fate === "sent" ? outcome.warning : outcome.code,
      };
    }),
    preview: print.preview.handler(async ({ input, errors, context }) => {
      const bytes = accept(await preview(room, press, { ...input, by: actorOf(context).id }), errors);
      return { pdf: Buffer.from(bytes).toString("base64") };
    }),
  };

  /** Writes a new job down. Nothing has left for the printer when this returns. */
  function queue(by: string, rule: (tx: RoomTx, jobId: string) => Outcome<string, PrintingRefusal>): Queued {
    return room.commit(by, (tx) => rule(tx, room.chance.id()));
  }

  /** Acts on a job that a rule allows to act on; answers its id. */
  function withJob(
    by: string,
    id: string,
    may: (job: PrintJob, station: string) => Outcome<PrintJob, PrintingRefusal>,
    act: (tx: RoomTx, job: PrintJob) => Outcome<string, PrintingRefusal>,
  ): Queued {
    return room.commit<string, PrintingRefusal>(by, (tx) => {
      const job = tx.jobs.byId(id);
      if (job === null) return refused("job-unknown");
      const allowed = may(job, tx.identity()?.station ?? "");
      return allowed.ok ? act(tx, job) : allowed;
    });
  }

  async function sent(by: string, queued: Queued): Promise<Outcome<JobView, PrintingRefusal | WriteRefusal>> {
    if (!queued.ok) return queued;
    const outcome = await press.send(queued.value, by);
    if (!outcome.ok) return outcome;
    const view = viewOf(queued.value);
    const { value } = outcome;
    // The printer took it all and says why it may be late: the job itself is well.
    return accepted(value.fate === "sent" && view.state === "sent" ? { ...view, code: value.warning } : view);
  }

  function viewOf(jobId: string): JobView {
    const job = read.jobs.byId(jobId);
    if (job === null) throw new Error("A print job that was just written is not there");
    return viewJob(room, job);
  }

  function printerViews(): Promise<PrinterView[]> {
    return Promise.all(printersOf(read).map(viewPrinter));
  }

  async function viewPrinter(config: PrinterConfig): Promise<PrinterView> {
    try {
      return { config, ...(await press.stateOf(config)) };
    } catch {
      return { config, state: "unknown", code: null };
    }
  }
}

function writing(fact: (jobId: string) => FactDraft) {
  return (tx: RoomTx, job: PrintJob): Outcome<string, PrintingRefusal> => {
    tx.append(fact(job.id));
    return accepted(job.id);
  };
}

function dropped(subject: string) {
  return { kind: "PrintDropped", subject, body: {}, sealed: null } as const;
}
