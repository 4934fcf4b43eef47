import { START } from "../protocol/checkpoint.ts";
import { type Centre, isoNow } from "./centre.ts";
import { newSecret } from "./crypto.ts";
import { type ReadDb } from "./tables.ts";

/** Makes sure that an office has its row, its secret and its counter. Does nothing to one that has. */
export async function openOffice(centre: Pick<Centre, "db" | "nowMs">, office: string): Promise<void> {
  await centre.db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto("offices")
      .values({ office, receipt_secret: newSecret(), opened_at: isoNow(centre) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return;
    await tx
      .insertInto("counters")
      .values({ office, ...START, centre_epoch: 1 })
      .execute();
    await tx
      .insertInto("centre_epochs")
      .values({ office, epoch: 1, opened_at: isoNow(centre), head: 0, why: "first" })
      .execute();
  });
}

/** The office's secret under its receipt hashes; null: there is no such office here. */
export async function receiptSecretOf(db: ReadDb, office: string): Promise<string | null> {
  const row = await db
    .selectFrom("offices")
    .select("receipt_secret")
    .where("office", "=", office)
    .executeTakeFirst();
  return row?.receipt_secret ?? null;
}
