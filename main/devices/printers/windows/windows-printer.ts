import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PaperFormat, type PrintData, type PrinterPort, type SendOutcome } from "../../ports/printer.ts";
import { checkedJobId, failed, fateUnknown, sent, systemCode } from "../outcome.ts";
import { folderCode } from "../folder/folder-codes.ts";
import { type RunTool, type ToolRun } from "./run-tool.ts";
import {
  readMadeJob,
  readSpoolQueue,
  readSpoolState,
  spoolJobState,
  type SpoolJob,
  type SpoolRefused,
} from "./windows-answers.ts";
import {
  jobsScript,
  powershellArguments,
  printToScript,
  rawScript,
  stateScript,
  sumatraArguments,
} from "./windows-scripts.ts";

export type WindowsSettings = {
  readonly name: string;
  /** As Windows calls it. */
  readonly printer: string;
  readonly format: PaperFormat;
  readonly run: RunTool;
  /** SumatraPDF's program file where the office has it; otherwise the system's own program for PDF prints. */
  readonly sumatra: string | null;
};

const askMs = 15_000;
const sendMs = 60_000;
const waitSeconds = 30;

/**
 * A printer of Windows. Labels go raw through the spooler; PDFs through a program that prints them. A document's name carries the job
 * id, and one that waits in the queue is never sent a second time. Jobs that ended leave the queue, so absence proves nothing.
 */
export function windowsPrinter(settings: WindowsSettings): PrinterPort {
  const { printer, format, run, sumatra } = settings;

  function powershell(
    script: string,
    input: object,
    signal: AbortSignal,
    withinMs = askMs,
  ): Promise<ToolRun> {
    return run("powershell.exe", powershellArguments(script), {
      input: JSON.stringify(input),
      signal,
      withinMs,
    });
  }

  async function queue(signal: AbortSignal): Promise<readonly SpoolJob[] | SpoolRefused> {
    const answer = await powershell(jobsScript, { printer }, signal);
    return answer.ran ? readSpoolQueue(answer.stdout) : { refused: answer.code, begun: false };
  }

  async function sendRaw(data: PrintData, signal: AbortSignal): Promise<SendOutcome> {
    const base64 = Buffer.from(data.bytes).toString("base64");
    const input = { printer, document: documentName(data), copies: data.copies, base64 };
    return made(await powershell(rawScript, input, signal, sendMs));
  }

  async function sendPdf(data: PrintData, signal: AbortSignal): Promise<SendOutcome> {
    const folder = await mkdtemp(join(tmpdir(), "okienko-"));
    try {
      const file = join(folder, `${data.jobId}.pdf`);
      await writeFile(file, data.bytes);
      if (sumatra === null) {
        const input = { printer, file, jobId: data.jobId, copies: data.copies, waitSeconds };
        return made(await powershell(printToScript, input, signal, sendMs));
      }
      const how = { input: "", signal, withinMs: sendMs };
      const ended = await run(sumatra, sumatraArguments(printer, file, data.copies), how);
      if (!ended.ran) return ended.left ? fateUnknown(ended.code) : failed(ended.code);
      // Its exit code does not say how far it came.
      return ended.exitCode === 0 ? sent(null) : fateUnknown("printer-stopped");
    } finally {
      // A receipt bears a name: it does not stay behind in a temporary folder.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }

  return {
    name: settings.name,
    kind: "windows",
    accepts: [format],

    async send(data, signal) {
      checkedJobId(data.jobId);
      if (data.format !== format) return failed("not-understood");
      const waiting = await queue(signal);
      if ("refused" in waiting) return failed(waiting.refused);
      const already = waiting.find((job) => job.name.includes(data.jobId));
      if (already !== undefined) return sent(String(already.id));
      if (data.format === "zpl") return sendRaw(data, signal);
      try {
        return await sendPdf(data, signal);
      } catch (error) {
        return failed(folderCode(systemCode(error)));
      }
    },

    async state(signal) {
      const answer = await powershell(stateScript, { printer }, signal);
      return answer.ran ? readSpoolState(answer.stdout) : { state: "trouble", code: answer.code };
    },

    async jobState(printerJob, signal) {
      const waiting = await queue(signal);
      if ("refused" in waiting) return "cannot-tell";
      const found = waiting.find((job) => String(job.id) === printerJob);
      return found === undefined ? "gone" : spoolJobState(found.status);
    },

    async arrival(jobId, signal) {
      checkedJobId(jobId);
      const waiting = await queue(signal);
      if ("refused" in waiting) return { arrived: "cannot-tell" };
      const found = waiting.find((job) => job.name.includes(jobId));
      return found === undefined
        ? { arrived: "cannot-tell" }
        : { arrived: "yes", printerJob: String(found.id) };
    },
  };
}

function documentName(data: PrintData): string {
  return `${data.title.slice(0, 100)} ${data.jobId}`;
}

function made(answer: ToolRun): SendOutcome {
  if (!answer.ran) return answer.left ? fateUnknown(answer.code) : failed(answer.code);
  const read = readMadeJob(answer.stdout);
  if ("refused" in read) return read.begun ? fateUnknown(read.refused) : failed(read.refused);
  return read.job === null ? fateUnknown("timed-out") : sent(String(read.job));
}
