import { createHmac, hash, randomBytes } from "node:crypto";
import { type Sha256 } from "../../main/domain/facts/chain.ts";
import { receiptHashText } from "../protocol/receipt-hash.ts";

/** SHA-256 of a text as lower-case hex. */
export const sha256: Sha256 = (text) => hash("sha256", text, "hex");

/** SHA-256 of bytes as base64url without padding: the `bh` of a signed request. */
export function bodyHash(bytes: Uint8Array): string {
  return hash("sha256", bytes, "base64url");
}

/** The keyed hash of a receipt number (RECEIPT-1). `secret` is base64. */
export function receiptHash(number: string, secret: string): string {
  return createHmac("sha256", Buffer.from(secret, "base64")).update(receiptHashText(number)).digest("hex");
}

/** A fresh secret of 32 bytes, base64. */
export function newSecret(): string {
  return randomBytes(32).toString("base64");
}
