import { mkdir } from "node:fs/promises";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, PostgresDialect } from "kysely";
import pg from "pg";
import { migrate } from "./migrate.ts";
import { NEWS_CHANNEL } from "./news.ts";
import { type ReadDb } from "./tables.ts";

/** Where a centre keeps its facts: `url` is a PostgreSQL server, `folder` an embedded PGlite (null: in memory). */
export type Place = { readonly url: string } | { readonly folder: string | null };

export type Database = {
  readonly db: ReadDb;
  /** `pglite` never calls fsync and lives in this one process: for trying out and for tests. */
  readonly store: "postgresql" | "pglite";
  /** Calls back with the office whenever any process has taken facts. */
  readonly listen: (onOffice: (office: string) => void) => Promise<void>;
  readonly close: () => Promise<void>;
};

const BIGINT = 20;

/** Opens the database and brings it up to date. The only file that knows the drivers. */
export async function openDatabase(place: Place): Promise<Database> {
  return "url" in place ? await openPostgres(place.url) : await openPglite(place.folder);
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    types: {
      // True: for every type but bigint this hands back pg's own parser; positions stay far below 2^53.
      getTypeParser: ((oid: number, format: "text" | "binary") =>
        oid === BIGINT ? Number : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
    },
  });
  // A server that goes away breaks idle connections; the next query reports it where it matters.
  pool.on("error", () => undefined);
  const db: ReadDb = new Kysely({ dialect: new PostgresDialect({ pool }) });
  await migrate(db);
  let listener: pg.Client | null = null;
  return {
    db,
    store: "postgresql",
    async listen(onOffice) {
      listener = new pg.Client({ connectionString: url });
      listener.on("error", () => undefined);
      listener.on("notification", (news) => onOffice(news.payload ?? ""));
      await listener.connect();
      await listener.query(`listen ${NEWS_CHANNEL}`);
    },
    async close() {
      await listener?.end();
      await db.destroy();
    },
  };
}

async function openPglite(folder: string | null): Promise<Database> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  const pglite = folder === null ? new PGlite() : new PGlite(folder);
  const db: ReadDb = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  await migrate(db);
  return {
    db,
    store: "pglite",
    // One process only: it has nobody else to hear from.
    listen: async () => undefined,
    close: async () => await db.destroy(),
  };
}
