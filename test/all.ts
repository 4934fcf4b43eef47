/**
 * `npm test`: types, lint, format, unit, end to end; `npm run check` is the same without the last (`--no-e2e`). Every stage runs
 * even when an earlier one failed. The last line is `N passed, N failed`; a static stage counts as one.
 */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "./runner/programs.ts";
import { good, summary, tallyOf, tallyOfCheck, type Tally } from "./runner/tally.ts";

const root = join(import.meta.dirname, "..");

const checks = [
  { stage: "types", package: "typescript", args: ["-b"] },
  { stage: "lint", package: "oxlint", args: [] },
  { stage: "format", package: "oxfmt", args: ["--check"] },
] as const;

const suites = process.argv.includes("--no-e2e") ? ["unit"] : ["unit", "e2e"];

const tallies: Tally[] = [];
for (const { stage, ...program } of checks) {
  const { exitCode, output } = await runProgram(root, program, false);
  report(stage, tallyOfCheck(exitCode, output));
}
for (const suite of suites) report(suite, await runSuite(suite));

say(summary(tallies));
process.exitCode = good(tallies) ? 0 : 1;

async function runSuite(suite: string): Promise<Tally> {
  const folder = await mkdtemp(join(tmpdir(), "okienko-test-"));
  try {
    const file = join(folder, "report.json");
    const args = [
      "run",
      "--project",
      suite,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ];
    const { exitCode } = await runProgram(root, { package: "vitest", args }, true);
    return tallyOf(await jsonIn(file), exitCode);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    const read: unknown = JSON.parse(await readFile(file, "utf8"));
    return read;
  } catch {
    // No report, or half of one: the tally says so.
    return undefined;
  }
}

function report(stage: string, tally: Tally): void {
  tallies.push(tally);
  const failed = tally.failures.length;
  say(`${stage}: ${failed === 0 ? "good" : `${failed} failed`}`);
  for (const failure of tally.failures) say(`\n✗ ${stage}: ${failure}\n`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
