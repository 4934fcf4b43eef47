import { type Scan } from "../ports/scanner.ts";

/** What of a longer code has come so far. */
export type HidPart = { readonly bytes: readonly number[]; readonly aim: string | null };
export const noPart: HidPart = { bytes: [], aim: null };

const reportSize = 64;
const scannedData = 2;
const mostBytes = 56;

/**
 * Reads one input report of a scanner in the HID POS mode (usage page 0x8C): a code of more than 56 bytes comes in several.
 *
 *   0: report id 2 · 1: number of data bytes · 2-4: AIM identifier `]C0` · 5-60: data · 61-62: unused · 63: bit 0, more follows
 *
 * A report of another kind or of an impossible length drops what has come so far: half a code is never passed on as a whole one.
 */
export function readHidReport(
  part: HidPart,
  report: Uint8Array,
): { readonly part: HidPart; readonly scan: Scan | null } {
  const size = report[1] ?? 0;
  if (report.length !== reportSize || report[0] !== scannedData || size > mostBytes) {
    return { part: noPart, scan: null };
  }
  const aim = part.aim ?? aimOf(report);
  const bytes = [...part.bytes, ...report.subarray(5, 5 + size)];
  if (((report[63] ?? 0) & 1) === 1) return { part: { bytes, aim }, scan: null };
  // Many scanners are set to end a code with Enter for their keyboard mode, and send it here as well.
  const text = new TextDecoder("utf-8").decode(Uint8Array.from(bytes)).replace(/[\r\n\t]+$/, "");
  return { part: noPart, scan: text === "" ? null : { text, aim } };
}

function aimOf(report: Uint8Array): string | null {
  const aim = String.fromCharCode(...report.subarray(2, 5));
  return /^\][A-Za-z][0-9A-Za-z]$/.test(aim) ? aim : null;
}
