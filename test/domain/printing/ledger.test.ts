import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mayDrop, mayRetry, maySettle } from "../../../main/domain/printing/acts.ts";
import { nextCopy, provedBy, superseded } from "../../../main/domain/printing/copies.ts";
import { type JobState } from "../../../main/domain/printing/job.ts";
import { job } from "../intake/examples.ts";

const states = ["queued", "sent", "verified", "failed", "unknown", "dropped"] as const satisfies JobState[];

describe("nextCopy", () => {
  test("is the original until one came out or may have, then DUPLIKAT 1, 2", () => {
    expect(nextCopy([])).toBe(0);
    expect(nextCopy([job({ state: "failed" }), job({ state: "dropped", copy: 3 })])).toBe(0);
    expect(nextCopy([job({ state: "unknown" })])).toBe(1);
    expect(nextCopy([job({ state: "sent" }), job({ state: "verified", copy: 1 })])).toBe(2);
  });

  test("never says the same of two papers that may both exist", () => {
    const papers = fc.array(fc.constantFrom(...states), { maxLength: 12 });
    fc.assert(
      fc.property(papers, (fates) => {
        const made: ReturnType<typeof job>[] = [];
        for (const state of fates) made.push(job({ state, copy: nextCopy(made) }));
        const out = made
          .filter(({ state }) => state !== "failed" && state !== "dropped")
          .map(({ copy }) => copy);
        expect(new Set(out).size).toBe(out.length);
      }),
    );
  });
});

describe("superseded", () => {
  test("gives up what failed here, and leaves another station's jobs to it", () => {
    const mine = job({ id: "mine", state: "failed" });
    const theirs = job({ id: "theirs", state: "failed", station: "S2" });

    expect(superseded([mine, theirs, job()], "S1")).toEqual([mine]);
  });
});

describe("provedBy", () => {
  test("finds the newest label that may be on paper, alone or on a sheet", () => {
    const older = job({ id: "older" });
    const newer = job({
      id: "newer",
      paper: "label-sheet",
      state: "unknown",
      queuedAt: "2026-11-21T10:00:00.000Z",
    });
    const jobs = [
      newer,
      older,
      job({ id: "receipt", paper: "receipt", queuedAt: "2026-11-21T11:00:00.000Z" }),
    ];

    expect(provedBy(jobs, "item-1")?.id).toBe("newer");
    expect(provedBy([older, job({ state: "verified" })], "item-1")?.id).toBe("older");
  });

  test("finds nothing when no label of the item is out", () => {
    expect(provedBy([job({ state: "failed" }), job({ state: "queued" })], "item-1")).toBeNull();
    expect(provedBy([job({ items: ["item-2"] })], "item-1")).toBeNull();
  });
});

describe("the acts on a job", () => {
  const codes = {
    queued: ["job-not-settled", "job-not-settled", "job-not-settled"],
    sent: ["job-already-printed", null, "job-already-printed"],
    verified: ["job-already-printed", "job-already-printed", "job-already-printed"],
    failed: [null, null, null],
    unknown: ["job-not-settled", null, "job-not-settled"],
    dropped: ["job-unknown", "job-unknown", "job-unknown"],
  } as const satisfies Record<JobState, readonly (string | null)[]>;

  test.each(states)("retry, settle and drop of a job that is %s", (state) => {
    const outcomes = [mayRetry, maySettle, mayDrop].map((may) => may(job({ state }), "S1"));

    expect(outcomes.map((outcome) => (outcome.ok ? null : outcome.code))).toEqual(codes[state]);
  });

  test.each(states)("are refused to another station while %s", (state) => {
    for (const may of [mayRetry, maySettle, mayDrop]) {
      expect(may(job({ state }), "S2")).toMatchObject({ code: "job-elsewhere" });
    }
  });
});
