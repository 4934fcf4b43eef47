import { z } from "zod";
import { type Brand, branded } from "../brand.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { readPayload, writePayload } from "./code-payload.ts";
import { type DispatchNumber } from "./dispatch-number.ts";

/**
 * What the barcodes of an outgoing letter say, on its envelope and on the card that proves its service (ZPO):
 * `W26K10000122`: W, two digits of the year, the point, six digits, the check symbol.
 */
export type OutgoingPayload = Brand<"OutgoingPayload">;
export const outgoingPayloadSchema = z
  .string()
  .regex(/^W\d{2}[A-HJKMNP-TVWX]\d{7}[0-9A-HJKMNP-TV-Z]$/)
  .refine((text) => parseOutgoingPayload(text).ok)
  .brand<"OutgoingPayload">();

export type OutgoingPayloadCode = "outgoing-form" | "outgoing-check" | "outgoing-number-zero";

/** The payload of a dispatch number's label. */
export function makeOutgoingPayload(number: DispatchNumber): OutgoingPayload {
  return branded<OutgoingPayload>(writePayload("W", number));
}

/**
 * Reads a payload, scanned or typed (any case, spaces and hyphens, O for 0, I or L for 1). Refuses another form (an incoming
 * label is one), a check symbol that does not fit, and number zero.
 */
export function parseOutgoingPayload(
  text: string,
): Outcome<DispatchNumber & { readonly payload: OutgoingPayload }, OutgoingPayloadCode> {
  const read = readPayload("W", text);
  if (!read.ok) return refused(`outgoing-${read.code}`);
  const { payload, number } = read.value;
  return accepted({ ...number, payload: branded<OutgoingPayload>(payload) });
}
