import { sql } from "kysely";
import { GENESIS } from "../../main/domain/facts/envelope.ts";
import { START } from "../protocol/checkpoint.ts";
import {
  type ChainEnd,
  type Hello,
  type HelloAnswer,
  type SeriesMark,
  type Verdict,
} from "../protocol/hello.ts";
import { PROTOCOL } from "../protocol/version.ts";
import { type Centre, isoNow } from "./centre.ts";
import { newestCommon, openCentreEpoch } from "./epochs.ts";
import { type Refused, refuse } from "./refuse.ts";
import { type Sender } from "./sender.ts";
import { type ReadDb, type Tx } from "./tables.ts";

/** An epoch is opened by hand, and each that is passed over is a row: this far ahead of what the centre knows is no epoch. */
const EPOCHS_AHEAD = 1000;

/**
 * Compares how far a station and the centre are (HELLO-1 … HELLO-6, EPOCH-1, EPOCH-3). Refuses with `bad-shape` an epoch far
 * above the one that the centre knows.
 */
export async function hello(centre: Centre, sender: Sender, message: Hello): Promise<HelloAnswer | Refused> {
  if (message.epoch > sender.epoch + EPOCHS_AHEAD) return refuse("bad-shape", { at: "epoch" });
  const { db } = centre;
  const { office } = sender;
  await noticeRestore(centre, office, message);
  const common = (await newestCommon(db, office, message.checkpoints)) ?? START;
  return await db.transaction().execute(async (tx) => {
    const epoch = await registerEpoch(tx, sender, message.epoch);
    const pointsTaken = await markSeries(tx, sender, message.series);
    await tx
      .updateTable("stations")
      .set({ last_contact: isoNow(centre) })
      .where("office", "=", office)
      .where("station", "=", sender.station)
      .execute();
    const centreLast = await chainEnd(tx, sender, message.epoch);
    const hashAtLast = await hashAt(tx, sender, {
      epoch: message.epoch,
      seq: message.last.seq,
      end: centreLast,
    });
    const { centre_epoch: centreEpoch, position: head } = await counterOf(tx, office);
    return {
      ok: true,
      protocol: PROTOCOL,
      now: isoNow(centre),
      verdict: message.epoch < epoch ? "newer-epoch" : verdict(message.last, centreLast, hashAtLast),
      epoch,
      expectedSeq: centreLast.seq + 1,
      centreLast,
      hashAtLast,
      centreEpoch,
      head,
      common,
      pointsTaken,
      ordered: await orderedEpoch(tx, sender),
    };
  });
}

function verdict(station: ChainEnd, centre: ChainEnd, hashAtLast: string | null): Verdict {
  if (hashAtLast === null) return "station-ahead";
  if (hashAtLast !== station.hash) return "clone";
  return station.seq < centre.seq ? "centre-ahead" : "in-step";
}

/** A station that knows more of this very centre than it does itself shows that it was restored from a copy (EPOCH-1). */
async function noticeRestore(centre: Centre, office: string, message: Hello): Promise<void> {
  if (message.centreEpoch === null) return;
  const { centre_epoch: ours } = await counterOf(centre.db, office);
  const newest = message.checkpoints.at(-1);
  const ahead = message.centreEpoch > ours;
  const lost =
    message.centreEpoch === ours &&
    newest !== undefined &&
    (await newestCommon(centre.db, office, [newest])) === null;
  if (!ahead && !lost) return;
  await openCentreEpoch(centre, office, {
    above: Math.max(ours, message.centreEpoch),
    why: "a station has more than the centre",
  });
}

async function counterOf(db: ReadDb | Tx, office: string) {
  return await db
    .selectFrom("counters")
    .select(["centre_epoch", "position"])
    .where("office", "=", office)
    .executeTakeFirstOrThrow();
}

/** The highest epoch known now, this one included (HELLO-3). */
async function registerEpoch(tx: Tx, { office, station }: Sender, spoken: number): Promise<number> {
  const { rows } = await sql<{ epoch: number }>`
    update stations set epoch = greatest(epoch, ${spoken}) where office = ${office} and station = ${station}
    returning epoch`.execute(tx);
  await sql`
    insert into chains select ${office}, ${station}, epoch, 0, ${GENESIS} from generate_series(1, ${spoken}::int) epoch
    on conflict do nothing`.execute(tx);
  return rows[0]?.epoch ?? spoken;
}

/** An order raises the epoch and begins no chain; the first copy that checks in under it begins one (HELLO-6). */
async function orderedEpoch(tx: Tx, { office, station }: Sender): Promise<HelloAnswer["ordered"]> {
  const row = await tx
    .selectFrom("stations")
    .leftJoin("chains", (join) =>
      join
        .onRef("chains.office", "=", "stations.office")
        .onRef("chains.station", "=", "stations.station")
        .onRef("chains.epoch", "=", "stations.epoch"),
    )
    .select(["stations.epoch", "stations.point", "chains.seq"])
    .where("stations.office", "=", office)
    .where("stations.station", "=", station)
    .executeTakeFirstOrThrow();
  return row.seq === null ? { epoch: row.epoch, point: row.point } : null;
}

async function chainEnd(tx: Tx, { office, station }: Sender, epoch: number): Promise<ChainEnd> {
  return await tx
    .selectFrom("chains")
    .select(["seq", "hash"])
    .where("office", "=", office)
    .where("station", "=", station)
    .where("epoch", "=", epoch)
    .executeTakeFirstOrThrow();
}

async function hashAt(
  tx: Tx,
  { office, station }: Sender,
  at: { readonly epoch: number; readonly seq: number; readonly end: ChainEnd },
): Promise<string | null> {
  if (at.seq === 0) return GENESIS;
  if (at.seq > at.end.seq) return null;
  const { hash } = await tx
    .selectFrom("facts")
    .select("hash")
    .where("office", "=", office)
    .where("station", "=", station)
    .where("epoch", "=", at.epoch)
    .where("seq", "=", at.seq)
    .executeTakeFirstOrThrow();
  return hash;
}

/** Notes how far each series is, and returns the points that belong to another station (HELLO-5). */
async function markSeries(
  tx: Tx,
  { office, station }: Sender,
  marks: readonly SeriesMark[],
): Promise<string[]> {
  if (marks.length === 0) return [];
  const points = [...new Set(marks.map(({ point }) => point))];
  await sql`
    insert into series
    select ${office}, point, year, ${station}, highest
    from json_to_recordset(${JSON.stringify(marks)}::json) as row(point text, year int, highest bigint)
    on conflict (office, point, year) do update set highest = greatest(series.highest, excluded.highest)
    where series.station = excluded.station`.execute(tx);
  const { rows } = await sql<{ point: string }>`
    select point from stations where office = ${office} and point = any(${points}) and station <> ${station}
    union
    select point from series where office = ${office} and point = any(${points}) and station <> ${station}`.execute(
    tx,
  );
  return rows.map(({ point }) => point);
}
