import { createHmac } from "node:crypto";
import { makeReceiptNumber, RECEIPT_NUMBER_BYTES } from "../domain/numbers/receipt-number.ts";
import { type Tx } from "../store/store.ts";
import { textToHash } from "../../sync/engine/station-secrets.ts";
import { type Chance } from "./ports.ts";

/** Where the office's secret for receipt hashes is kept in the encrypted store: 32 bytes, base64. */
export const RECEIPT_SECRET = "receipt-secret";

/**
 * Draws a receipt number that this store has not given yet, with its keyed hash. Two alike in 2^55 draws are not to be expected,
 * yet a number that opens two matters must never leave, so it is looked up all the same.
 */
export function freshReceipt(
  tx: Pick<Tx, "items" | "setting">,
  chance: Pick<Chance, "bytes">,
): { readonly number: string; readonly hash: string } {
  const secret = secretOf(tx);
  for (;;) {
    const number = makeReceiptNumber(chance.bytes(RECEIPT_NUMBER_BYTES));
    if (tx.items.byReceipt(number) === null) return { number, hash: receiptHash(number, secret) };
  }
}

/** HMAC-SHA-256, hex: all that the centre learns of a receipt number. */
export function receiptHash(number: string, secret: Uint8Array): string {
  return createHmac("sha256", secret).update(textToHash(number)).digest("hex");
}

function secretOf(tx: Pick<Tx, "setting">): Uint8Array {
  const kept = tx.setting(RECEIPT_SECRET);
  if (typeof kept !== "string") throw new Error("An enrolled station without the office's receipt secret");
  return Buffer.from(kept, "base64");
}
