import { type ChildProcess, fork } from "node:child_process";
import { hash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { openStore } from "../../main/store/open-store.ts";

const KILLS = 50;

type Said = "ready" | "open" | { item: string; rpw: string } | { job: string; state: string };

/**
 * Fifty times an office is killed (SIGKILL) somewhere between a registration, its commit, the queueing of a paper, its printing and
 * the writing down of its fate. The moment is so many answers and then so many milliseconds, by the seed.
 */
test("an office killed at any moment loses nothing it had answered, and prints nothing twice", async () => {
  const seed = 20_261_121;
  const random = mulberry(seed);
  const folder = mkdtempSync(join(tmpdir(), "okienko-kill-"));
  const key = randomBytes(32);
  mkdirSync(join(folder, "prints"));
  const items = new Map<string, string>();
  const sent = new Set<string>();

  let next = victim(folder, key);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = next;
    await heard(child, (said) => said === "ready");
    child.send("go");
    await heard(child, (said) => said === "open");
    const gone = once(child, "exit");
    let answers = Math.floor(random() * 4);
    const died = new Promise<void>((resolve) => {
      const listen = (said: Said): void => {
        if (typeof said === "object") note(said, items, sent);
        answers -= 1;
        if (answers < 0) setTimeout(resolve, Math.floor(random() * 12));
      };
      child.on("message", listen);
      if (answers === 0) setTimeout(resolve, Math.floor(random() * 12));
    });
    // Warm while this one works.
    next = victim(folder, key);
    await died;
    child.kill("SIGKILL");
    await gone;
  }
  next.kill("SIGKILL");
  await once(next, "exit");

  const opened = openStore({
    file: join(folder, "station.db"),
    key,
    backups: join(folder, "backups"),
    journal: join(folder, "journal"),
    newId: () => "",
    log: () => undefined,
  });
  if (!opened.ok) throw new Error(`Seed ${seed}: ${opened.code}`);
  const { read, log, close } = opened.value;
  const year = new Date().getFullYear();
  const given = [...read.series.given("K1", year, 0, 100_000)];
  const papers = readdirSync(join(folder, "prints")).filter((name) => !name.startsWith("."));
  const jobs = given.flatMap(({ item }) => read.jobs.ofItem(item));

  expect(log.frozen()).toBeNull();
  expect(firstBreak(log.ownAfter(1, 0, 1_000_000).facts, (text) => hash("sha256", text, "hex"))).toBeNull();
  expect(given.map(({ number }) => number)).toEqual(given.map((_, at) => at + 1));
  for (const [item, rpw] of items) expect([rpw, read.items.byId(item)?.item.id]).toEqual([rpw, item]);
  for (const job of sent) expect([job, read.jobs.byId(job)?.state]).toEqual([job, "sent"]);
  // One paper at most for each job, none without a job, and one for each that the ledger says was sent.
  const paperOf = (id: string) => papers.filter((name) => name.includes(id)).length;
  expect(papers.filter((name) => !jobs.some(({ id }) => name.includes(id)))).toEqual([]);
  for (const { id, state } of jobs) {
    const most = paperOf(id) <= 1;
    const proved = state !== "sent" || paperOf(id) === 1;
    const honest = state !== "failed" || paperOf(id) === 0;
    expect({ id, state, most, proved, honest }).toEqual({
      id,
      state,
      most: true,
      proved: true,
      honest: true,
    });
  }
  const onTheirWay = jobs.filter(({ id }) =>
    read.facts.ofSubject(id).some(({ kind }) => kind === "PrintFateUnknown"),
  );
  // The seed did hit the moments that this is about.
  expect(onTheirWay.length).toBeGreaterThan(0);
  expect(items.size).toBeGreaterThan(KILLS / 4);
  await close();
  rmSync(folder, { recursive: true });
}, 300_000);

function victim(folder: string, key: Uint8Array): ChildProcess {
  const file = new URL("kill-victim.ts", import.meta.url);
  return fork(file, [folder, Buffer.from(key).toString("hex")], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    // Fifty processes load the same modules.
    env: { ...process.env, NODE_COMPILE_CACHE: join(folder, "compiled") },
  });
}

async function heard(child: ChildProcess, wanted: (said: Said) => boolean): Promise<void> {
  for (;;) {
    // The victim sends nothing else.
    const [said] = (await once(child, "message")) as [Said];
    if (wanted(said)) return;
  }
}

function note(said: Exclude<Said, string>, items: Map<string, string>, sent: Set<string>): void {
  if ("item" in said) items.set(said.item, said.rpw);
  else if (said.state === "sent") sent.add(said.job);
}

/** Small seeded generator, from 0 up to 1. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
