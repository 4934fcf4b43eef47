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
import { jobNow, type Queued, sendQueued } from "./printing/sending.ts";
import {
  queueAgain,
  queueLabel,
  queueLabelSheet,
  queueReceipt,
  queueRegisterSheet,
} from "./printing/queue.ts";
import { accept } from "./refusals.ts";
import { type Room, type RoomTx } from "./room.ts";

/** Papers: queued durably, then sent, then proved. A failure is a state of the job, never an error of the call. */
export function printCounter({ os: { print } }: Door, room: Room, press: Press): Counter<"print"> {
  const { read } = room.store;

  return {
    label: print.label.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = queue(by, (tx, id) => queueLabel(tx, id, input));
      return accept(await sendQueued({ room, press }, by, queued), errors);
    }),
    receipt: print.receipt.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = queue(by, (tx, id) => queueReceipt(tx, id, input));
      return accept(await sendQueued({ room, press }, by, queued), errors);
    }),
    labelSheet: print.labelSheet.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const queued = queue(by, (tx, id) => queueLabelSheet(tx, id, input));
      return accept(await sendQueued({ room, press }, by, queued), errors);
    }),
    registerSheet: print.registerSheet.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const { day } = input;
      const queued = queue(by, (tx, id) => queueRegisterSheet(tx, id, { day, by }));
      return accept(await sendQueued({ room, press }, by, queued), errors);
    }),

    retry: print.retry.handler(async ({ input, errors, context }) => {
      const by = actorOf(context).id;
      const outcome = withJob(by, input.job, mayRetry, (tx, job) => queueAgain(tx, job, input.printer));
      return accept(await sendQueued({ room, press }, by, outcome), errors);
    }),
    settle: print.settle.handler(({ input: { job, printed }, errors, context }) => {
      const said = (subject: string) =>
        ({ kind: "PrintSettled", subject, body: { printed }, sealed: null }) as const;
      return jobNow(room, accept(withJob(actorOf(context).id, job, maySettle, writing(said)), errors));
    }),
    drop: print.drop.handler(({ input, errors, context }) => {
      return jobNow(room, accept(withJob(actorOf(context).id, input.job, mayDrop, writing(dropped)), errors));
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
