// eslint-disable-next-line typescript/triple-slash-reference -- the package hides its types; the store declares what is used
/// <reference path="../../main/store/better-sqlite3.d.ts" />
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { accepted, type Outcome } from "../../main/domain/refusal.ts";
import { type StationIdentity } from "../../main/domain/station/identity.ts";
import { type Act } from "../../main/store/append.ts";
import { setKey } from "../../main/store/cipher-key.ts";
import { migrations } from "../../main/store/migrations/list.ts";
import { openStore } from "../../main/store/open-store.ts";
import { type Store } from "../../main/store/store.ts";

export const KEY = Buffer.alloc(32, 7);
export const act: Act = { by: "clerk-1", at: "2026-11-21T08:00:00.000Z", day: "2026-11-21" };
export type Cell = string | number | Uint8Array | null;

let made = 0;

/** A UUIDv7 that counts, so that rows come in the order in which they were made. */
export function newId(): string {
  made += 1;
  const stamp = (1_780_000_000_000 + made).toString(16).padStart(12, "0");
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

export function stationIdentity(station: string, point: string | null): StationIdentity {
  const nowhere = "http://127.0.0.1:1/";
  return {
    office: "kruszyna",
    station,
    name: station,
    point,
    epoch: 1,
    scopes: ["registry", "accounts", "stations"],
    centralUrl: nowhere,
    statusUrl: nowhere,
  };
}

/** The program's own store of an enrolled station, in a file of its own. */
export function ownStore(folder: string, name: string, who: StationIdentity): Store {
  const store = value(
    openStore({
      file: join(folder, `${name}.db`),
      key: KEY,
      backups: folder,
      journal: join(folder, `${name}.journal`),
      newId,
      log: () => undefined,
    }),
  );
  value(
    store.write((tx) => {
      tx.saveIdentity(who);
      return accepted(null);
    }),
  );
  return store;
}

/** A bare better-sqlite3 file with the store's tables and settings; `encrypted: false` leaves only the cipher out. */
export function bareFile(folder: string, name: string, { encrypted = true } = {}): Database {
  const raw = openBare(join(folder, `${name}.db`), encrypted);
  for (const { sql } of migrations) raw.exec(sql);
  return raw;
}

/** A closed store's file, copied and opened bare. */
export function bareCopy(folder: string, from: string, name: string): Database {
  copyFileSync(join(folder, `${from}.db`), join(folder, `${name}.db`));
  return openBare(join(folder, `${name}.db`), true);
}

function openBare(file: string, encrypted: boolean): Database {
  const raw = new Database(file);
  if (encrypted) setKey(raw, KEY);
  raw.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
    PRAGMA secure_delete = ON; PRAGMA cache_size = -65536`);
  return raw;
}

export type Rows = readonly Readonly<Record<string, Cell>>[];

/** All rows of a table of a closed store. */
export function rowsOf(folder: string, name: string, ...tables: readonly string[]): readonly Rows[] {
  return rowsIn({ file: join(folder, `${name}.db`), key: KEY }, tables);
}

/** All rows of some tables of a closed store that another key locks. */
export function rowsIn(
  { file, key }: { readonly file: string; readonly key: Uint8Array },
  tables: readonly string[],
): readonly Rows[] {
  const raw = new Database(file);
  setKey(raw, key);
  // Cells of SQLite are of these kinds, whatever the table.
  const rows = tables.map((table) => raw.prepare(`SELECT * FROM ${table}`).all() as Rows);
  raw.close();
  return rows;
}

/** Writes one row after another into a table of the same columns. */
export function writer(raw: Database, table: string, rows: Rows): (n: number) => void {
  const columns = Object.keys(rows[0] ?? {});
  const insert = raw.prepare(
    `INSERT INTO ${table} (${columns.join()}) VALUES (${columns.map(() => "?").join()})`,
  );
  const values = rows.map((row) => Object.values(row));
  return (n) => void insert.run(...(values[n] ?? []));
}

export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.value;
}
