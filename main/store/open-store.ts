import { closeSync, copyFileSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Outcome, refused, accepted } from "../domain/refusal.ts";
import { type StoreTrouble } from "../domain/station/refusals.ts";
import { backup } from "./backup.ts";
import { judgeStamp, STAMP_BYTES } from "./cipher-key.ts";
import { connect, inspect, learn, prepareToWrite, whole } from "./connection.ts";
import { type Db, type SlowStatement } from "./db.ts";
import { openJournal } from "./journal.ts";
import { migrate, schemaVersion } from "./migrate.ts";
import { type Migration, migrations as knownMigrations } from "./migrations/list.ts";
import { type Store, storeOver } from "./store.ts";
import { writeTrouble } from "./trouble.ts";

export type Opening = {
  /** The store's file; made if it is not there. `-wal` stands beside it while it is open. */
  readonly file: string;
  /** 32 random bytes. Without them nothing in the file can be read, by anybody. */
  readonly key: Uint8Array;
  /** Where the copy before a migration goes. */
  readonly backups: string;
  /** The journal of how far the log has come, best on another disk than the store. */
  readonly journal: string;
  /** A fresh UUIDv7. */
  readonly newId: () => string;
  readonly log: (slow: SlowStatement) => void;
  /** The journal could not be written (its error code); the store itself has what it was told. */
  readonly journalFailed?: (code: string) => void;
  /** The list that the program knows, unless a test wants to see another one at work. */
  readonly migrations?: readonly Migration[];
  /** At most so many pages of 4 KB, as a disk of that size: for tests of a full one. */
  readonly maxPages?: number;
};

/** Below this size every page is read at each opening (some 0.2 s); above it, only after an unclean end. */
const CHECK_ALWAYS_BELOW = 64 * 1024 * 1024;

/**
 * Opens the store of this station, or makes it. Refuses, each time leaving what is on the disk as it was:
 * `wrong-key`; `corrupt` (not a store, cut off, bytes changed); `from-the-future` (a newer program wrote it);
 * `locked-by-another` (it is open in another process); `read-only`, `disk-full`, `unreadable` (rights, a folder, a broken disk).
 */
export function openStore(opening: Opening): Outcome<Store, StoreTrouble> {
  const { file, key, log } = opening;
  if (key.length !== 32) throw new Error("The store's key is 32 bytes");
  const migrations = opening.migrations ?? knownMigrations;
  const target = migrations.at(-1)?.version ?? 0;
  const found = look(file, key);
  if (typeof found === "string") return refused(found);

  let db: Db | undefined;
  try {
    if (found.wal > 0) {
      const inside = inspect(file, key);
      if (inside.version > target) return refused("from-the-future");
      if (!inside.whole) return refused("corrupt");
    }
    db = connect(file, key, log);
    const version = schemaVersion(db);
    if (version > target) return shut(db, "from-the-future");
    const check = found.wal === 0 && found.size > 0 && found.size < CHECK_ALWAYS_BELOW;
    if (check && !whole(db)) return shut(db, "corrupt");
    if (opening.maxPages !== undefined) db.exec(`PRAGMA max_page_count = ${opening.maxPages}`);
    prepareToWrite(db);
    if (version > 0 && version < target) copyBefore(db, { file, version, directory: opening.backups });
    const migrated = migrate(db, version, migrations);
    if (!migrated.ok) return shut(db, migrated.code);
    const opened = db;
    tried(() => learn(opened));
    return accepted(assemble(db, { ...opening, version: target }));
  } catch (error) {
    const trouble = writeTrouble(error) ?? systemTrouble(error);
    if (trouble !== null) return shut(db, trouble);
    db?.close();
    throw error;
  }
}

function assemble(db: Db, opening: Opening & { readonly version: number }): Store {
  const { file, key, newId, version, journalFailed = () => undefined } = opening;
  const journal = openJournal(opening.journal, journalFailed);
  let copying: ReturnType<typeof backup> | null = null;
  let open = true;
  /** Folds the write-ahead log into the file. A disk that does not take it now changes nothing of what was committed. */
  const emptyLog = () => {
    if (copying === null) tried(() => db.exec("PRAGMA wal_checkpoint(TRUNCATE)"));
  };
  return storeOver({
    db,
    journal,
    newId,
    erased: emptyLog,
    async backup(directory, keep) {
      if (copying !== null) return refused("backup-running");
      copying = backup({ db, file, key, directory, keep, version });
      try {
        return await copying;
      } finally {
        copying = null;
        // Something may have been erased meanwhile, and the file had to stand still.
        if (open) emptyLog();
      }
    },
    async close() {
      if (!open) return;
      open = false;
      await copying;
      tried(() => learn(db));
      emptyLog();
      db.close();
      journal.close();
    },
  });
}

/** Tidying that a disk may refuse without harm: it is done again another time. */
function tried(tidy: () => void): void {
  try {
    tidy();
  } catch (error) {
    if (writeTrouble(error) === null) throw error;
  }
}

/** What lies on the disk, judged without SQLite, which would begin by repairing it. */
function look(file: string, key: Uint8Array): StoreTrouble | { readonly size: number; readonly wal: number } {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const stat = statSync(file, { throwIfNoEntry: false });
    if (stat === undefined) return { size: 0, wal: 0 };
    if (!stat.isFile()) return "unreadable";
    // A file that was made and never written: the very first opening was cut short.
    const wal = statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (stat.size === 0) return wal === 0 ? { size: 0, wal } : "corrupt";
    const first = Buffer.alloc(STAMP_BYTES);
    const fd = openForWork(file);
    if (typeof fd === "string") return fd;
    try {
      readSync(fd, first, 0, STAMP_BYTES, 0);
    } finally {
      closeSync(fd);
    }
    const stamp = judgeStamp(first, key);
    return stamp === "ours" ? { size: stat.size, wal } : stamp;
  } catch (error) {
    const trouble = systemTrouble(error);
    if (trouble === null) throw error;
    return trouble;
  }
}

/** `read-only` where the file can be read and not written: SQLite would open it and fail at the first write. */
function openForWork(file: string): number | StoreTrouble {
  try {
    return openSync(file, "r+");
  } catch (error) {
    closeSync(openSync(file, "r"));
    const trouble = systemTrouble(error);
    if (trouble === null) throw error;
    return trouble === "unreadable" ? "read-only" : trouble;
  }
}

/** The file as it is, all of its log folded in, before the schema changes. */
function copyBefore(
  db: Db,
  of: { readonly file: string; readonly version: number; readonly directory: string },
): void {
  db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  mkdirSync(of.directory, { recursive: true });
  const stamp = new Date().toISOString().replace(/[-:.]/g, "");
  copyFileSync(of.file, join(of.directory, `before-migration-${stamp}-${of.version}.db`));
}

function shut(db: Db | undefined, trouble: StoreTrouble): Outcome<Store, StoreTrouble> {
  db?.close();
  return refused(trouble);
}

/** The trouble behind an error of the file system; null for a bug. */
function systemTrouble(error: unknown): StoreTrouble | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  switch (code) {
    case "ENOSPC":
    case "EDQUOT":
      return "disk-full";
    case "EROFS":
      return "read-only";
    case "EACCES":
    case "EPERM":
    case "EISDIR":
    case "ENOTDIR":
    case "EIO":
      return "unreadable";
    default:
      return null;
  }
}
