import { type DeviceCode } from "../../domain/printing/refusals.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";

export type PaperFormat = PrinterConfig["format"];

/** What a printer itself can say; the office's own reasons (it ended, a person said no) are not a printer's. */
export type PrinterCode = Exclude<DeviceCode, "office-ended" | "told-not-printed">;

/** One paper on its way out. A retry carries the same `jobId`, so that a printer that can tell does not print it twice. */
export type PrintData = {
  /** Letters, digits and hyphens: it becomes a file's or a queue entry's name. */
  readonly jobId: string;
  /** What a queue's window shows. Never personal data, never the receipt number. */
  readonly title: string;
  readonly bytes: Uint8Array;
  readonly format: PaperFormat;
  /** 1 or more. */
  readonly copies: number;
};

/**
 * What became of the bytes. `sent`: all of them are with the printer, or already were under this job id; `warning` says why
 * the paper may be late (it comes out by itself once paper is put in). `failed`: certainly nothing comes out. `unknown`: part of it may
 * have left; nobody may send it again without a person looking.
 */
export type SendOutcome =
  | { readonly fate: "sent"; readonly printerJob: string | null; readonly warning: PrinterCode | null }
  | { readonly fate: "failed"; readonly code: PrinterCode }
  | { readonly fate: "unknown"; readonly code: PrinterCode };

export type PrinterState = {
  readonly state: "ready" | "busy" | "trouble" | "unknown";
  /** Why, when it is trouble; null otherwise. */
  readonly code: PrinterCode | null;
};

/** A job inside the printer's own queue. `gone`: the queue does not know it (any more); `cannot-tell`: the transport has no way to ask. */
export type PrinterJobState =
  | "waiting"
  | "printing"
  | "done"
  | "stopped"
  | "cancelled"
  | "gone"
  | "cannot-tell";

/** Whether a job of this id ever arrived, asked after a crash. `absent` is certain; without certainty it is `cannot-tell`. */
export type Arrival =
  | { readonly arrived: "yes"; readonly printerJob: string | null }
  | { readonly arrived: "no" }
  | { readonly arrived: "cannot-tell" };

export interface PrinterPort {
  readonly name: string;
  readonly kind: PrinterConfig["kind"];
  readonly accepts: readonly PaperFormat[];
  /** Never throws for a printer's trouble; the signal's abort is a time-out. Never sends a second time by itself. */
  send(data: PrintData, signal: AbortSignal): Promise<SendOutcome>;
  /** Asks the printer now; an answer that does not come is `trouble` with its code. */
  state(signal: AbortSignal): Promise<PrinterState>;
  jobState(printerJob: string, signal: AbortSignal): Promise<PrinterJobState>;
  /** For a job of unknown fate: the queue or the folder may know. */
  arrival(jobId: string, signal: AbortSignal): Promise<Arrival>;
}

/** How the office comes by a printer from its settings; the composition root supplies it. */
export type OpenPrinter = (config: PrinterConfig) => PrinterPort;
