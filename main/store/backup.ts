import { copyFile, mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { accepted, type Outcome, refused } from "../domain/refusal.ts";
import { proveCopy } from "./prove-copy.ts";
import { type Db } from "./db.ts";

export type Backup = { readonly file: string };
export type BackupCode = "backup-failed" | "backup-running";

/** Name of a copy: when it began (UTC) and which schema it holds. Rises with time, so that names sort by age. */
const COPY = /^okienko-\d{8}T\d{9}Z-\d+\.db$/;

/**
 * Copies the store file while work goes on. With everything checkpointed and automatic checkpoints off, SQLite writes only to the
 * write-ahead log, so the file itself stands still for as long as the copying takes. The bytes are copied as they are:
 * encrypted, under the same key. (SQLite's own backup API cannot write an encrypted copy in this build; `VACUUM INTO` can, but would
 * stop the office for as long as it runs.)
 */
export async function backup(from: {
  readonly db: Db;
  readonly file: string;
  readonly key: Uint8Array;
  readonly directory: string;
  readonly keep: number;
  readonly version: number;
}): Promise<Outcome<Backup, BackupCode>> {
  const { db, file, key, directory, keep, version } = from;
  const stamp = new Date().toISOString().replace(/[-:.]/g, "");
  const copy = join(directory, `okienko-${stamp}-${version}.db`);
  const unfinished = `${copy}.part`;
  try {
    await mkdir(directory, { recursive: true });
    db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    db.exec("PRAGMA wal_autocheckpoint = 0");
    try {
      await copyFile(file, unfinished);
    } finally {
      db.exec("PRAGMA wal_autocheckpoint = 1000");
    }
    await settle(unfinished);
    if (!(await proveCopy(unfinished, key))) {
      await rm(unfinished, { force: true });
      return refused("backup-failed");
    }
    await rename(unfinished, copy);
    await removeOldest(directory, keep);
    return accepted({ file: copy });
  } catch {
    await rm(unfinished, { force: true }).catch(() => undefined);
    return refused("backup-failed");
  }
}

async function settle(file: string): Promise<void> {
  const handle = await open(file, "r+");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function removeOldest(directory: string, keep: number): Promise<void> {
  const copies = (await readdir(directory)).filter((name) => COPY.test(basename(name))).toSorted();
  for (const name of copies.slice(0, Math.max(0, copies.length - keep)))
    await rm(join(directory, name), { force: true });
}
