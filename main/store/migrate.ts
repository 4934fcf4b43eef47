import { type Db } from "./db.ts";
import { type Migration } from "./migrations/list.ts";

export function schemaVersion(db: Db): number {
  return Number(db.pragma("user_version"));
}

/** Applies what the file does not have yet, all of it in one transaction: it is either at the last version or unchanged. */
export function migrate(db: Db, from: number, list: readonly Migration[]): void {
  const missing = list.filter(({ version }) => version > from);
  const last = missing.at(-1);
  if (last === undefined) return;
  db.exec("BEGIN IMMEDIATE");
  try {
    for (const { sql } of missing) db.exec(sql);
    db.exec(`PRAGMA user_version = ${last.version}`);
    db.exec("COMMIT");
  } finally {
    if (db.inTransaction) db.exec("ROLLBACK");
  }
}
