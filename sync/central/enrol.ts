import { randomBytes } from "node:crypto";
import { GENESIS } from "../../main/domain/facts/envelope.ts";
import { type Enrol, type EnrolAnswer } from "../protocol/enrol.ts";
import { type Centre, isoNow } from "./centre.ts";
import { lockedCode, readCode } from "./codes.ts";
import { type Refused, refuse } from "./refuse.ts";
import { type Tables, type Tx } from "./tables.ts";

/**
 * Makes a machine a station (ENROL-1 … ENROL-3). The caller has checked that the request is signed by the key that it
 * presents. Refuses with the one `code-not-valid`, whether the code is unknown, used or too old.
 */
export async function enrol(centre: Centre, message: Enrol): Promise<EnrolAnswer | Refused> {
  const code = readCode(message.code);
  if (code === null) return refuse("code-not-valid");
  return await centre.db.transaction().execute(async (tx) => {
    const row = await lockedCode(tx, code);
    if (row === undefined) return refuse("code-not-valid");
    const now = isoNow(centre);
    if (row.used_at !== null) return await again(centre, tx, { row, message });
    if (row.expires_at <= now) return refuse("code-not-valid");
    const station = row.station ?? newStationId(row.point);
    const { centre_epoch: centreEpoch } = await tx
      .selectFrom("counters")
      .select("centre_epoch")
      .where("office", "=", row.office)
      .executeTakeFirstOrThrow();
    const made = await tx
      .insertInto("stations")
      .values({
        office: row.office,
        station,
        name: row.name === "" ? message.name : row.name,
        public_key: message.publicKey,
        point: row.point,
        epoch: 1,
        scopes: row.scopes,
        enrolled_at: now,
        last_contact: now,
        revoked_at: null,
        revoke_reason: null,
        // A machine that begins has written nothing; one that the centre lost has yet to send what it wrote (CASE-6).
        settled_epoch: row.station === null ? centreEpoch : 0,
      })
      // Two codes were made for one point, or for one lost station, and the other one came first.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return refuse("code-not-valid");
    await tx
      .insertInto("chains")
      .values({ office: row.office, station, epoch: 1, seq: 0, hash: GENESIS })
      .execute();
    await tx
      .updateTable("codes")
      .set({ used_at: now, station })
      .where("office", "=", row.office)
      .where("code_hash", "=", row.code_hash)
      .execute();
    centre.log.info({ office: row.office, station, point: row.point }, "station enrolled");
    return await answer(centre, tx, { office: row.office, station });
  });
}

type Used = { readonly row: Tables["codes"]; readonly message: Enrol };

/** ENROL-2: whoever holds the same key and the same code lost our first answer. */
async function again(centre: Centre, tx: Tx, { row, message }: Used): Promise<EnrolAnswer | Refused> {
  if (row.station === null) return refuse("code-not-valid");
  const known = await tx
    .selectFrom("stations")
    .select(["public_key", "revoked_at"])
    .where("office", "=", row.office)
    .where("station", "=", row.station)
    .executeTakeFirst();
  if (known?.public_key !== message.publicKey || known.revoked_at !== null) return refuse("code-not-valid");
  return await answer(centre, tx, { office: row.office, station: row.station });
}

async function answer(
  centre: Centre,
  tx: Tx,
  { office, station }: { readonly office: string; readonly station: string },
): Promise<EnrolAnswer> {
  const row = await tx
    .selectFrom("stations")
    .innerJoin("offices", "offices.office", "stations.office")
    .innerJoin("counters", "counters.office", "stations.office")
    .select(["point", "epoch", "scopes", "receipt_secret", "centre_epoch", "position"])
    .where("stations.office", "=", office)
    .where("stations.station", "=", station)
    .executeTakeFirstOrThrow();
  return {
    ok: true,
    now: isoNow(centre),
    office,
    station,
    point: row.point,
    epoch: row.epoch,
    scopes: row.scopes,
    centreEpoch: row.centre_epoch,
    head: row.position,
    statusAddress: centre.statusAddress(),
    receiptSecret: row.receipt_secret,
  };
}

/** Readable in a list (`k1-3f9a2c`), and never given twice. */
function newStationId(point: string | null): string {
  return `${(point ?? "st").toLowerCase()}-${randomBytes(3).toString("hex")}`;
}
