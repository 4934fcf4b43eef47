import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { refusalSentence, refusalsPl } from "../../main/words/refusals/pl.ts";
import { shellWords } from "../../main/words/window/shell.ts";
import { syncWords } from "../../main/words/window/sync.ts";
import { refusals } from "../../sync/protocol/refusal.ts";

/** What the light may name beside the centre's refusals: failures, reasons to freeze, and waits (`sync/engine`). */
const ownCauses = [
  "unreachable",
  "timed-out",
  "bad-answer",
  "store",
  "restored",
  "clone",
  "revoked",
  "newer-epoch",
  "taking-up",
  "first-contact",
  "catching-up",
  "slow",
];

describe("words of sync", () => {
  it.each([...Object.keys(refusals), ...ownCauses])("have a sentence for the cause %s", (cause) => {
    expect(Object.keys(syncWords.causes)).toContain(cause);
    expect(syncWords.cause(cause)).not.toContain(cause);
  });

  it("have none for a cause that there is not", () => {
    const known = new Set([...Object.keys(refusals), ...ownCauses]);

    expect(Object.keys(syncWords.causes).filter((cause) => !known.has(cause))).toEqual([]);
  });

  it("have a sentence for each rule by which the centre does not honour a fact", async () => {
    const central = join(import.meta.dirname, "../../sync/central");
    const sources = await Promise.all(
      ["rules.ts", "public/items.ts"].map((file) => readFile(join(central, file), "utf8")),
    );

    const codes = sources.flatMap((source) =>
      [...source.matchAll(/\{ code: "([a-z-]+)"/g)].map((found) => found[1]),
    );

    expect(codes.length).toBeGreaterThan(1);
    for (const code of codes) expect(Object.keys(refusalsPl)).toContain(code);
  });
});

describe("sentences", () => {
  it("say why numbers stand still, by the reason that the refusal carries", () => {
    const restored = refusalSentence("numbering-frozen", { why: "restored" });
    const clone = refusalSentence("numbering-frozen", { why: "clone" });

    expect(restored).toContain("przywrócono z kopii");
    expect(clone).not.toBe(restored);
    expect(refusalSentence("numbering-frozen")).toContain("Nadawanie numerów jest wstrzymane");
  });

  it.each([
    [1, "1 wydruk nie wyszedł"],
    [3, "3 wydruki nie wyszły"],
    [5, "5 wydruków nie wyszło"],
  ])("count %i failed papers as a Pole would", (count, said) => {
    expect(shellWords.status.failedJobs(count)).toBe(said);
  });
});
