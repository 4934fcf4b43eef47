import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What Electron's `safeStorage` lends: the system's own key store wraps the store's key. */
export type KeyWrap = {
  available(): boolean;
  wrap(text: string): Uint8Array;
  unwrap(bytes: Uint8Array): string;
};

/** `wrong-key`: the file is there, but this user or machine cannot open it. */
export type OpenKey =
  | { readonly ok: true; readonly key: Buffer }
  | { readonly ok: false; readonly code: "wrong-key" };

/** `no-key-store`: the system offers none. */
export type StoreKey = OpenKey | { readonly ok: false; readonly code: "no-key-store" };

const KEY_BYTES = 32;

/**
 * The key of the store, wrapped by the system's key store; made at the first start. A key that cannot be unwrapped is never
 * replaced: a new one would make the store unreadable for good.
 */
export function wrappedStoreKey(file: string, wrap: KeyWrap): StoreKey {
  if (!wrap.available()) return { ok: false, code: "no-key-store" };
  if (!existsSync(file)) {
    const key = randomBytes(KEY_BYTES);
    writeWhole(file, wrap.wrap(key.toString("base64")));
    return { ok: true, key };
  }
  try {
    return keyOf(wrap.unwrap(readFileSync(file)));
  } catch {
    return { ok: false, code: "wrong-key" };
  }
}

/**
 * The key of the store in the browser host, which has no system key store to ask: a file that only this user may read. It keeps
 * the store closed to other users and to a stolen copy of the database alone, not to one who takes the whole folder.
 */
export function plainStoreKey(file: string): OpenKey {
  if (!existsSync(file)) {
    const key = randomBytes(KEY_BYTES);
    writeWhole(file, Buffer.from(key.toString("base64")));
    return { ok: true, key };
  }
  return keyOf(readFileSync(file, "utf8"));
}

function keyOf(text: string): OpenKey {
  const key = Buffer.from(text.trim(), "base64");
  return key.length === KEY_BYTES ? { ok: true, key } : { ok: false, code: "wrong-key" };
}

/** Whole or not at all: a key cut short by a crash would lock the store. */
function writeWhole(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  const half = `${file}.new`;
  writeFileSync(half, bytes, { mode: 0o600, flush: true });
  chmodSync(half, 0o600);
  renameSync(half, file);
}
