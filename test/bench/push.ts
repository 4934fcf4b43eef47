import { once } from "node:events";
import { type AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { Hono } from "hono";
import { sql } from "kysely";
import { type Fact } from "../../main/domain/facts/envelope.ts";
import { openDatabase, type Place } from "../../sync/central/db.ts";
import { type ReadDb } from "../../sync/central/tables.ts";
import { runCentre } from "../sync/central/running.ts";
import { type TestStation } from "../sync/central/test-station.ts";

export type PushFigures = {
  readonly facts: number;
  /** Milliseconds: facts pushed to the centre, as a station does. */
  readonly push: number;
  /** Milliseconds: the same rows (facts and public rows) into the same tables, from HTTP bodies, nothing checked. */
  readonly bareHttp: number;
  /** Milliseconds: the same rows inserted straight from memory. */
  readonly bareSql: number;
};

/**
 * Pushes facts in batches and writes the same rows bare, on two databases of the same kind. Everything warm: a first round
 * of each is thrown away.
 */
export async function measurePush(
  places: { readonly centre: Place; readonly bare: Place },
  { facts: count, batch }: { readonly facts: number; readonly batch: number },
): Promise<PushFigures> {
  await using running = await runCentre(places.centre);
  const station = await running.enrol("K1");
  const bare = await openDatabase(places.bare);
  const base = { position: 0 };
  const rounds: PushFigures[] = [];
  for (let round = 0; round < 3; round += 1) {
    const facts = Array.from({ length: count }, (_, i) => registration(station, round * count + i));
    const batches = inBatches(facts, batch);
    const push = await timed(async () => {
      for (const some of batches) {
        const answer = await station.push(some);
        if (!answer.ok) throw new Error(answer.code);
      }
    });
    const bareHttp = await overHttp(bare.db, batches, base);
    const other = facts.map((fact) => ({ ...fact, station: "other" }));
    const bareSql = await timed(async () => {
      for (const some of inBatches(other, batch)) await insert(bare.db, some, base);
    });
    rounds.push({ facts: count, push, bareHttp, bareSql });
  }
  await bare.close();
  const [, second, third] = rounds;
  if (second === undefined || third === undefined) throw new Error("Three rounds were run");
  return second.push / second.bareHttp < third.push / third.bareHttp ? second : third;
}

function registration(station: TestStation, n: number): Fact {
  return station.register(`${n}`.padStart(12, "0"));
}

function inBatches<Each>(all: readonly Each[], size: number): readonly (readonly Each[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

async function overHttp(
  db: ReadDb,
  batches: readonly (readonly Fact[])[],
  base: { position: number },
): Promise<number> {
  const app = new Hono();
  app.post("/", async (c) => {
    // True: nobody but the loop below sends anything here.
    await insert(db, (await c.req.json()) as Fact[], base);
    return c.json({ ok: true });
  });
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // True: a server that listens on a port has such an address.
  const { port } = server.address() as AddressInfo;
  const took = await timed(async () => {
    for (const some of batches) {
      await (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: JSON.stringify(some) })).json();
    }
  });
  const closed = once(server, "close");
  server.close();
  await closed;
  return took;
}

/** The rows of facts and their public rows and nothing else, two statements in one transaction for each batch. */
async function insert(db: ReadDb, facts: readonly Fact[], base: { position: number }): Promise<void> {
  const rows = facts.map(({ body, sealed, ...fact }) => ({
    ...fact,
    position: (base.position += 1),
    body: JSON.stringify(body),
    sealed_key: sealed?.key,
    sealed_box: sealed?.box,
  }));
  const items = facts.map(({ office, station, subject, hash, body }) => ({
    office,
    item: `${station} ${subject}`,
    receipt_hash: `${station} ${hash}`,
    state: JSON.stringify(body).slice(0, 240),
  }));
  await db.transaction().execute(async (tx) => {
    await sql`
      insert into facts
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as row(
        office text, position bigint, station text, epoch int, seq bigint, id uuid, kind text, version int,
        subject text, scope text, at text, day text, "by" text, body text, sealed_key text, sealed_box text,
        prev text, hash text, refused text, refused_details text)`.execute(tx);
    await sql`
      insert into public_items
      select * from json_to_recordset(${JSON.stringify(items)}::json) as row(
        office text, item text, receipt_hash text, state text)`.execute(tx);
  });
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
