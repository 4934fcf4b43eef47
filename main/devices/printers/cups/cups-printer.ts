import { type PaperFormat, type PrinterPort, type PrinterState } from "../../ports/printer.ts";
import { checkedJobId, failed, fateUnknown, sent } from "../outcome.ts";
import { isNamedFor, jobName, jobsOf, printerStateOf, refusalOf, type CupsJob } from "./cups-answers.ts";
import { askCups, type Broken, type CupsServer } from "./cups-server.ts";
import { type IppAnswer, type IppAttribute, type IppRequest } from "./ipp-message.ts";

export type CupsSettings = {
  readonly name: string;
  readonly queue: string;
  readonly format: PaperFormat;
  readonly server: CupsServer;
  /** The system's name of who prints: CUPS shows a job's name to its owner only. */
  readonly user: string;
};

export type CupsLimits = { readonly askMs: number; readonly sendMs: number };
export const usualCupsLimits: CupsLimits = { askMs: 5_000, sendMs: 30_000 };

const operations = {
  printJob: 0x0002,
  jobAttributes: 0x0009,
  jobs: 0x000a,
  printerAttributes: 0x000b,
} as const;

/**
 * A queue of the system's print server (Linux, macOS). A job's name carries the job id: before sending, the queue is asked for a
 * job of that name that still waits or prints, and such a job is never sent a second time.
 */
export function cupsPrinter(settings: CupsSettings, limits: CupsLimits = usualCupsLimits): PrinterPort {
  const { queue, server, user } = settings;

  function ask(
    message: IppRequest,
    signal: AbortSignal,
    withinMs = limits.askMs,
  ): Promise<IppAnswer | Broken> {
    return askCups(server, queue, message, { signal, withinMs });
  }

  function common(): IppAttribute[] {
    return [
      { name: "attributes-charset", is: "charset", values: ["utf-8"] },
      { name: "attributes-natural-language", is: "language", values: ["en"] },
      { name: "printer-uri", is: "uri", values: [`ipp://localhost/printers/${encodeURIComponent(queue)}`] },
      { name: "requesting-user-name", is: "name", values: [user] },
    ];
  }

  async function jobs(
    which: "all" | "not-completed",
    signal: AbortSignal,
  ): Promise<readonly CupsJob[] | Broken> {
    const answer = await ask(
      {
        operation: operations.jobs,
        operationAttributes: [
          ...common(),
          { name: "which-jobs", is: "keyword", values: [which] },
          { name: "requested-attributes", is: "keyword", values: ["job-id", "job-name", "job-state"] },
        ],
      },
      signal,
    );
    if ("broken" in answer) return answer;
    const refusal = refusalOf(answer);
    return refusal === undefined ? jobsOf(answer) : { broken: refusal, left: true };
  }

  async function state(signal: AbortSignal): Promise<PrinterState> {
    const wanted = [
      "printer-state",
      "printer-state-reasons",
      "printer-state-message",
      "printer-is-accepting-jobs",
    ];
    const answer = await ask(
      {
        operation: operations.printerAttributes,
        operationAttributes: [...common(), { name: "requested-attributes", is: "keyword", values: wanted }],
      },
      signal,
    );
    return "broken" in answer ? { state: "trouble", code: answer.broken } : printerStateOf(answer);
  }

  return {
    name: settings.name,
    kind: "cups",
    accepts: [settings.format],
    state,

    async send(data, signal) {
      checkedJobId(data.jobId);
      if (data.format !== settings.format) return failed("not-understood");
      const waiting = await jobs("not-completed", signal);
      if ("broken" in waiting) return failed(waiting.broken);
      const already = waiting.find((job) => isNamedFor(job, data.jobId));
      if (already !== undefined) return sent(String(already.id));

      const answer = await ask(
        {
          operation: operations.printJob,
          operationAttributes: [
            ...common(),
            { name: "job-name", is: "name", values: [jobName(data.title, data.jobId)] },
            { name: "document-format", is: "mime", values: [mimeTypes[data.format]] },
          ],
          jobAttributes: [{ name: "copies", is: "integer", values: [data.copies] }],
          data: data.bytes,
        },
        signal,
        limits.sendMs,
      );
      if ("broken" in answer) return answer.left ? fateUnknown(answer.broken) : failed(answer.broken);
      const refusal = refusalOf(answer);
      if (refusal !== undefined) return failed(refusal);
      const made = jobsOf(answer)[0];
      // The queue keeps the job while the printer is in trouble and prints it afterwards.
      const now = await state(signal);
      return sent(made === undefined ? null : String(made.id), now.state === "trouble" ? now.code : null);
    },

    async jobState(printerJob, signal) {
      const id = Number(printerJob);
      if (!Number.isInteger(id)) return "cannot-tell";
      const answer = await ask(
        {
          operation: operations.jobAttributes,
          operationAttributes: [
            ...common(),
            { name: "job-id", is: "integer", values: [id] },
            { name: "requested-attributes", is: "keyword", values: ["job-id", "job-name", "job-state"] },
          ],
        },
        signal,
      );
      if ("broken" in answer) return "cannot-tell";
      if (refusalOf(answer) === "queue-missing") return "gone";
      return jobsOf(answer)[0]?.state ?? "cannot-tell";
    },

    async arrival(jobId, signal) {
      checkedJobId(jobId);
      const known = await jobs("all", signal);
      if ("broken" in known) return { arrived: "cannot-tell" };
      const found = known.find((job) => isNamedFor(job, jobId));
      if (found !== undefined) return { arrived: "yes", printerJob: String(found.id) };
      // Absence proves something only where ended jobs are kept and their names are shown.
      const keepsEnded = known.some((job) => job.state === "done" || job.state === "cancelled");
      const showsNames = known.every((job) => job.name !== null);
      return { arrived: keepsEnded && showsNames ? "no" : "cannot-tell" };
    },
  };
}

/** ZPL goes through untouched, whatever filters the queue has. */
const mimeTypes = { zpl: "application/vnd.cups-raw", pdf: "application/pdf" } as const;
