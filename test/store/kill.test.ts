import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { sha256 } from "../../main/store/append.ts";
import { type Store } from "../../main/store/store.ts";
import { folder } from "./fixture.ts";

const ROUNDS = 12;

/** Registers in a process of its own and kills it some microseconds to milliseconds after its n-th answer. */
async function killedAppender(path: string, round: number): Promise<number> {
  const child: ChildProcess = fork(
    join(import.meta.dirname, "appender.ts"),
    [path, "append", String(round)],
    {
      stdio: "inherit",
    },
  );
  const after = 1 + ((round * 7) % 11);
  let answered = 0;
  let said = 0;
  child.on("message", (number) => {
    answered = Math.max(answered, Number(number));
    said += 1;
    // Busy, so that the kill falls into the middle of the other's next transactions and not onto a border of the loop.
    if (said === after) {
      const until = performance.now() + ((round * 0.37) % 3);
      while (performance.now() < until);
      child.kill("SIGKILL");
    }
  });
  await once(child, "exit");
  return answered;
}

function everything(store: Store): string {
  return JSON.stringify([
    store.read.items.page({}, null, 5000).rows,
    store.read.items.page({ query: "podanie" }, null, 5000).rows.map(({ item }) => item.id),
    store.read.series.all(),
  ]);
}

test("a store whose process was killed at any moment has all that was answered, a whole chain, and tables equal to their rebuild", async () => {
  await using there = await folder();

  for (let round = 1; round <= ROUNDS; round += 1) {
    const answered = await killedAppender(there.path, round);

    const store = there.open();
    const { facts } = store.log.ownAfter(1, 0, 100_000);
    const numbers = store.read.series.given("K1", 2026, 0, 100_000).map(({ number }) => number);
    expect(firstBreak(facts, sha256)).toBeNull();
    expect(store.log.frozen()).toBeNull();
    expect(numbers.length).toBeGreaterThanOrEqual(answered);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const before = everything(store);
    expect(store.rebuild().ok).toBe(true);
    expect(everything(store)).toBe(before);
    await store.close();
  }
}, 120_000);
