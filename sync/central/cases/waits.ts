import { type Centre } from "../centre.ts";
import { type Refused, refuse } from "../refuse.ts";
import { type Sender } from "../sender.ts";
import { type Tx } from "../tables.ts";

/** How soon a station asks again while others are waited for, in milliseconds. */
const ASK_AGAIN_MS = 15_000;

/**
 * The office's counter row, locked until the transaction ends: pushes and questions for numbers come one after the other, so
 * that what is read here of numbers, lists and cases stands when the answer is committed (CASE-2).
 */
export async function lockedCounter(
  tx: Tx,
  office: string,
): Promise<{ readonly centreEpoch: number; readonly numbersEpoch: number }> {
  const row = await tx
    .selectFrom("counters")
    .select(["centre_epoch as centreEpoch", "numbers_epoch as numbersEpoch"])
    .where("office", "=", office)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return row;
}

/**
 * Whom a centre that came back from an older copy waits for (CASE-6): a number that it gave and then lost may stand on paper, in
 * a fact that one of these stations still has to send. Null: nobody, or an administrator took it on himself.
 */
export async function numberingWaits(
  tx: Tx,
  office: string,
  { centreEpoch, numbersEpoch }: { readonly centreEpoch: number; readonly numbersEpoch: number },
): Promise<Refused | null> {
  if (numbersEpoch >= centreEpoch) return null;
  const waited = await tx
    .selectFrom("stations")
    .select(["name", "last_contact as since"])
    .where("office", "=", office)
    .where("revoked_at", "is", null)
    .where("settled_epoch", "<", centreEpoch)
    // Who was heard of least lately is whom somebody should go and see.
    .orderBy("last_contact", (order) => order.asc().nullsFirst())
    .execute();
  const [first] = waited;
  if (first === undefined) return null;
  const { name: station, since } = first;
  return refuse("numbering-waits", { stations: waited.length, station, since: since ?? "" }, ASK_AGAIN_MS);
}

/** A pull said that the centre has all that this station wrote, in this centre epoch: it is waited for no longer. */
export async function noteSettled(
  { db }: Pick<Centre, "db">,
  { office, station, settledEpoch }: Sender,
  { centreEpoch, unsent }: { readonly centreEpoch: number; readonly unsent: number },
): Promise<void> {
  if (unsent > 0 || settledEpoch >= centreEpoch) return;
  await db
    .updateTable("stations")
    .set({ settled_epoch: centreEpoch })
    .where("office", "=", office)
    .where("station", "=", station)
    .where("settled_epoch", "<", centreEpoch)
    // Of the centre as it is now: the question may have been on its way for long.
    .where((where) =>
      where.exists(
        where
          .selectFrom("counters")
          .select("office")
          .where("counters.office", "=", office)
          .where("counters.centre_epoch", "=", centreEpoch),
      ),
    )
    .execute();
}
