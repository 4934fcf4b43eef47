import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database } from "../../sync/central/db.ts";
import { openCentres } from "../world/centre.ts";
import { runSeed } from "./fuzz/run.ts";

let database: Database;

beforeAll(async () => {
  database = await openCentres();
});

afterAll(async () => {
  await database.close();
});

test.for([1, 2, 3, 4, 5, 6])("ENG-12 random acts break no rule, seed %i", async (seed) => {
  const { violation, steps } = await runSeed({ seed, steps: 40, database });

  expect({ violation, steps }).toEqual({ violation: null, steps });
});

test.for([
  { broken: "idempotency", seeds: [2, 4, 5] },
  { broken: "gap", seeds: [15, 41, 15] },
] as const)("ENG-12 the fuzzer sees a centre without $broken", async ({ broken, seeds }) => {
  const bare = await openCentres();
  const seen: (string | null)[] = [];

  // How answers cross is not for a seed to say alone: a few tries.
  for (const seed of seeds) {
    if (seen.some((violation) => violation !== null)) break;
    seen.push((await runSeed({ seed, steps: 60, database: bare, broken })).violation);
  }
  await bare.close();

  expect(seen.at(-1)).toMatch(/The centre has a fact twice|come into step|Lost/);
});
