import { setImmediate } from "node:timers/promises";
import { type Database } from "../../../sync/central/db.ts";
import { Random } from "../../world/random.ts";
import { World } from "../../world.ts";
import { act, type ActName, weights } from "./acts.ts";
import { askAtRest } from "./case-acts.ts";
import { type Run } from "./course.ts";
import { checkAtRest, checkPositions } from "./invariants.ts";
import { Ledger } from "./ledger.ts";
import { type Sabotage, sabotage } from "./sabotage.ts";

export type FuzzOptions = {
  readonly seed: number;
  readonly steps: number;
  readonly database: Database;
  readonly broken?: Sabotage | undefined;
};

export type Result = {
  readonly seed: number;
  readonly violation: string | null;
  readonly steps: readonly string[];
  readonly counts: {
    readonly facts: number;
    readonly numbers: number;
    readonly cases: number;
    readonly died: number;
  };
};

/** One seed: random acts at three stations, the invariants after each, and all equal at the end. */
export async function runSeed({ seed, steps, database, broken }: FuzzOptions): Promise<Result> {
  const told: string[] = [];
  const ledger = new Ledger();
  let facts = 0;
  try {
    await using world = await World.open({ seed, database });
    if (broken !== undefined) await sabotage(world.centre, broken);
    const counters = [await world.station("K1"), await world.station("K2"), await world.station("K3")];
    const run: Run = {
      world,
      ledger,
      copies: new Map(),
      centreCopy: null,
      unnoticed: null,
      asking: new Set(),
      tell: (line) => told.push(line),
    };
    // Of its own: engines draw from the world's chance whenever an answer comes.
    const random = new Random(seed * 2_654_435_761);
    for (let step = 0; step < steps; step++) {
      const counter = random.one(counters);
      if (counter === undefined) break;
      const name: ActName = random.weighted(weights);
      told.push(`${step} ${counter.station.name} ${name}`);
      await act(name, counter, run);
      // Most of the time everything comes to rest before the next act; sometimes acts fall into what is under way.
      if (random.chance(0.6)) await world.quiet();
      else for (let turns = random.below(4); turns > 0; turns--) await setImmediate();
      for (const one of counters) ledger.look(one);
      await checkPositions(world);
    }
    await world.settle();
    await askAtRest(run);
    for (const one of counters) ledger.look(one);
    facts = ledger.facts.size;
    await checkAtRest(world, ledger);
    return result(null);
  } catch (error) {
    return result(error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error));
  }

  function result(violation: string | null): Result {
    const counts = {
      facts,
      numbers: ledger.given.size,
      cases: ledger.references.size,
      died: ledger.died.size,
    };
    return { seed, violation, steps: told, counts };
  }
}
