import { sql } from "kysely";
import { type Scope } from "../../main/domain/facts/scope.ts";
import { type SubjectKey } from "../protocol/subject-key.ts";
import { type ReadDb, type Tx } from "./tables.ts";

/** Keeps keys that are new. The first of a name stands; an erased one stays erased (KEY-1, KEY-2). */
export async function keepKeys(tx: Tx, office: string, keys: readonly SubjectKey[]): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    insert into subject_keys
    select ${office}, * from json_to_recordset(${JSON.stringify(keys)}::json) as row(subject text, scope text, key text)
    on conflict do nothing`.execute(tx);
}

/** Erases the keys of subjects, in the scope of the fact that says so, and keeps the place so that none comes back. */
export async function eraseKeys(
  tx: Tx,
  office: string,
  subjects: readonly { readonly subject: string; readonly scope: Scope }[],
): Promise<void> {
  if (subjects.length === 0) return;
  const distinct = new Map(subjects.map((one) => [`${one.scope} ${one.subject}`, one]));
  await tx
    .insertInto("subject_keys")
    .values([...distinct.values()].map(({ subject, scope }) => ({ office, subject, scope, key: null })))
    .onConflict((conflict) => conflict.columns(["office", "subject", "scope"]).doUpdateSet({ key: null }))
    .execute();
}

/** The keys of some subjects in some scopes, and which of these subjects have been erased. */
export async function keysOf(
  db: ReadDb,
  office: string,
  wanted: { readonly subjects: readonly string[]; readonly scopes: readonly Scope[] },
): Promise<{ readonly keys: SubjectKey[]; readonly erased: string[] }> {
  if (wanted.subjects.length === 0) return { keys: [], erased: [] };
  const rows = await db
    .selectFrom("subject_keys")
    .select(["subject", "scope", "key"])
    .where("office", "=", office)
    .where(sql<boolean>`subject = any(${[...wanted.subjects]})`)
    .where(sql<boolean>`scope = any(${[...wanted.scopes]})`)
    .execute();
  return {
    keys: rows.flatMap(({ subject, scope, key }) => (key === null ? [] : [{ subject, scope, key }])),
    erased: rows.flatMap(({ subject, key }) => (key === null ? [subject] : [])),
  };
}
