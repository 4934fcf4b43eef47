import { createHash } from "node:crypto";
import { once } from "node:events";
import { fork } from "node:child_process";
import { copyFile, mkdir, open, readdir, readFile, rm, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { firstBreak } from "../../main/domain/facts/chain.ts";
import { sha256 } from "../../main/store/append.ts";
import { migrations, SCHEMA_VERSION } from "../../main/store/migrations/list.ts";
import { openStore } from "../../main/store/open-store.ts";
import {
  append,
  enrol,
  folder,
  type Folder,
  ids,
  KEY,
  register,
  sender,
  stationIdentity,
  value,
} from "./fixture.ts";

async function filled(there: Folder): Promise<void> {
  const store = there.open();
  enrol(store, stationIdentity());
  for (let n = 0; n < 40; n += 1) register(store, `item-${n}`, `Podanie numer ${n}`);
  await store.close();
}

async function fingerprint(path: string): Promise<string> {
  const hash = createHash("sha256");
  for (const name of (await readdir(path)).toSorted()) {
    const file = join(path, name);
    hash.update(name);
    if ((await stat(file)).isFile()) hash.update(await readFile(file));
  }
  return hash.digest("hex");
}

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, "r+");
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  buffer[0] = (buffer[0] ?? 0) ^ 0xff;
  await handle.write(buffer, 0, 1, at);
  await handle.close();
}

const troubles: Record<
  string,
  { code: string; spoil: (there: Folder, file: string) => Promise<object | void> }
> = {
  "with another key": { code: "wrong-key", spoil: async () => ({ key: Buffer.alloc(32, 9) }) },
  "of random bytes": {
    code: "corrupt",
    spoil: (_there, file) => writeFile(file, Buffer.from(ids()().repeat(500))),
  },
  "of one byte": { code: "corrupt", spoil: (_there, file) => truncate(file, 1) },
  "cut to its stamp": { code: "corrupt", spoil: (_there, file) => truncate(file, 16) },
  "cut in the middle of a page": {
    code: "corrupt",
    spoil: async (_there, file) => truncate(file, Math.floor((await stat(file)).size / 2) + 100),
  },
  "cut at a page": {
    code: "corrupt",
    spoil: async (_there, file) => truncate(file, Math.floor((await stat(file)).size / 8192) * 4096),
  },
  "with a flipped byte in its first page": { code: "corrupt", spoil: (_there, file) => flip(file, 100) },
  "with a flipped byte in the middle": {
    code: "corrupt",
    spoil: async (_there, file) => flip(file, Math.floor((await stat(file)).size / 2)),
  },
  "with a flipped last byte": {
    code: "corrupt",
    spoil: async (_there, file) => flip(file, (await stat(file)).size - 1),
  },
  "that is a folder": {
    code: "unreadable",
    spoil: async (_there, file) => {
      await rm(file);
      await mkdir(file);
    },
  },
  "of a newer program": { code: "from-the-future", spoil: async () => ({ migrations: [] }) },
};

test.each(Object.entries(troubles))(
  "openStore refuses a store %s and changes nothing",
  async (_name, trouble) => {
    await using there = await folder();
    await filled(there);
    const opening = there.opening();
    const more = (await trouble.spoil(there, opening.file)) ?? {};
    const before = await fingerprint(there.path);

    const outcome = openStore({ ...opening, ...more });

    expect(outcome).toMatchObject({ ok: false, code: trouble.code });
    expect(await fingerprint(there.path)).toBe(before);
  },
);

test("openStore opens the same store again after a refusal", async () => {
  await using there = await folder();
  await filled(there);

  const refusal = openStore({ ...there.opening(), key: Buffer.alloc(32, 1) });
  const store = there.open();

  expect(refusal.ok).toBe(false);
  expect(store.read.facts.count()).toBe(40);
});

test("openStore refuses a store that is open already, in this process", async () => {
  await using there = await folder();
  there.open();

  expect(openStore(there.opening())).toMatchObject({ ok: false, code: "locked-by-another" });
});

