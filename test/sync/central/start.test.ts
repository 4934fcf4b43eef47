import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, test } from "vitest";
import { emptyPglite } from "../databases.ts";
import { OFFICE } from "./running.ts";
import { TestStation } from "./test-station.ts";

const START = join(import.meta.dirname, "../../../sync/central/start.ts");
let folder: string;
let child: ChildProcess;
let address = "";
const said: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okienko-central-"));
  await emptyPglite(join(folder, "database"));
  ({ child, address } = await serve());
});
afterAll(async () => {
  if (child.exitCode === null) child.kill("SIGKILL");
  await rm(folder, { recursive: true, force: true });
});

async function serve(): Promise<{ child: ChildProcess; address: string }> {
  const started = spawn(process.execPath, [START, "--data", folder, "--port", "0"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const line of createInterface({ input: started.stdout })) {
    said.push(line);
    const found = /^EBOI: (\S+)$/.exec(line)?.[1];
    if (found !== undefined) return { child: started, address: found };
  }
  throw new Error("The centre ended before it was ready");
}

async function order(...args: readonly string[]): Promise<{ code: unknown; text: string }> {
  const started = spawn(process.execPath, [START, "--data", folder, ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (piece: string) => {
      text += piece;
    });
  }
  const [code] = await once(started, "close");
  return { code, text };
}

test("START-1 the centre says which store it stands on, and where it is", async () => {
  expect(said).toEqual([
    "Store: embedded PGlite, which never calls fsync: for trying out. An office sets DATABASE_URL.",
    `EBOI: ${address}`,
  ]);
  expect(await (await fetch(`${address}/health`)).json()).toEqual({ ok: true, store: "pglite" });
});

test("START-2 a code made beside the running centre enrols a station", async () => {
  const { text } = await order("--enrol", "Kancelaria K1", "--point", "K1", "--scopes", "registry,stations");

  const code = /^Code: (\S+)$/m.exec(text)?.[1] ?? "";
  const { identity } = await TestStation.enrol(address, code);
  expect(identity).toMatchObject({ office: OFFICE, point: "K1", scopes: ["registry", "stations"] });
});

test("START-3 the administrator's token is a file that only its user may read", async () => {
  const token = await readFile(join(folder, "admin-token"), "utf8");

  expect((await stat(join(folder, "admin-token"))).mode & 0o077).toBe(0);
  const answer = await fetch(`${address}/admin/v1/stations`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ office: OFFICE }),
  });
  expect(answer.status).toBe(200);
});

test("START-4 an option that is not there is refused with the usage", async () => {
  expect(await order("--nonsense")).toMatchObject({
    code: 2,
    text: expect.stringContaining("npm run central"),
  });
});

test("START-4 a port that is taken is a sentence", async () => {
  const { port } = new URL(address);
  const other = await mkdtemp(join(tmpdir(), "okienko-central-"));

  await emptyPglite(join(other, "database"));
  const { code, text } = await order("--port", port, "--data", other);
  await rm(other, { recursive: true });

  expect(code).toBe(1);
  expect(text).toContain("The centre cannot start: listen EADDRINUSE");
});

test("START-5 START-6 SIGTERM sends waiting stations home, ends cleanly, and the next start is at the same place with everything", async () => {
  const { text } = await order("--enrol", "Pokój 13");
  const station = await TestStation.enrol(address, /^Code: (\S+)$/m.exec(text)?.[1] ?? "");
  await station.push(station.writeMany(3));
  const { after, checkpoint } = await station.pullAll();
  const waiting = station.pull({ after, checkpoint, waitMs: 25_000 });
  // The centre answers in turn, so once it has answered this one it has the waiting one too.
  await station.hello();

  child.kill("SIGTERM");
  const [code] = await once(child, "exit");

  expect(code).toBe(0);
  expect(await waiting).toMatchObject({ ok: true, facts: [] });
  const before = address;
  ({ child, address } = await serve());
  expect(address).toBe(before);
  const again = new TestStation(address, station.key, station.identity);
  again.facts = station.facts;
  expect(await again.hello()).toMatchObject({ verdict: "in-step", centreEpoch: 1, expectedSeq: 4 });
});

test("START-5 a centre whose parent has died ends, and leaves its port and its database free", async () => {
  const other = await mkdtemp(join(tmpdir(), "okienko-central-"));
  await emptyPglite(join(other, "database"));
  const left = spawn(process.execPath, [START, "--data", other], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });

  try {
    left.disconnect();
    const [code] = await once(left, "exit", { signal: AbortSignal.timeout(20_000) });

    expect(code).toBe(0);
  } finally {
    left.kill("SIGKILL");
    await rm(other, { recursive: true });
  }
});
