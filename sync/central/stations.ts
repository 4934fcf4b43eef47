import { type OpenFact } from "../../main/domain/facts/kinds.ts";
import { type Sender } from "./sender.ts";
import { type Tx } from "./tables.ts";

/** A new epoch may come with a new point: from then on that is the station's (HELLO-5). */
export async function movePoints(tx: Tx, sender: Sender, facts: readonly OpenFact[]): Promise<void> {
  const opened = facts.findLast((fact) => fact.kind === "EpochOpened");
  if (opened === undefined) return;
  await tx
    .updateTable("stations")
    .set({ point: opened.body.point })
    .where("office", "=", sender.office)
    .where("station", "=", sender.station)
    .execute();
}