test("openStore refuses a store that is open in another process", async () => {
  await using there = await folder();
  const child = fork(join(import.meta.dirname, "appender.ts"), [there.path, "hold"], { stdio: "inherit" });
  await once(child, "message");

  const outcome = openStore(there.opening());

  child.kill("SIGKILL");
  await once(child, "exit");
  expect(outcome).toMatchObject({ ok: false, code: "locked-by-another" });
  expect(there.open().read.facts.count()).toBe(0);
});

test("openStore migrates a store of an older program after copying it, all or nothing", async () => {
  await using there = await folder();
  await filled(there);
  const good = {
    version: SCHEMA_VERSION + 1,
    purpose: "test",
    refold: false,
    sql: "CREATE TABLE more (id TEXT PRIMARY KEY) STRICT",
  };
  const bad = {
    version: SCHEMA_VERSION + 2,
    purpose: "test",
    refold: false,
    sql: "CREATE TABLE more (id TEXT PRIMARY KEY) STRICT",
  };
  const before = await readFile(there.opening().file);

  expect(() => openStore(there.opening({ migrations: [...migrations, good, bad] }))).toThrow(
    "already exists",
  );
  const unchanged = there.open();
  const count = unchanged.read.facts.count();
  await unchanged.close();
  const store = there.open({ migrations: [...migrations, good] });

  expect(count).toBe(40);
  expect(store.read.facts.count()).toBe(40);
  const copies = (await readdir(join(there.path, "backups"))).filter((name) =>
    name.endsWith(`-${SCHEMA_VERSION}.db`),
  );
  expect(copies.length).toBe(2);
  const [copy] = copies;
  expect(await readFile(join(there.path, "backups", copy ?? ""))).toEqual(before);
});

test("a migration that says so folds all facts anew", async () => {
  await using there = await folder();
  await filled(there);
  const wiped = {
    version: SCHEMA_VERSION + 1,
    purpose: "test",
    refold: true,
    sql: "DELETE FROM print_jobs; UPDATE items SET unit = 'X'",
  };

  const store = there.open({ migrations: [...migrations, wiped] });

  expect(store.read.items.page({ unit: "FN" }, null, 100).rows).toHaveLength(40);
});

test("an erasure while a copy is made leaves the copy whole", async () => {
  await using there = await folder();
  const store = there.station();
  for (let n = 0; n < 50; n += 1) register(store, `item-${n}`, `Podanie ${n}`);

  const work = { copied: false };
  const running = store.backup(join(there.path, "copies"), 2).finally(() => (work.copied = true));
  let erased = 0;
  while (!work.copied) {
    const subject = `item-${erased % 50}`;
    append(store, { kind: "SubjectErased", subject, body: { basis: "art. 17 RODO" }, sealed: null });
    erased += 1;
    await setImmediate();
  }
  const { file } = value(await running);

  expect((await stat(join(there.path, "S1.db-wal"))).size).toBe(0);
  const copy = there.open({ file, journal: join(there.path, "other-journal") });
  const { facts } = copy.log.ownAfter(1, 0, 10_000);
  expect(erased).toBeGreaterThan(1);
  expect(facts.length).toBeGreaterThanOrEqual(50);
  expect(firstBreak(facts, sha256)).toBeNull();
  const before = copy.read.items.page({}, null, 100);
  copy.rebuild();
  expect(copy.read.items.page({}, null, 100)).toEqual(before);
});

test("backup copies a store while it works, and the copy opens", async () => {
  await using there = await folder();
  const store = there.station();
  for (let n = 0; n < 200; n += 1) register(store, `item-${n}`, `Podanie ${n}`);
  const backups = join(there.path, "copies");

  const running = store.backup(backups, 2);
  register(store, "item-late", "Podanie w trakcie");
  const first = value(await running);
  await store.backup(backups, 2);
  const third = value(await store.backup(backups, 2));

  const kept = await readdir(backups);
  expect(kept).toHaveLength(2);
  expect(kept).not.toContain(first.file.slice(backups.length + 1));
  const copy = there.open({ file: third.file, journal: join(there.path, "other-journal") });
  expect(copy.read.facts.count()).toBe(201);
  expect((await readFile(third.file)).includes("Podanie")).toBe(false);
});

