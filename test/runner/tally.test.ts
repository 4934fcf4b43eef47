import { describe, expect, test } from "vitest";
import { good, summary, tallyOf, tallyOfCheck } from "./tally.ts";

function report(tests: readonly { name: string; status: string }[], file = "passed", message = "") {
  return {
    testResults: [
      {
        name: "test/a.test.ts",
        status: file,
        message,
        assertionResults: tests.map(({ name, status }) => ({
          fullName: name,
          status,
          failureMessages: status === "failed" ? ["expected 1 to be 2"] : [],
        })),
      },
    ],
  };
}

describe("test tally", () => {
  test("counts passed tests", () => {
    const tally = tallyOf(report([{ name: "a", status: "passed" }]), 0);

    expect(tally).toEqual({ passed: 1, failures: [] });
    expect(good([tally])).toBe(true);
  });

  test.each(["failed", "skipped", "todo", "pending"])(
    "counts a %s test as a failure with its name",
    (status) => {
      const tally = tallyOf(
        report([
          { name: "a", status: "passed" },
          { name: "b", status },
        ]),
        1,
      );

      expect(tally.passed).toBe(1);
      expect(tally.failures).toHaveLength(1);
      expect(tally.failures[0]).toContain(`b (${status})`);
    },
  );

  test("counts a file that did not load", () => {
    const tally = tallyOf(report([], "failed", "Cannot find module"), 1);

    expect(tally.failures).toEqual(["test/a.test.ts\ndid not load\nCannot find module"]);
  });

  test("is not good when no test ran", () => {
    expect(tallyOf(report([]), 0).failures).toEqual(["no test ran"]);
    expect(tallyOf({ testResults: [] }, 0).failures).toEqual(["no test ran"]);
    expect(good([])).toBe(false);
  });

  test("is not good when vitest ended badly though all tests passed", () => {
    expect(tallyOf(report([{ name: "a", status: "passed" }]), 1).failures).toEqual(["vitest ended with 1"]);
    expect(tallyOf(report([{ name: "a", status: "passed" }]), null).failures).toHaveLength(1);
  });

  test("is not good without a report", () => {
    expect(tallyOf(undefined, 0)).toEqual({ passed: 0, failures: ["vitest left no report"] });
  });

  test("sums over stages, a check as one", () => {
    const stages = [
      tallyOfCheck(0, ""),
      tallyOfCheck(1, "error TS2322\n"),
      tallyOf(report([{ name: "a", status: "passed" }]), 0),
    ];

    expect(summary(stages)).toBe("2 passed, 1 failed");
    expect(good(stages)).toBe(false);
    expect(stages[1]?.failures).toEqual(["error TS2322"]);
  });
});
