import { z } from "zod";
import { type Brand, branded } from "../brand.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { readPayload, writePayload } from "./code-payload.ts";
import { type LogNumber } from "./log-number.ts";

/**
 * What the barcode of a cover slip says, of papers that the confirmation point keeps: `P26P1000017` and the check symbol. The number of
 * the entry and nothing of the person: who scans it must hold the log to learn more.
 */
export type LogPayload = Brand<"LogPayload">;
export const logPayloadSchema = z
  .string()
  .regex(/^P\d{2}[A-HJKMNP-TVWX]\d{7}[0-9A-HJKMNP-TV-Z]$/)
  .refine((text) => parseLogPayload(text).ok)
  .brand<"LogPayload">();

export type LogPayloadCode = "log-payload-form" | "log-payload-check" | "log-payload-number-zero";

/** The payload of a log number's cover slip. */
export function makeLogPayload(number: LogNumber): LogPayload {
  return branded<LogPayload>(writePayload("P", number));
}

/**
 * Reads a payload, scanned or typed (any case, spaces and hyphens, O for 0, I or L for 1). Refuses another form, a check symbol that
 * does not fit, and number zero.
 */
export function parseLogPayload(
  text: string,
): Outcome<LogNumber & { readonly payload: LogPayload }, LogPayloadCode> {
  const read = readPayload("P", text);
  if (!read.ok) return refused(`log-payload-${read.code}`);
  const { payload, number } = read.value;
  return accepted({ ...number, payload: branded<LogPayload>(payload) });
}
