import { createHash, randomBytes } from "node:crypto";
import { pino } from "pino";
import { v7 } from "uuid";

/** The ports that the machine itself supplies: time, chance, the log, the web. One of each for the whole process. */

/** Rings once after `ms`; the answer takes the wish back. A waiting bell does not keep the process alive. */
function ring(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  timer.unref();
  return () => clearTimeout(timer);
}

export const systemClock = {
  now: (): string => new Date().toISOString(),
  ticks: (): number => performance.now(),
  ring,
} as const;

export const systemChance = {
  id: (): string => v7(),
  bytes: (count: number): Uint8Array => randomBytes(count),
} as const;

export const systemWeb = {
  fetch: (url: string, init: RequestInit): Promise<Response> => fetch(url, init),
  aborter: (): AbortController => new AbortController(),
  bodyHash: (text: string): string => createHash("sha256").update(text).digest("base64url"),
  nonce: (): string => randomBytes(16).toString("base64url"),
  wallMs: (): number => Date.now(),
  ring,
} as const;

type Figures = Readonly<Record<string, string | number | boolean | null>>;

/** JSON lines on the error stream: events and figures, never a name, a title or a receipt number. */
export function systemLog(level: "info" | "warn" = "info"): {
  note(event: string, figures?: Figures): void;
  trouble(event: string, figures?: Figures): void;
} {
  const log = pino({ base: null, level }, pino.destination({ dest: 2, sync: true }));
  return {
    note: (event, figures = {}) => log.info(figures, event),
    trouble: (event, figures = {}) => log.error(figures, event),
  };
}
