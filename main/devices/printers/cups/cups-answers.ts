import { type PrinterCode, type PrinterJobState, type PrinterState } from "../../ports/printer.ts";
import { ippTags, type IppAnswer, type IppGroup } from "./ipp-message.ts";

export type CupsJob = { readonly id: number; readonly name: string | null; readonly state: PrinterJobState };

/** Undefined when the server did as asked; otherwise why not. */
export function refusalOf(answer: IppAnswer): PrinterCode | undefined {
  if (answer.status < 0x0100) return undefined;
  switch (answer.status) {
    case 0x0406:
      return "queue-missing";
    case 0x040a:
      return "not-understood";
    case 0x0502:
    case 0x0504:
    case 0x0506:
    case 0x0507:
      return "printer-stopped";
    default:
      return "unknown";
  }
}

/** How the queue is: what has run out counts before a stop, because it says what to do. */
export function printerStateOf(answer: IppAnswer): PrinterState {
  const refusal = refusalOf(answer);
  if (refusal !== undefined) return { state: "trouble", code: refusal };
  const printer = answer.groups.find((group) => group.tag === ippTags.printer)?.attributes;
  if (printer === undefined) return { state: "unknown", code: null };
  const reasons = (printer.get("printer-state-reasons") ?? []).map(bareReason);
  if (reasons.some((reason) => ["media-empty", "media-needed", "marker-supply-empty"].includes(reason))) {
    return { state: "trouble", code: "paper-out" };
  }
  if (reasons.some((reason) => ["offline", "timed-out", "shutdown"].includes(reason))) {
    return { state: "trouble", code: "unreachable" };
  }
  const stopping = ["paused", "media-jam", "door-open", "cover-open", "interlock-open", "spool-area-full"];
  const state = printer.get("printer-state")?.[0];
  const stopped = state === 5 || printer.get("printer-is-accepting-jobs")?.[0] === false;
  if (stopped || reasons.some((reason) => stopping.includes(reason))) {
    return { state: "trouble", code: "printer-stopped" };
  }
  // A backend that finds nobody tells it in a sentence only, while the queue goes on trying.
  const message = String(printer.get("printer-state-message")?.[0] ?? "");
  if (state === 4 && /may not exist|unavailable|not responding|unable to locate/i.test(message)) {
    return { state: "trouble", code: "unreachable" };
  }
  if (state === 4) return { state: "busy", code: null };
  return state === 3 ? { state: "ready", code: null } : { state: "unknown", code: null };
}

/** Reasons come with how grave the printer thinks they are: `media-empty-error`. */
function bareReason(reason: unknown): string {
  return String(reason).replace(/-(error|warning|report)$/, "");
}

/** The jobs of an answer, in its order; a job without a number is none. */
export function jobsOf(answer: IppAnswer): readonly CupsJob[] {
  return answer.groups.flatMap((group) => {
    const id = group.attributes.get("job-id")?.[0];
    if (group.tag !== ippTags.job || typeof id !== "number") return [];
    const name = group.attributes.get("job-name")?.[0];
    return [{ id, name: typeof name === "string" ? name : null, state: jobStateOf(group.attributes) }];
  });
}

function jobStateOf(job: IppGroup): PrinterJobState {
  switch (job.get("job-state")?.[0]) {
    case 3:
    case 4:
      return "waiting";
    case 5:
      return "printing";
    case 6:
      return "stopped";
    case 7:
    case 8:
      return "cancelled";
    case 9:
      return "done";
    default:
      return "cannot-tell";
  }
}

/** The name of a job in the queue carries our id at its end, so that a restarted office finds it again. */
export function jobName(title: string, jobId: string): string {
  return `${title.slice(0, 100)} ${jobId}`;
}

export function isNamedFor(job: CupsJob, jobId: string): boolean {
  return job.name?.endsWith(` ${jobId}`) === true;
}
