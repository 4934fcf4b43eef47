import type { z } from "zod";
import { type DayFile } from "../protocol/day-file.ts";
import { MAX_FACTS_PER_PUSH } from "../protocol/limits.ts";
import { type PushAnswer } from "../protocol/push.ts";
import type { adminAnswers, newEpochSchema, revocationSchema } from "./admin-schemas.ts";
import { type Centre, isoNow } from "./centre.ts";
import { createCode, type NewCode } from "./codes.ts";
import { receiptSecretOf } from "./offices.ts";
import { push } from "./push.ts";
import { type Refused, refuse } from "./refuse.ts";

type Answer<Name extends keyof typeof adminAnswers> = z.infer<(typeof adminAnswers)[Name]>;

/** A one-time code for a machine. Refuses (`not-yours`) an office that is not here and a point that is another station's. */
export async function newCode(centre: Centre, asked: NewCode): Promise<Answer<"code"> | Refused> {
  if ((await receiptSecretOf(centre.db, asked.office)) === null) return refuse("not-yours", { at: "office" });
  if (asked.point !== null && (await isTaken(centre, { ...asked, point: asked.point }))) {
    return refuse("not-yours", { at: "point" });
  }
  return { ok: true, ...(await createCode(centre, asked)) };
}

/** Ends a station's right to speak. What it has not sent yet can still be brought in as a day file. */
export async function revoke(
  centre: Centre,
  asked: z.infer<typeof revocationSchema>,
): Promise<Answer<"done"> | Refused> {
  const done = await centre.db
    .updateTable("stations")
    .set({ revoked_at: isoNow(centre), revoke_reason: asked.reason })
    .where("office", "=", asked.office)
    .where("station", "=", asked.station)
    .where("revoked_at", "is", null)
    .executeTakeFirst();
  if (done.numUpdatedRows === 0n) return refuse("unknown-station");
  centre.log.warn({ office: asked.office, station: asked.station }, "station revoked");
  return { ok: true };
}

/** A new epoch, and with it a new point, for a station of which two copies exist (HELLO-5). */
export async function newStationEpoch(
  centre: Centre,
  asked: z.infer<typeof newEpochSchema>,
): Promise<Answer<"epoch"> | Refused> {
  const { office, point } = asked;
  if (point !== null && (await isTaken(centre, { office, point })))
    return refuse("not-yours", { at: "point" });
  const row = await centre.db
    .updateTable("stations")
    .set((column) => ({ epoch: column("epoch", "+", 1), point: asked.point }))
    .where("office", "=", asked.office)
    .where("station", "=", asked.station)
    .returning("epoch")
    .executeTakeFirst();
  return row === undefined ? refuse("unknown-station") : { ok: true, epoch: row.epoch };
}

/** All stations of an office: how far each is and when it was last heard of. No keys. */
export async function stationsOf(centre: Centre, of: string): Promise<Answer<"stations">> {
  const stations = await centre.db
    .selectFrom("stations")
    .leftJoin("chains", (join) =>
      join
        .onRef("chains.office", "=", "stations.office")
        .onRef("chains.station", "=", "stations.station")
        .onRef("chains.epoch", "=", "stations.epoch"),
    )
    .select([
      "stations.station",
      "stations.name",
      "stations.point",
      "stations.epoch",
      "stations.scopes",
      "stations.enrolled_at as enrolledAt",
      "stations.last_contact as lastContact",
      "stations.revoked_at as revokedAt",
      "chains.seq as lastSeq",
    ])
    .where("stations.office", "=", of)
    .orderBy("stations.station")
    .execute();
  return { ok: true, stations };
}

/**
 * Takes the facts of a day file as if the station had pushed them, whether it is revoked or not. Stops at the first
 * refusal; what was taken before it stays taken, and the same file may be brought in again.
 */
export async function importDayFile(centre: Centre, file: DayFile): Promise<Answer<"imported"> | Refused> {
  const row = await centre.db
    .selectFrom("stations")
    .innerJoin("counters", "counters.office", "stations.office")
    .select([
      "scopes",
      "epoch",
      "settled_epoch as settledEpoch",
      "last_contact as lastContact",
      "centre_epoch as centreEpoch",
    ])
    .where("stations.office", "=", file.office)
    .where("station", "=", file.station)
    .executeTakeFirst();
  if (row === undefined) return refuse("unknown-station");
  const { centreEpoch, ...rest } = row;
  const who = { office: file.office, station: file.station };
  const sender = { ...who, ...rest };
  let [taken, already] = [0, 0];
  const refused: PushAnswer["refused"] = [];
  for (let from = 0; from < file.facts.length; from += MAX_FACTS_PER_PUSH) {
    const facts = file.facts.slice(from, from + MAX_FACTS_PER_PUSH);
    const answer = await push(centre, sender, { epoch: file.epoch, centreEpoch, facts, keys: file.keys });
    if (!answer.ok) {
      centre.log.warn({ ...who, taken, already, code: answer.code }, "day file not imported to its end");
      return answer;
    }
    taken += facts.length - answer.already;
    already += answer.already;
    refused.push(...answer.refused);
  }
  centre.log.info({ ...who, taken, already, refused: refused.length }, "day file imported");
  return { ok: true, taken, already, refused };
}

/**
 * Is a point some station's, or was it one's: numbers that were given under it would come a second time. Only `station`, which the
 * centre has lost, may come back to its own.
 */
async function isTaken(
  { db }: Centre,
  { office, point, station = "" }: Pick<NewCode, "office" | "station"> & { readonly point: string },
): Promise<boolean> {
  const held = await db
    .selectFrom("stations")
    .select("station")
    .where("office", "=", office)
    .where("point", "=", point)
    .executeTakeFirst();
  const used = await db
    .selectFrom("series")
    .select("station")
    .where("office", "=", office)
    .where("point", "=", point)
    .where("station", "<>", station)
    .where("highest", ">", 0)
    .executeTakeFirst();
  return held !== undefined || used !== undefined;
}
