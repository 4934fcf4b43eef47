import { z } from "zod";
import { type PrinterCode, type PrinterJobState, type PrinterState } from "../../ports/printer.ts";

const refusedSchema = z.object({ error: z.int(), begun: z.boolean() });
const stateSchema = z.object({ status: z.int(), jobs: z.int() });
const madeSchema = z.object({ job: z.int().nullable() });
const queueSchema = z.object({
  queue: z.array(z.object({ id: z.int(), name: z.string(), status: z.int() })),
});

export type SpoolRefused = { readonly refused: PrinterCode; readonly begun: boolean };
export type SpoolJob = z.infer<typeof queueSchema>["queue"][number];

/** An answer that is not what the script writes says nothing about how far it came. */
const notUnderstood: SpoolRefused = { refused: "unknown", begun: true };

export function readSpoolState(stdout: string): PrinterState {
  const read = readAs(stateSchema, stdout);
  if ("refused" in read) return { state: "trouble", code: read.refused };
  const code = printerTrouble(read.status);
  if (code !== undefined) return { state: "trouble", code };
  return { state: read.jobs > 0 || (read.status & bits.busy) !== 0 ? "busy" : "ready", code: null };
}

export function readSpoolQueue(stdout: string): readonly SpoolJob[] | SpoolRefused {
  const read = readAs(queueSchema, stdout);
  return "refused" in read ? read : read.queue;
}

/** The number of the job that was made; null when it was handed over and never seen. */
export function readMadeJob(stdout: string): { readonly job: number | null } | SpoolRefused {
  return readAs(madeSchema, stdout);
}

function readAs<Shape>(schema: z.ZodType<Shape>, stdout: string): Shape | SpoolRefused {
  const json = parsed(stdout);
  const refused = refusedSchema.safeParse(json);
  if (refused.success) return { refused: win32Code(refused.data.error), begun: refused.data.begun };
  const read = schema.safeParse(json);
  return read.success ? read.data : notUnderstood;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What an error number of Windows means to a clerk. */
export function win32Code(error: number): PrinterCode {
  switch (error) {
    case 1801: // ERROR_INVALID_PRINTER_NAME
    case 1905: // ERROR_PRINTER_DELETED
      return "queue-missing";
    case 1155: // ERROR_NO_ASSOCIATION: no program prints PDF
    case 1722: // RPC_S_SERVER_UNAVAILABLE: the spooler does not run
    case 1062: // ERROR_SERVICE_NOT_ACTIVE
      return "tool-missing";
    case 112: // ERROR_DISK_FULL
    case 39: // ERROR_HANDLE_DISK_FULL
      return "disk-full";
    case 28: // ERROR_OUT_OF_PAPER
      return "paper-out";
    case 53: // ERROR_BAD_NETPATH
    case 64: // ERROR_NETNAME_DELETED
    case 1203: // ERROR_NO_NET_OR_BAD_PATH
      return "unreachable";
    case 21: // ERROR_NOT_READY
    case 5: // ERROR_ACCESS_DENIED: the queue exists and does not take our jobs
      return "printer-stopped";
    case 1460: // ERROR_TIMEOUT
      return "timed-out";
    case 1804: // ERROR_INVALID_DATATYPE
      return "not-understood";
    default:
      return "unknown";
  }
}

/** PRINTER_STATUS of winspool. */
const bits = {
  paperOut: 0x10 | 0x40 | 0x40000,
  unreachable: 0x80 | 0x1000 | 0x800000,
  stopped: 0x1 | 0x2 | 0x4 | 0x8 | 0x800 | 0x80000 | 0x100000 | 0x200000 | 0x400000,
  busy: 0x200 | 0x400 | 0x4000,
} as const;

function printerTrouble(status: number): PrinterCode | undefined {
  if ((status & bits.paperOut) !== 0) return "paper-out";
  if ((status & bits.unreachable) !== 0) return "unreachable";
  return (status & bits.stopped) !== 0 ? "printer-stopped" : undefined;
}

/** JOB_STATUS of winspool. A job that is kept after printing is done. */
export function spoolJobState(status: number): PrinterJobState {
  if ((status & (0x80 | 0x1000 | 0x2000)) !== 0) return "done";
  if ((status & (0x4 | 0x100)) !== 0) return "cancelled";
  if ((status & (0x1 | 0x2 | 0x20 | 0x40 | 0x200 | 0x400)) !== 0) return "stopped";
  return (status & 0x10) !== 0 ? "printing" : "waiting";
}
