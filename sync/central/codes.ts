import { randomBytes } from "node:crypto";
import { type Scope } from "../../main/domain/facts/scope.ts";
import { type Centre } from "./centre.ts";
import { sha256 } from "./crypto.ts";
import { type ReadDb } from "./tables.ts";

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** How long a code is good: a day, so that it can be carried to another building, and no longer. */
const GOOD_FOR_MS = 24 * 60 * 60 * 1000;

export type NewCode = {
  readonly office: string;
  readonly name: string;
  readonly point: string | null;
  readonly scopes: readonly Scope[];
  /** An id that the centre has lost with its enrolment: the machine goes on under it. Else a new one is made. */
  readonly station?: string | undefined;
};

/** Makes a one-time code. Only its hash is kept: whoever reads the table cannot enrol (ENROL-1). */
export async function createCode(
  { db, nowMs }: Pick<Centre, "db" | "nowMs">,
  asked: NewCode,
): Promise<{ readonly code: string; readonly expiresAt: string }> {
  const symbols = [...randomBytes(16)].map((byte) => ALPHABET[byte % 32]).join("");
  const code = [asked.office, ...(symbols.match(/.{4}/g) ?? [])].join("-");
  const expiresAt = new Date(nowMs() + GOOD_FOR_MS).toISOString();
  await db
    .insertInto("codes")
    .values({
      office: asked.office,
      code_hash: codeHash(symbols),
      name: asked.name,
      point: asked.point,
      scopes: [...asked.scopes],
      expires_at: expiresAt,
      used_at: null,
      station: asked.station ?? null,
    })
    .execute();
  return { code, expiresAt };
}

/** A code as somebody typed it: office and hash of its symbols. Null: this is no code. */
export function readCode(typed: string): { readonly office: string; readonly hash: string } | null {
  const match = /^\s*(.+?)-((?:[0-9A-Za-z]-?\s*){16})$/.exec(typed);
  const [, office, symbols] = match ?? [];
  if (office === undefined || symbols === undefined) return null;
  const plain = symbols.toUpperCase().replaceAll(/[-\s]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  return { office: office.toLowerCase(), hash: codeHash(plain) };
}

function codeHash(symbols: string): string {
  return sha256(`okienko.code.1:${symbols}`);
}

/** The code's row, locked, whatever its state. */
export async function lockedCode(tx: ReadDb, code: { readonly office: string; readonly hash: string }) {
  return await tx
    .selectFrom("codes")
    .selectAll()
    .where("office", "=", code.office)
    .where("code_hash", "=", code.hash)
    .forUpdate()
    .executeTakeFirst();
}
