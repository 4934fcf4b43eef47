import Database from "better-sqlite3";
import { type StoreTrouble } from "../domain/station/refusals.ts";

/** What may keep a write from happening in a store that was opened well. */
export type WriteTrouble = Exclude<StoreTrouble, "wrong-key" | "from-the-future">;

/** SQLite said no. Carries the SQL text and SQLite's code, never the values. */
export class SqlError extends Error {
  readonly code: string;
  readonly sql: string;

  constructor(code: string, reason: string, sql: string) {
    super(`${code}: ${reason} in: ${sql}`);
    this.name = "SqlError";
    this.code = code;
    this.sql = sql;
  }

  /** Anything else than SQLite's own errors (a bug in the work itself) comes back as it is. */
  static from(error: unknown, sql: string): unknown {
    if (!(error instanceof Database.SqliteError)) return error;
    return new SqlError(error.code, error.message, sql);
  }
}

/** The trouble behind an error of a write or read; null when it is no trouble of the disk but a bug. */
export function writeTrouble(error: unknown): WriteTrouble | null {
  if (!(error instanceof SqlError)) return null;
  const { code } = error;
  // A full disk shows first where a small file must be made beside the store.
  if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_SHMSIZE") return "disk-full";
  if (code.startsWith("SQLITE_READONLY")) return "read-only";
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") return "corrupt";
  if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) return "locked-by-another";
  if (code.startsWith("SQLITE_IOERR") || code === "SQLITE_CANTOPEN" || code === "SQLITE_PERM")
    return "unreadable";
  return null;
}
