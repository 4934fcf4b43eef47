import { type RefusalCode, refusals, type SyncRefusal } from "../protocol/refusal.ts";

/** A refusal on its way to the station, still without the time of the answer. */
export type Refused = Omit<SyncRefusal, "now">;

/** How long a station waits before it sends again what the centre could not do now. */
const LATER_MS = 2000;

export function refuse(
  code: RefusalCode,
  details: Readonly<Record<string, string | number>> = {},
  retryAfterMs = LATER_MS,
): Refused {
  const later = refusals[code].remedy === "later";
  return { ok: false, code, details, ...(later ? { retryAfterMs } : {}) };
}
