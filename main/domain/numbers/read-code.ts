import { cleanLine } from "../identifiers/clean.ts";
import { type CaseReference, parseCaseReference } from "./case-reference.ts";
import { type DispatchNumber, parseDispatchNumber } from "./dispatch-number.ts";
import { type LabelPayload, parseLabelPayload } from "./label-payload.ts";
import { type LogNumber, parseLogNumber } from "./log-number.ts";
import { type LogPayload, parseLogPayload } from "./log-payload.ts";
import { type OutgoingPayload, parseOutgoingPayload } from "./outgoing-payload.ts";
import { parseReceiptNumber, type ReceiptNumber } from "./receipt-number.ts";
import { parseRpw } from "./rpw.ts";
import { type RegisterNumber } from "./series.ts";

/**
 * What a scanned or typed text turned out to be. `label` and `rpw` name an item that came in, `outgoing` and `dispatch` a
 * letter sent: the first of each by its barcode, the second by its number. `log`
 * names an entry of the confirmation point's log, by its cover slip (`payload`) or its number (null). `misread` is one of ours with a wrong check symbol
 * (`label`: of a label in either direction, or a cover slip): scan again. `foreign` is anything else; its text may be personal data of a stranger's barcode, so it is never logged.
 */
export type Code =
  | { readonly kind: "label"; readonly number: RegisterNumber; readonly payload: LabelPayload }
  | { readonly kind: "outgoing"; readonly number: DispatchNumber; readonly payload: OutgoingPayload }
  | { readonly kind: "receipt"; readonly receipt: ReceiptNumber }
  | { readonly kind: "status-url"; readonly receipt: ReceiptNumber }
  | { readonly kind: "rpw"; readonly number: RegisterNumber }
  | { readonly kind: "dispatch"; readonly number: DispatchNumber }
  | { readonly kind: "log"; readonly number: LogNumber; readonly payload: LogPayload | null }
  | { readonly kind: "case"; readonly reference: CaseReference }
  | { readonly kind: "misread"; readonly of: "label" | "receipt" }
  | { readonly kind: "foreign"; readonly text: string };

/** How much of a foreign text is kept for the screen: a whole page may have been pasted by mistake. */
const LONGEST = 500;

/**
 * Tells what a scan or a typed text is. Drops the scanner's symbology identifier (`]C0`, `]d2`, `]Q3`), line ends, tabs and
 * invisible characters, and takes any case.
 */
export function readCode(text: string): Code {
  const foreign = { kind: "foreign", text: text.slice(0, LONGEST) } as const;
  const line = cleanLine(text).replace(/^\][A-Za-z][0-9A-Za-z]/, "");

  const label = parseLabelPayload(line);
  if (label.ok) {
    const { payload, ...number } = label.value;
    return { kind: "label", number, payload };
  }
  const outgoing = parseOutgoingPayload(line);
  if (outgoing.ok) {
    const { payload, ...number } = outgoing.value;
    return { kind: "outgoing", number, payload };
  }
  const slip = parseLogPayload(line);
  if (slip.ok) {
    const { payload, ...number } = slip.value;
    return { kind: "log", number, payload };
  }
  const receipt = parseReceiptNumber(line);
  if (receipt.ok) return { kind: "receipt", receipt: receipt.value };

  const fragment = /^https?:\/\/[^\s#]+#(.+)$/i.exec(line)?.[1];
  if (fragment !== undefined) {
    const number = parseReceiptNumber(fragment);
    if (number.ok) return { kind: "status-url", receipt: number.value };
    return number.code === "receipt-number-check" ? { kind: "misread", of: "receipt" } : foreign;
  }
  const rpw = parseRpw(line);
  if (rpw.ok) return { kind: "rpw", number: rpw.value };
  const dispatch = parseDispatchNumber(line);
  if (dispatch.ok) return { kind: "dispatch", number: dispatch.value };
  const log = parseLogNumber(line);
  if (log.ok) return { kind: "log", number: log.value, payload: null };
  const reference = parseCaseReference(line);
  if (reference.ok) return { kind: "case", reference: reference.value };

  const misread =
    label.code === "label-check" || outgoing.code === "outgoing-check" || slip.code === "log-payload-check";
  if (misread) return { kind: "misread", of: "label" };
  if (receipt.code === "receipt-number-check") return { kind: "misread", of: "receipt" };
  return foreign;
}
