/** Why paper did not come out, or may not. The devices' codes are among them, so that each has its sentence. */
export const deviceCodes = [
  "unreachable",
  "refused-connection",
  "timed-out",
  "paper-out",
  "printer-stopped",
  "queue-missing",
  "folder-missing",
  "folder-read-only",
  "disk-full",
  "tool-missing",
  "cut-off",
  "office-ended",
  "told-not-printed",
  "not-understood",
  "unknown",
] as const;
export type DeviceCode = (typeof deviceCodes)[number];

export const printingRefusals = [
  ...deviceCodes,
  "job-unknown",
  "job-not-settled",
  "job-already-printed",
  "job-elsewhere",
  "printer-unknown",
  "printer-none",
  "printer-format",
  "bad-cell",
  "numbering-frozen",
  "item-unknown",
  "item-cancelled",
  "details-missing",
  "required",
  "too-long",
  "bad-address",
] as const;
export type PrintingRefusal = (typeof printingRefusals)[number];
