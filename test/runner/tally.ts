import { z } from "zod";

/** What a stage came to. `failures`: one plain text each. */
export type Tally = { readonly passed: number; readonly failures: readonly string[] };

/** The part of vitest's JSON report that counts. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/**
 * Reads a report of vitest. Whatever is not a passed test is a failure: a skipped one, a file that did not load, a run that ended
 * badly though no test failed, and a run without any test.
 */
export function tallyOf(report: unknown, exitCode: number | null): Tally {
  const read = reportSchema.safeParse(report);
  if (!read.success) return { passed: 0, failures: ["vitest left no report"] };
  const files = read.data.testResults;
  const tests = files.flatMap((file) => file.assertionResults.map((one) => ({ ...one, file: file.name })));
  const passed = tests.filter((one) => one.status === "passed").length;
  const failures = [
    ...tests
      .filter((one) => one.status !== "passed")
      .map((one) => lines(`${one.file}\n${one.fullName} (${one.status})`, one.failureMessages ?? [])),
    ...files
      .filter(
        (file) => file.status === "failed" && file.assertionResults.every((one) => one.status === "passed"),
      )
      .map((file) => lines(`${file.name}\ndid not load`, [file.message ?? ""])),
  ];
  if (failures.length > 0) return { passed, failures };
  if (passed === 0) return { passed, failures: ["no test ran"] };
  if (exitCode !== 0) return { passed, failures: [`vitest ended with ${exitCode ?? "a signal"}`] };
  return { passed, failures };
}

/** A stage that is one check: it passed or it did not. */
export function tallyOfCheck(exitCode: number | null, output: string): Tally {
  return exitCode === 0 ? { passed: 1, failures: [] } : { passed: 0, failures: [output.trim()] };
}

/** The last line of a run. */
export function summary(tallies: readonly Tally[]): string {
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failures.length, 0);
  return `${passed} passed, ${failed} failed`;
}

/** Whether a run may be called good: nothing failed, and something was tried. */
export function good(tallies: readonly Tally[]): boolean {
  return tallies.length > 0 && tallies.every((tally) => tally.passed > 0 && tally.failures.length === 0);
}

function lines(head: string, messages: readonly string[]): string {
  return [head, ...messages.map((message) => message.split("\n").slice(0, 12).join("\n"))].join("\n").trim();
}
