import { hash } from "node:crypto";
import { canonicalJson } from "../domain/facts/canonical.ts";
import { GENESIS } from "../domain/facts/envelope.ts";
import { type ReadDb, type WriteDb } from "./db.ts";
import { LAST_ROW, statement } from "./statement.ts";

/** Somebody looked at a person, an account, an entry: who, at which instant, at what, and why. Ids only, never names. */
export type View = {
  readonly by: string;
  readonly at: string;
  /** What was looked at: `item`, `sender`, `tax-account` … */
  readonly what: string;
  readonly subject: string;
  readonly purpose: string;
};

type ViewRow = View & { readonly row: number; readonly prev: string; readonly hash: string };

const last = statement<{ hash: string }>(
  "view-last",
  "SELECT hash FROM access_log ORDER BY row DESC LIMIT 1",
);
const insert = statement(
  "view-insert",
  "INSERT INTO access_log (at, by, what, subject, purpose, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
);
const page = statement<ViewRow>(
  "views-page",
  "SELECT row, at, by, what, subject, purpose, prev, hash FROM access_log WHERE row < ? ORDER BY row DESC LIMIT ?",
);
const rising = statement<ViewRow>(
  "views-rising",
  "SELECT row, at, by, what, subject, purpose, prev, hash FROM access_log WHERE row > ? ORDER BY row",
);

/**
 * Adds a view to the log. Each row's hash covers the one before it, so that a row changed or taken out later shows. There is no
 * way to delete: rows are kept two years at least (KRI, Dz.U. 2024 poz. 773), and the triggers of the table refuse.
 */
export function recordView(db: WriteDb, view: View): void {
  const prev = db.one(last)?.hash ?? GENESIS;
  const { at, by, what, subject, purpose } = view;
  db.run(insert, at, by, what, subject, purpose, prev, hashOf(view, prev));
}

export const viewReads = (db: ReadDb) => {
  /** Up to where the chain was found whole. Nobody else can write while this process has the file, so that is read once. */
  let proved = { row: 0, hash: GENESIS };

  return {
    /** Newest first. `after` is the `next` of the page before; null begins. */
    page(
      after: string | null,
      limit: number,
    ): { readonly rows: readonly View[]; readonly next: string | null } {
      const start = after !== null && /^\d{1,15}$/.test(after) ? Number(after) : LAST_ROW;
      const rows = db.all(page, start, limit + 1);
      const end = rows.length > limit ? rows[limit - 1] : undefined;
      return { rows: rows.slice(0, limit).map(viewOf), next: end === undefined ? null : String(end.row) };
    },
    /** False as soon as one row was changed or taken out from between. */
    chainWhole(): boolean {
      for (const row of db.each(rising, proved.row)) {
        if (row.prev !== proved.hash || row.hash !== hashOf(viewOf(row), row.prev)) return false;
        proved = { row: row.row, hash: row.hash };
      }
      return true;
    },
  };
};

function viewOf({ by, at, what, subject, purpose }: ViewRow): View {
  return { by, at, what, subject, purpose };
}

function hashOf(view: View, prev: string): string {
  const { by, at, what, subject, purpose } = view;
  return hash("sha256", canonicalJson({ by, at, what, subject, purpose, prev }), "hex");
}
