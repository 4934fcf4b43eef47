import { accepted, type Outcome } from "../domain/refusal.ts";
import { type Db } from "./db.ts";
import { rebuildTables } from "./fold-into-tables.ts";
import { type Migration } from "./migrations/list.ts";
import { type WriteTrouble } from "./trouble.ts";

export function schemaVersion(db: Db): number {
  return Number(db.pragma("user_version"));
}

/** Applies what the file does not have yet, all of it in one transaction: it is either at the last version or unchanged. */
export function migrate(db: Db, from: number, list: readonly Migration[]): Outcome<null, WriteTrouble> {
  const missing = list.filter(({ version }) => version > from);
  const last = missing.at(-1);
  if (last === undefined) return accepted(null);
  return db.write((write) => {
    for (const { sql } of missing) db.exec(sql);
    if (from > 0 && missing.some(({ refold }) => refold)) rebuildTables(write);
    db.exec(`PRAGMA user_version = ${last.version}`);
    return accepted(null);
  });
}
