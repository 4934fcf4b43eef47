import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type KeyWrap, plainStoreKey, wrappedStoreKey } from "../../main/host/store-key.ts";

let folder = "";
const file = (): string => join(folder, "deep", "store.key");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "okienko-key-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A system's key store as one user of one machine has it: what another one wrapped does not open. */
function keyStore(available = true): KeyWrap {
  const secret = randomBytes(32);
  return {
    available: () => available,
    wrap(text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", secret, nonce);
      const box = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), box]);
    },
    unwrap(bytes) {
      const cipher = createDecipheriv("aes-256-gcm", secret, bytes.subarray(0, 12));
      cipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
    },
  };
}

describe("wrappedStoreKey", () => {
  it("makes a key of 32 bytes at the first start and finds it again", () => {
    const user = keyStore();

    const first = wrappedStoreKey(file(), user);

    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.key.length).toBe(32);
    expect(wrappedStoreKey(file(), user)).toEqual(first);
  });

  it("never writes the key in the open", () => {
    const made = wrappedStoreKey(file(), keyStore());

    const kept = readFileSync(file());
    expect(made.ok && kept.includes(made.key)).toBe(false);
    expect(made.ok && kept.includes(made.key.toString("base64"))).toBe(false);
  });

  it("refuses where the system has no key store, and leaves no file", () => {
    expect(wrappedStoreKey(file(), keyStore(false))).toEqual({ ok: false, code: "no-key-store" });
    expect(readdirSync(folder)).toEqual([]);
  });

  it("refuses another user's key and leaves it as it was", () => {
    wrappedStoreKey(file(), keyStore());
    const before = readFileSync(file());

    expect(wrappedStoreKey(file(), keyStore())).toEqual({ ok: false, code: "wrong-key" });
    expect(readFileSync(file())).toEqual(before);
  });

  it.each([
    ["half written", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ["empty", () => Buffer.alloc(0)],
    [
      "changed in one byte",
      (bytes: Buffer) => Buffer.from(bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))),
    ],
  ])("refuses a file that is %s and does not replace it", (_how, spoil) => {
    const user = keyStore();
    wrappedStoreKey(file(), user);
    const spoilt = spoil(readFileSync(file()));
    writeFileSync(file(), spoilt);

    expect(wrappedStoreKey(file(), user)).toEqual({ ok: false, code: "wrong-key" });
    expect(readFileSync(file())).toEqual(spoilt);
  });

  it("refuses what unwraps to a key of another length", () => {
    const user = keyStore();
    wrappedStoreKey(file(), user);
    writeFileSync(file(), user.wrap(Buffer.alloc(16).toString("base64")));

    expect(wrappedStoreKey(file(), user)).toEqual({ ok: false, code: "wrong-key" });
  });

  it("goes on over what a crash left half made beside the file", () => {
    const user = keyStore();
    const first = wrappedStoreKey(file(), user);
    writeFileSync(`${file()}.new`, "half");

    expect(wrappedStoreKey(file(), user)).toEqual(first);
  });

  it("makes a key where a crash left only half of one that was never used", () => {
    const user = keyStore();
    wrappedStoreKey(file(), user);
    rmSync(file());
    writeFileSync(`${file()}.new`, "half");

    const made = wrappedStoreKey(file(), user);

    expect(made.ok).toBe(true);
    expect(readdirSync(join(folder, "deep"))).toEqual(["store.key"]);
    expect(wrappedStoreKey(file(), user)).toEqual(made);
  });
});

describe("plainStoreKey", () => {
  it("makes a key that only this user may read and finds it again", () => {
    const made = plainStoreKey(file());

    expect(made.ok && made.key.length).toBe(32);
    expect(plainStoreKey(file())).toEqual(made);
    // Windows keeps rights elsewhere than in the mode.
    expect(process.platform === "win32" || (statSync(file()).mode & 0o777) === 0o600).toBe(true);
  });

  it("refuses a file that was cut off and does not replace it", () => {
    plainStoreKey(file());
    writeFileSync(file(), "c2hvcnQ=");

    expect(plainStoreKey(file())).toEqual({ ok: false, code: "wrong-key" });
    expect(readFileSync(file(), "utf8")).toBe("c2hvcnQ=");
  });
});
