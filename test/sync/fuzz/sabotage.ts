import { sql } from "kysely";
import { pushSchema } from "../../../sync/protocol/push.ts";
import { addresses } from "../../../sync/protocol/addresses.ts";
import { type WorldCentre } from "../../world/centre.ts";

/** What can be taken away from a centre. Done from outside, to the real one: it has no switches for it. */
export const sabotages = ["idempotency", "gap", "waiting"] as const;
export type Sabotage = (typeof sabotages)[number];

/**
 * `idempotency`: before each push the centre is made to forget that it has those facts, so that it takes them once more.
 * `gap`: before each push it is made to believe that it has everything before, so that it takes a push with a hole.
 * `waiting`: a centre that came back from an older copy gives numbers of cases at once, whoever it should wait for.
 */
export async function sabotage(centre: WorldCentre, what: Sabotage): Promise<void> {
  const { db } = centre.centre;
  if (what === "idempotency") await sql`drop index if exists facts_chain`.execute(db);
  if (what === "waiting") {
    centre.meddle = async () => {
      await db
        .updateTable("counters")
        .set({ numbers_epoch: 1_000_000 })
        .where("office", "=", centre.office)
        .where("numbers_epoch", "<", 1_000_000)
        .execute();
    };
    return;
  }
  centre.meddle = async (url, body) => {
    if (!url.endsWith(addresses.push)) return;
    const push = pushSchema.parse(JSON.parse(body));
    const [first] = push.facts;
    if (first === undefined) return;
    const chain = db
      .updateTable("chains")
      .set({ seq: first.seq - 1, hash: first.prev })
      .where("office", "=", centre.office)
      .where("station", "=", push.station)
      .where("epoch", "=", push.epoch);
    await chain.where("seq", what === "gap" ? "<" : ">", first.seq - 1).execute();
  };
}
