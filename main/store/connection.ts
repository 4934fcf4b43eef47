import { existsSync, rmSync } from "node:fs";
import Database from "better-sqlite3";
import { setKey } from "./cipher-key.ts";
import { Db, type SlowStatement } from "./db.ts";

/** Opens the file with its key, as the one and only process that may: SQLite's exclusive lock goes with the process. */
export function connect(file: string, key: Uint8Array, slow: (slow: SlowStatement) => void): Db {
  const raw = new Database(file, { timeout: 0 });
  try {
    setKey(raw, key);
    const db = new Db(raw, slow);
    // Before anything is read: the lock is then taken with the first reading and kept, and no shared-memory file is needed.
    db.exec("PRAGMA locking_mode = EXCLUSIVE");
    return db;
  } catch (error) {
    raw.close();
    throw error;
  }
}

/** Settings of a connection that goes on to write. */
export function prepareToWrite(db: Db): void {
  db.exec("PRAGMA journal_mode = WAL");
  db.exec("PRAGMA synchronous = FULL");
  db.exec("PRAGMA foreign_keys = ON");
  // Freed cells are overwritten with zeros: what was erased is not left lying in the file.
  db.exec("PRAGMA secure_delete = ON");
  db.exec("PRAGMA trusted_schema = OFF");
  db.exec("PRAGMA temp_store = MEMORY");
  db.exec("PRAGMA cache_size = -65536");
}

/**
 * Lets SQLite learn how selective its indexes are where that changed much, by a glance at some hundred rows: without it a list with two
 * filters may walk the index that holds everything.
 */
export function learn(db: Db): void {
  db.exec("PRAGMA analysis_limit = 400; PRAGMA optimize = 0x10002");
}

/** Is every page of the file whole, and every table? Reads all of it. */
export function whole(db: Db): boolean {
  return db.pragma("quick_check(1)") === "ok";
}

/**
 * Looks into a store that was not closed, through a connection that may only read: closing one that may write would fold its
 * write-ahead log into the file, and a store that is refused must be left as it lies.
 */
export function inspect(
  file: string,
  key: Uint8Array,
): { readonly whole: boolean; readonly version: number } {
  const memory = `${file}-shm`;
  const stood = existsSync(memory);
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 0 });
  try {
    setKey(raw, key);
    const db = new Db(raw, () => undefined);
    const version = Number(db.pragma("user_version"));
    return { version, whole: whole(db) };
  } finally {
    raw.close();
    // Shared memory that only this look needed: a store at work does without (see `connect`).
    if (!stood) rmSync(memory, { force: true });
  }
}
