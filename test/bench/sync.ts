import { sql } from "kysely";
import { type Running, runCentre } from "../sync/central/running.ts";
import { kindsOfDatabase } from "../sync/databases.ts";
import { BareCentre, type PublicRow } from "./bare-centre.ts";
import { BATCH, batchOf, foldedRows, pullBare, pushBare } from "./bare-station.ts";
import { type Bench, inTurn, type Row, timed } from "./figures.ts";
import { enrolled, fillLog, station, storeOf } from "./stations.ts";
import { bareCopy, bareFile, rowsOf } from "./stores.ts";

const FACTS = 10_000;
const ROUNDS = 5;

/** 10,000 facts up and down, through store, engine, signatures, HTTP and centre, on both kinds of database. */
export async function sync({ folder }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { kind, open } of kindsOfDatabase) {
    await using databases = await open();
    for (const part of [push, pull]) {
      await using running = await runCentre(await databases.place());
      rows.push(...(await part(running, folder, kind)));
    }
  }
  return rows;
}

/** Each round a station with a log of its own; the bare one sends the facts of a copy of its file. */
async function push(running: Running, folder: string, kind: string): Promise<Row[]> {
  const { db } = running.centre;
  const overHttp = await BareCentre.open(db, "over_http");
  const sqlAlone = await BareCentre.open(db, "sql_alone");
  let copy = bareFile(folder, `${kind}-none`);
  const [ours = [], http = [], inserts = []] = await inTurn(
    ROUNDS,
    async (round) => {
      const point = `${"ABCDEFGH".charAt(round)}1`;
      const member = await enrolled(running, point);
      const filled = storeOf(member, folder);
      fillLog(filled, point, FACTS);
      await filled.close();
      copy.close();
      copy = bareCopy(folder, member.identity.station, `${kind}-${round}`);
      const store = storeOf(member, folder);
      const { engine, until } = station(running, member, store);
      const took = await timed(async () => {
        engine.start();
        await until(() => store.log.confirmed(1) >= FACTS);
      });
      engine.stop();
      await store.close();
      overHttp.folded = sqlAlone.folded = await publicRows(running);
      return took;
    },
    () => timed(() => pushBare(copy, FACTS, overHttp)),
    async () => {
      const batches = Array.from({ length: FACTS / BATCH }, (_, at) => batchOf(copy, at * BATCH, BATCH));
      return await timed(async () => {
        for (const batch of batches) await sqlAlone.insert(batch);
      });
    },
  );
  copy.close();
  await overHttp.close();
  await sqlAlone.close();
  const row = { part: "push", unit: "ms", ours } as const;
  return [
    {
      ...row,
      what: `10,000 facts, ${kind}`,
      limit: {
        what: "the same rows, bare: from SQLite in batches over HTTP into the same database, positions back into SQLite",
        times: http,
      },
      goal: { kind: "ratio", atMost: 1.5 },
    },
    {
      ...row,
      what: `… against SQL alone, ${kind}`,
      limit: {
        what: "(SQL alone) the same rows in the same batches straight into the same database",
        times: inserts,
      },
      goal: null,
    },
  ];
}

/** Each round a new station that takes the whole log of another, and a bare file that takes the same. */
async function pull(running: Running, folder: string, kind: string): Promise<Row[]> {
  const writer = await enrolled(running, "K1");
  const log = storeOf(writer, folder);
  fillLog(log, "K1", FACTS);
  const { engine, until } = station(running, writer, log);
  engine.start();
  await until(() => log.log.confirmed(1) >= FACTS);
  engine.stop();
  await log.close();
  const folded = foldedRows(folder, writer.identity.station);
  const [factRows = []] = rowsOf(folder, writer.identity.station, "facts");

  const bare = await BareCentre.open(running.centre.db, "bare");
  bare.folded = await publicRows(running);
  const source = bareCopy(folder, writer.identity.station, `${kind}-source`);
  for (let after = 0; after < FACTS; after += BATCH) await bare.insert(batchOf(source, after, BATCH));
  source.close();

  const [ours = [], limit = []] = await inTurn(
    ROUNDS,
    async () => {
      const member = await enrolled(running, null);
      const store = storeOf(member, folder);
      const one = station(running, member, store);
      const took = await timed(async () => {
        one.engine.start();
        await one.until(() => store.log.mark().position >= FACTS);
      });
      one.engine.stop();
      await store.close();
      return took;
    },
    async (round) => {
      const raw = bareFile(folder, `${kind}-pull-${round}`);
      const took = await timed(() => pullBare(raw, bare, { facts: FACTS, factRows, folded }));
      raw.close();
      return took;
    },
  );
  await bare.close();
  return [
    {
      part: "pull",
      what: `10,000 facts, ${kind}`,
      unit: "ms",
      ours,
      limit: {
        what: "the same rows, bare: pages by position over HTTP into the same tables of SQLite, folded beforehand",
        times: limit,
      },
      goal: { kind: "ratio", atMost: 1.5 },
    },
  ];
}

/** What the centre has folded so far, by item: a bare one is given it ready-made. */
async function publicRows({ centre }: Running): Promise<ReadonlyMap<string, PublicRow>> {
  const { rows } = await sql<PublicRow>`select item, receipt_hash, state from public_items`.execute(
    centre.db,
  );
  return new Map(rows.map((row) => [row.item, row]));
}
