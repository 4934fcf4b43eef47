import { parseArgs } from "node:util";
import { openCentres } from "../world/centre.ts";
import { runSeed } from "./fuzz/run.ts";
import { type Sabotage, sabotages } from "./fuzz/sabotage.ts";

/**
 * `npm run fuzz -- --seeds 200 [--from 1] [--steps 60]`, or `--seed 17` to replay one with its steps printed. `--break
 * idempotency`, `--break gap` or `--break waiting` takes that away from the centre: the run must then find violations.
 */
const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "20" },
    from: { type: "string", default: "1" },
    seed: { type: "string" },
    steps: { type: "string", default: "60" },
    break: { type: "string" },
  },
});

const broken: Sabotage | undefined = sabotages.find((one) => one === values.break);
if (values.break !== undefined && broken === undefined) {
  process.stderr.write(`--break takes one of: ${sabotages.join(", ")}\n`);
  process.exit(2);
}
const from = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
const steps = Number(values.steps);

const begun = performance.now();
const total = { facts: 0, numbers: 0, cases: 0, died: 0 };
const failing: number[] = [];
let database = await openCentres();
for (let seed = from; seed < from + count; seed++) {
  const { violation, counts, steps: told } = await runSeed({ seed, steps, database, broken });
  total.facts += counts.facts;
  total.numbers += counts.numbers;
  total.cases += counts.cases;
  total.died += counts.died;
  if (values.seed !== undefined || violation !== null) {
    process.stdout.write(`seed ${seed}\n${told.map((line) => `  ${line}`).join("\n")}\n`);
  }
  if (violation !== null) {
    failing.push(seed);
    process.stdout.write(
      `  VIOLATION ${violation}\n  replay: npm run fuzz -- --seed ${seed} --steps ${steps}${broken === undefined ? "" : ` --break ${broken}`}\n`,
    );
  }
  // A database that served many offices grows slow: a fresh one now and then.
  if ((seed - from) % 40 === 39) {
    await database.close();
    database = await openCentres();
  }
}
await database.close();

const seconds = ((performance.now() - begun) / 1000).toFixed(0);
process.stdout.write(
  `${count} seeds from ${from}, ${steps} steps each: ${failing.length} violations` +
    `${failing.length > 0 ? ` (seeds ${failing.join(", ")})` : ""}; ` +
    `${total.facts} facts, ${total.numbers} numbers and ${total.cases} references given, ${total.died} facts died with a disk; ${seconds} s\n`,
);
process.exitCode = failing.length > 0 ? 1 : 0;
