import { runCentre } from "../sync/central/running.ts";
import { kindsOfDatabase } from "../sync/databases.ts";
import { accepted } from "../../main/domain/refusal.ts";
import { type Bench, inTurn, type Row, timed } from "./figures.ts";
import { Dice, itemDraft } from "./letters.ts";
import { enrolled, station, storeOf } from "./stations.ts";
import { act, newId, value } from "./stores.ts";

const ROUNDS = 40;

/** From the clerk's Enter at one station to the item in the tables of the next one, durable at both and at the centre between. */
export async function news({ folder }: Bench): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { kind, open } of kindsOfDatabase) {
    await using databases = await open();
    await using running = await runCentre(await databases.place());
    const members = [await enrolled(running, "K1"), await enrolled(running, "K2")] as const;
    const stores = [storeOf(members[0], folder), storeOf(members[1], folder)] as const;
    const one = station(running, members[0], stores[0]);
    const other = station(running, members[1], stores[1]);
    for (const { engine, until } of [one, other]) {
      engine.start();
      await until(() => engine.light().state === "in-step");
    }
    const dice = new Dice();
    const [ours = []] = await inTurn(ROUNDS, async (round) => {
      const id = newId();
      const took = await timed(async () => {
        const draft = itemDraft(id, round + 1, { dice, sender: null, point: "K1" });
        value(stores[0].write((tx) => accepted(tx.append(draft, act))));
        one.engine.appended();
        await other.until(() => stores[1].read.items.byId(id) !== null);
      });
      await one.until(() => stores[0].log.waiting().count === 0);
      return took;
    });
    for (const { engine } of [one, other]) engine.stop();
    for (const store of stores) await store.close();
    rows.push({
      part: "news",
      what: `a new item on the next station, ${kind}`,
      unit: "ms",
      ours,
      limit: null,
      goal: { kind: "below", ms: 10 },
    });
  }
  return rows;
}
