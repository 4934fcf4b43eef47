import { type PrinterCode, type SendOutcome } from "../ports/printer.ts";

export function sent(printerJob: string | null, warning: PrinterCode | null = null): SendOutcome {
  return { fate: "sent", printerJob, warning };
}

/** Nothing has come out and nothing will. */
export function failed(code: PrinterCode): SendOutcome {
  return { fate: "failed", code };
}

/** Some of it may have left. */
export function fateUnknown(code: PrinterCode): SendOutcome {
  return { fate: "unknown", code };
}

/** A job id names a file and a queue entry: anything but letters, digits and hyphens is a bug of the caller, not a printer's trouble. */
export function checkedJobId(jobId: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(jobId))
    throw new Error("job id is not letters, digits and hyphens");
  return jobId;
}

/** The code of a Node system error (`ENOSPC`), or the empty string. */
export function systemCode(error: unknown): string {
  if (!(error instanceof Error) || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}
