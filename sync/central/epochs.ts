import { type Checkpoint, START } from "../protocol/checkpoint.ts";
import { type Centre, isoNow } from "./centre.ts";
import { type Refused, refuse } from "./refuse.ts";
import { type ReadDb } from "./tables.ts";

/** The newest of some checkpoints that the centre has too; null if it has none of them (EPOCH-3). */
export async function newestCommon(
  db: ReadDb,
  office: string,
  checkpoints: readonly Checkpoint[],
): Promise<Checkpoint | null> {
  const start = checkpoints.find(({ position, sum }) => position === START.position && sum === START.sum);
  const later = checkpoints.filter((one) => one !== start).map(({ position }) => position);
  if (later.length === 0) return start ?? null;
  const rows = await db
    .selectFrom("checkpoints")
    .select(["position", "sum"])
    .where("office", "=", office)
    .where("position", "in", later)
    .orderBy("position", "desc")
    .execute();
  const same = rows.find((row) =>
    checkpoints.some(({ position, sum }) => position === row.position && sum === row.sum),
  );
  return same ?? start ?? null;
}

/**
 * Whether a question comes from the same past that this centre has; null if so. Refuses with `new-centre-epoch`, and with
 * `not-in-common` where the station has more than the centre: then a new centre epoch is open (EPOCH-4).
 */
export async function outOfStep(
  centre: Pick<Centre, "db" | "log" | "nowMs">,
  office: string,
  asked: { readonly centreEpoch: number; readonly checkpoint: Checkpoint },
): Promise<Refused | null> {
  const { centre_epoch: centreEpoch } = await centre.db
    .selectFrom("counters")
    .select("centre_epoch")
    .where("office", "=", office)
    .executeTakeFirstOrThrow();
  if (asked.centreEpoch !== centreEpoch) return refuse("new-centre-epoch", { centreEpoch });
  if ((await newestCommon(centre.db, office, [asked.checkpoint])) !== null) return null;
  await openCentreEpoch(centre, office, { above: centreEpoch, why: "a station has more than the centre" });
  return refuse("not-in-common", { position: asked.checkpoint.position });
}

/**
 * Opens a new centre epoch: what was given out above the head may have been lost, so every station has to check in and
 * agree on a common past again (EPOCH-1). Costs honest stations one check-in each, so a mistaken one does no harm.
 * `above` is the epoch that whoever noticed speaks of: if a newer one was opened meanwhile, that one serves.
 */
export async function openCentreEpoch(
  centre: Pick<Centre, "db" | "log" | "nowMs">,
  office: string,
  { above, why }: { readonly above: number; readonly why: string },
): Promise<number> {
  return await centre.db.transaction().execute(async (tx) => {
    const { centre_epoch: before, position } = await tx
      .selectFrom("counters")
      .select(["centre_epoch", "position"])
      .where("office", "=", office)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (before > above) return before;
    const epoch = above + 1;
    await tx.updateTable("counters").set({ centre_epoch: epoch }).where("office", "=", office).execute();
    await tx
      .insertInto("centre_epochs")
      .values({ office, epoch, opened_at: isoNow(centre), head: position, why })
      .execute();
    centre.log.warn({ epoch, head: position, why }, "new centre epoch");
    return epoch;
  });
}
