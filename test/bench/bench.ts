import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cases } from "./cases.ts";
import { type Row } from "./figures.ts";
import { news } from "./news.ts";
import { papers } from "./papers.ts";
import { registration } from "./registration.ts";
import { search } from "./search.ts";
import { sync } from "./sync.ts";
import { table } from "./table.ts";
import { window } from "./window.ts";

/**
 * `npm run bench`: the program's speed as ratios against limits that are taken in the same run, in turn (design.md §10). It
 * prints one table for a person to read and never passes or fails: on a busy machine a limit of time says nothing.
 *
 *   --only registration,search   some parts only      --items 1000000 --cases 200000   more to look through
 */
const parts = { registration, sync, search, cases, window, papers, news } as const;
type Part = keyof typeof parts;

const { values } = parseArgs({
  options: {
    only: { type: "string" },
    items: { type: "string", default: "250000" },
    cases: { type: "string", default: "100000" },
  },
});
const known = (name: string): name is Part => Object.hasOwn(parts, name);
const wanted = values.only?.split(",") ?? Object.keys(parts);
const sizes = { items: Number(values.items), cases: Number(values.cases) };
if (
  !wanted.every(known) ||
  !Object.values(sizes).every((size) => Number.isSafeInteger(size) && size >= 1000)
) {
  process.stderr.write(
    `npm run bench -- --only ${Object.keys(parts).join(",")} --items 250000 --cases 100000\n`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const name of wanted) {
  const folder = await mkdtemp(join(tmpdir(), "okienko-bench-"));
  const began = performance.now();
  try {
    rows.push(...(await parts[name]({ folder, ...sizes })));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  process.stderr.write(`${name}: ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}
process.stdout.write(
  `\nNode ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}. Medians and min–max of the rounds; ratio of ` +
    "the medians, and of the best rounds, which a busy machine disturbs least.\n\n",
);
process.stdout.write(table(rows));