test("a store restored from a copy knows it by its journal and gives no number, nor an old one under a new epoch", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", "Podanie");
  const { file } = value(await store.backup(join(there.path, "copies"), 3));
  for (let n = 2; n <= 5; n += 1) register(store, `item-${n}`, "Podanie");
  await store.close();
  await copyFile(file, join(there.path, "S1.db"));

  let restored = there.station("S1", "K1", 2);

  expect(restored.log.frozen()).toBe("restored");
  restored.log.freeze(null);
  expect(restored.log.frozen()).toBe("restored");
  // Other work goes on meanwhile, past the place that the journal remembers; it does not forget by that.
  for (let n = 0; n < 6; n += 1) append(restored, sender(`sender-${n}`, "Jan"));
  await restored.close();
  restored = there.station("S1", "K1", 4);
  restored.log.freeze(null);
  expect(restored.log.frozen()).toBe("restored");
  expect(restored.write((tx) => tx.nextNumber("K1", 2026))).toMatchObject({ code: "numbering-frozen" });
  value(
    restored.write((tx) => ({
      ok: true,
      value: tx.openEpoch(
        { why: "restored", point: "K1" },
        { by: "s", at: "2026-11-21T09:00:00.000Z", day: "2026-11-21" },
      ),
    })),
  );
  expect(restored.log.frozen()).toBeNull();
  expect(register(restored, "item-6", "Podanie")).toBe(6);
  expect(restored.log.head()).toMatchObject({ epoch: 2, seq: 2 });
});

test("a store made anew for a station that had one numbers nothing, then goes on behind the last number in an unused epoch", async () => {
  await using there = await folder();
  const lost = there.station();
  for (let n = 1; n <= 3; n += 1) register(lost, `item-${n}`, "Podanie");
  const moment = { by: "s", at: "2026-11-21T09:00:00.000Z", day: "2026-11-21" };
  lost.write((tx) => ({ ok: true, value: tx.openEpoch({ why: "restored", point: "K1" }, moment) }));
  await lost.close();
  await rm(join(there.path, "S1.db"));

  const anew = there.station("S1", "K1", 2);
  const frozen = anew.write((tx) => tx.nextNumber("K1", 2026));
  const who = value(
    anew.write((tx) => ({ ok: true, value: tx.openEpoch({ why: "restored", point: "K1" }, moment) })),
  );

  expect(frozen).toMatchObject({ ok: false, code: "numbering-frozen", details: { why: "restored" } });
  expect(who.epoch).toBe(3);
  expect(register(anew, "item-9", "Podanie")).toBe(4);
});

test("a full disk refuses the write, changes nothing, and the store works on when there is room", async () => {
  await using there = await folder();
  const store = there.open({ maxPages: 120 });
  enrol(store, stationIdentity());
  let written = 0;
  let outcome;

  do {
    const id = `item-${written}`;
    outcome = store.write((tx) => {
      tx.append(sender(`s-${id}`, "Jan ".repeat(60)), {
        by: "c",
        at: "2026-11-21T08:00:00.000Z",
        day: "2026-11-21",
      });
      return { ok: true, value: null };
    });
    if (outcome.ok) written += 1;
  } while (outcome.ok);
  const head = store.log.head();
  await store.close();
  const roomy = there.open({ newId: ids(2) });

  expect(outcome).toEqual({ ok: false, code: "disk-full" });
  expect(head.seq).toBe(written);
  expect(roomy.read.facts.count()).toBe(written);
  append(roomy, sender("sender-last", "Jan"));
  expect(roomy.log.head().seq).toBe(written + 1);
});

test("the key is 32 bytes", async () => {
  await using there = await folder();

  expect(() => openStore({ ...there.opening(), key: KEY.subarray(1) })).toThrow("32 bytes");
});
