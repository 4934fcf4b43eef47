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
  /** Calls back with the office whenever any process has taken facts; with null when some may have gone unheard. */
  readonly listen: (onOffice: (office: string | null) => void) => Promise<void>;
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
  await migrated(db);
  const ear = new Ear(url);
  return {
    db,
    store: "postgresql",
    listen: (onOffice) => ear.open(onOffice),
    async close() {
      await ear.close();
      await db.destroy();
    },
  };
}

/** Closes what it cannot bring up to date, so that a refused database is left as it was found. */
async function migrated(db: ReadDb): Promise<void> {
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** How long after its connection broke the ear tries again, in milliseconds. */
const EAR_AGAIN_MS = 1000;

/** The one connection that hears of other processes' news. Opens itself again when it breaks, for as long as it is wanted. */
class Ear {
  readonly #url: string;
  #client: pg.Client | null = null;
  #again: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(url: string) {
    this.#url = url;
  }

  async open(onOffice: (office: string | null) => void): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url });
    this.#client = client;
    client.on("error", () => undefined);
    client.on("end", () => {
      if (!this.#closed) this.#again = setTimeout(() => void this.#reopen(onOffice), EAR_AGAIN_MS);
    });
    client.on("notification", (news) => onOffice(news.payload ?? null));
    await client.connect();
    await client.query(`listen ${NEWS_CHANNEL}`);
  }

  async #reopen(onOffice: (office: string | null) => void): Promise<void> {
    try {
      await this.open(onOffice);
      onOffice(null);
    } catch {
      // Its `end` has set the next try. Pulls still look for themselves when their wait is over.
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#again !== null) clearTimeout(this.#again);
    await this.#client?.end();
  }
}

async function openPglite(folder: string | null): Promise<Database> {
  if (folder !== null) await mkdir(folder, { recursive: true });
  const pglite = folder === null ? new PGlite() : new PGlite(folder);
  const db: ReadDb = new Kysely({ dialect: new PGliteDialect({ pglite }) });
  await migrated(db);
  return {
    db,
    store: "pglite",
    // One process only: it has nobody else to hear from.
    listen: async () => undefined,
    close: async () => await db.destroy(),
  };
}
