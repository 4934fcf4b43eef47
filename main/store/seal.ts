import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from "node:crypto";
import { type Json } from "../domain/facts/canonical.ts";
import { type Fact, type SealedPart } from "../domain/facts/envelope.ts";

const CIPHER = "aes-256-gcm";
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/*
 * Keys are handed over as key objects: given as bytes, Node 24 finds out by exceptions that they are none, and one sealing takes
 * 77 µs instead of 28.
 */

/** What a box is bound to: it opens only in the very fact that it was made for. */
type Bound = Pick<Fact, "id" | "kind" | "subject">;

function bound({ id, kind, subject }: Bound): Buffer {
  return Buffer.from(`${id}\n${kind}\n${subject}`, "utf8");
}

/** Seals a value (its JSON) under a subject's key of 32 bytes, with a fresh random nonce. */
export function seal(value: Json, fact: Bound, { name, key }: { name: string; key: Uint8Array }): SealedPart {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, createSecretKey(key), nonce).setAAD(bound(fact));
  const box = Buffer.concat([
    nonce,
    cipher.update(JSON.stringify(value), "utf8"),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { key: name, box: box.toString("base64") };
}

/** Opens a sealed part. Refuses with null: a wrong key, a box of another fact, one that was tampered with or is no JSON. */
export function unseal(part: SealedPart, fact: Bound, key: Uint8Array): unknown {
  const box = Buffer.from(part.box, "base64");
  if (box.length < NONCE_BYTES + TAG_BYTES) return null;
  try {
    const cipher = createDecipheriv(CIPHER, createSecretKey(key), box.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    cipher.setAAD(bound(fact));
    cipher.setAuthTag(box.subarray(box.length - TAG_BYTES));
    const clear = Buffer.concat([
      cipher.update(box.subarray(NONCE_BYTES, box.length - TAG_BYTES)),
      cipher.final(),
    ]);
    return JSON.parse(clear.toString("utf8"));
  } catch {
    return null;
  }
}
