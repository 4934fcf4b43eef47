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

test("ENG-12 the fuzzer sees a centre without idempotency", async () => {
  const broken = await openCentres();

  const { violation } = await runSeed({ seed: 2, steps: 60, database: broken, broken: "idempotency" });

  expect(violation).toContain("The centre has a fact twice");
  await broken.close();
});
