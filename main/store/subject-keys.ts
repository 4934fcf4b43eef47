import { randomBytes } from "node:crypto";
import { type Scope } from "../domain/facts/scope.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { statement } from "./statement.ts";

const KEY_BYTES = 32;

const find = statement<{ key: Uint8Array }>(
  "subject-key",
  "SELECT key FROM subject_keys WHERE subject = ? AND scope = ?",
);
const insert = statement(
  "subject-key-insert",
  "INSERT INTO subject_keys (subject, scope, key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
);
const forget = statement("subject-key-delete", "DELETE FROM subject_keys WHERE subject = ?");
const isErased = statement<{ subject: string }>(
  "subject-erased",
  "SELECT subject FROM erased_subjects WHERE subject = ?",
);
const markErased = statement(
  "subject-erase",
  "INSERT INTO erased_subjects (subject) VALUES (?) ON CONFLICT DO NOTHING",
);

export function subjectKey(db: ReadDb, subject: string, scope: Scope): Uint8Array | null {
  return db.one(find, subject, scope)?.key ?? null;
}

/** The key of a subject, made on first use. An erased subject gets no new one: null, and what is said of it later is not kept. */
export function keyToSealWith(db: WriteDb, subject: string, scope: Scope): Uint8Array | null {
  const known = subjectKey(db, subject, scope);
  if (known !== null) return known;
  if (db.one(isErased, subject) !== undefined) return null;
  const fresh = randomBytes(KEY_BYTES);
  db.run(insert, subject, scope, fresh);
  return fresh;
}

/** Takes a key that came from the centre. The first key of a name stands, an erased subject gets none; true if it was taken. */
export function takeKey(db: WriteDb, subject: string, scope: Scope, key: Uint8Array): boolean {
  if (key.length !== KEY_BYTES || db.one(isErased, subject) !== undefined) return false;
  return db.run(insert, subject, scope, key).changes === 1;
}

/** Deletes a subject's keys for good; true if there was anything left to open. */
export function eraseKeys(db: WriteDb, subject: string): boolean {
  db.run(markErased, subject);
  return db.run(forget, subject).changes > 0;
}
