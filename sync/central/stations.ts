import { type OpenFact } from "../../main/domain/facts/kinds.ts";
import { type Centre, isoNow } from "./centre.ts";
import { type Sender } from "./sender.ts";
import { type Tx } from "./tables.ts";

/**
 * A new epoch may come with a new point: from then on that is the station's (HELLO-5). An older epoch that comes late moves nothing:
 * an administrator has ordered another point since.
 */
export async function movePoints(tx: Tx, sender: Sender, facts: readonly OpenFact[]): Promise<void> {
  const opened = facts.findLast((fact) => fact.kind === "EpochOpened");
  if (opened === undefined) return;
  await tx
    .updateTable("stations")
    .set({ point: opened.body.point })
    .where("office", "=", sender.office)
    .where("station", "=", sender.station)
    .where("epoch", "<=", opened.epoch)
    .execute();
}

/** How old the note of a contact may get before it is written anew, in milliseconds. */
const NOTE_EVERY_MS = 60_000;

/**
 * Notes that a station was heard of. Pulls come by the thousand and say only that much, so they write once a minute; a push
 * and a check-in note it with what else they write.
 */
export async function noteContact(centre: Centre, sender: Sender): Promise<void> {
  const noted = sender.lastContact === null ? 0 : Date.parse(sender.lastContact);
  if (centre.nowMs() - noted < NOTE_EVERY_MS) return;
  await centre.db
    .updateTable("stations")
    .set({ last_contact: isoNow(centre) })
    .where("office", "=", sender.office)
    .where("station", "=", sender.station)
    .execute();
}
