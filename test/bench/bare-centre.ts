import { type IncomingMessage, createServer } from "node:http";
import { type AddressInfo } from "node:net";
import { sql } from "kysely";
import { z } from "zod";
import { type ReadDb } from "../../sync/central/tables.ts";
import { type Cell } from "./stores.ts";

const FACT = `position bigint, station text, epoch int, seq bigint, id uuid, kind text, version int, subject text, scope text,
  at text, day text, "by" text, body text, sealed_key text, sealed_box text, prev text, hash text, refused text, refused_details text`;

export type BareBatch = {
  readonly facts: readonly Readonly<Record<string, Cell>>[];
  readonly keys: readonly Readonly<Record<string, Cell>>[];
};

/** What the centre folds of an item for the public page. */
export type PublicRow = {
  readonly item: string;
  readonly receipt_hash: string | null;
  readonly state: string;
};

/**
 * As little as a centre can do: the same rows into the same tables of the same database, in batches of one transaction, over
 * plain HTTP. No signature, no schema, no chain, no rule, no fold. It trusts everybody and believes everything.
 */
export class BareCentre {
  readonly #db: ReadDb;
  readonly #name: string;
  #position = 0;
  #url = "";
  #waiting: (() => void) | null = null;
  /** By item: it writes these rows too, but need not work them out. */
  folded: ReadonlyMap<string, PublicRow> = new Map();
  #close: () => Promise<void> = () => Promise.resolve();

  constructor(db: ReadDb, name: string) {
    this.#db = db;
    this.#name = name;
  }

  /** Tables with the very columns and indexes of the centre's own, beside them, and a door on a free port. */
  static async open(db: ReadDb, name: string): Promise<BareCentre> {
    await sql.raw(`create schema ${name}`).execute(db);
    for (const table of ["facts", "subject_keys", "public_items"])
      await sql.raw(`create table ${name}.${table} (like public.${table} including all)`).execute(db);
    const centre = new BareCentre(db, name);
    const server = createServer((request, response) => {
      void centre.#answer(request).then((answer) => {
        response.writeHead(200, { "content-type": "application/json" }).end(answer);
      });
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    // True: a server that listens on a port has such an address.
    centre.#url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    centre.#close = () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
    return centre;
  }

  async close(): Promise<void> {
    await this.#close();
  }

  /** Sends a batch over HTTP; the position of its first fact, once it is committed. */
  async push(batch: BareBatch): Promise<number> {
    return z.object({ first: z.number() }).parse(await this.#ask("/push", batch)).first;
  }

  /** A page over HTTP. With nothing after that position it waits until something comes. */
  async pull(after: number, limit: number): Promise<BareBatch> {
    // True: `#page` alone answers this address.
    return (await this.#ask("/pull", { after, limit })) as BareBatch;
  }

  /** Writes a batch in one transaction of the database, without HTTP. */
  async insert(batch: BareBatch): Promise<number> {
    const first = this.#position + 1;
    const rows = batch.facts.map((fact, at) => ({ ...fact, position: first + at }));
    const items = batch.facts.flatMap(({ kind, subject }) =>
      kind === "ItemRegistered" ? (this.folded.get(String(subject)) ?? []) : [],
    );
    const name = sql.raw(this.#name);
    await this.#db.transaction().execute(async (tx) => {
      await sql`insert into ${name}.facts select 'kruszyna', * from json_to_recordset(${JSON.stringify(rows)}::json)
        as row(${sql.raw(FACT)})`.execute(tx);
      await sql`insert into ${name}.subject_keys select 'kruszyna', * from json_to_recordset(${JSON.stringify(batch.keys)}::json)
        as row(subject text, scope text, key text)`.execute(tx);
      await sql`insert into ${name}.public_items select 'kruszyna', *
        from json_to_recordset(${JSON.stringify(items)}::json)
        as row(item text, receipt_hash text, state text)`.execute(tx);
    });
    this.#position += rows.length;
    this.#waiting?.();
    return first;
  }

  async #answer(request: IncomingMessage): Promise<string> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const asked: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    if (request.url === "/push") {
      // True: `push` alone asks this address.
      return JSON.stringify({ first: await this.insert(asked as BareBatch) });
    }
    const { after, limit } = z.object({ after: z.number(), limit: z.number() }).parse(asked);
    if (after >= this.#position) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#waiting = resolve;
      await promise;
      this.#waiting = null;
    }
    return JSON.stringify(await this.#page(after, limit));
  }

  async #page(after: number, limit: number): Promise<BareBatch> {
    const name = sql.raw(this.#name);
    const { rows: facts } = await sql<Record<string, Cell>>`
      select * from ${name}.facts where office = 'kruszyna' and position > ${after} order by position limit ${limit}`.execute(
      this.#db,
    );
    const subjects = facts.flatMap(({ sealed_key }) => (sealed_key === null ? [] : [sealed_key]));
    const { rows: keys } = await sql<Record<string, Cell>>`
      select subject, scope, key from ${name}.subject_keys where office = 'kruszyna' and subject = any(${subjects})`.execute(
      this.#db,
    );
    return { facts, keys };
  }

  async #ask(path: string, message: unknown): Promise<unknown> {
    const response = await fetch(this.#url + path, { method: "POST", body: JSON.stringify(message) });
    return await response.json();
  }
}
