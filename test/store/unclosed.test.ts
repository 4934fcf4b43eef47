import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { chmod, copyFile, open, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { migrations } from "../../main/store/migrations/list.ts";
import { SLOT_BYTES } from "../../main/store/journal.ts";
import { openStore } from "../../main/store/open-store.ts";
import { folder, type Folder, register } from "./fixture.ts";

/** A store whose process was killed in the midst of its work: the last transactions stand in the write-ahead log alone. */
async function abandoned(there: Folder): Promise<number> {
  const child: ChildProcess = fork(join(import.meta.dirname, "appender.ts"), [there.path, "append", "1"], {
    stdio: "inherit",
  });
  let answered = 0;
  child.on("message", (number) => {
    answered = Number(number);
    if (answered >= 30) child.kill("SIGKILL");
  });
  await once(child, "exit");
  return answered;
}

async function contents(there: Folder): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await readdir(there.path)).toSorted()) {
    found.set(name, (await readFile(join(there.path, name))).toString("base64"));
  }
  return found;
}

async function flip(file: string, at: number): Promise<void> {
  const handle = await open(file, "r+");
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  buffer[0] = (buffer[0] ?? 0) ^ 0xff;
  await handle.write(buffer, 0, 1, at);
  await handle.close();
}

test("openStore leaves an unclosed store of a newer program as it lies, its write-ahead log too", async () => {
  await using there = await folder();
  await abandoned(there);
  const before = await contents(there);

  const outcome = openStore(there.opening({ migrations: [] }));

  expect(outcome).toMatchObject({ ok: false, code: "from-the-future" });
  expect(await contents(there)).toEqual(before);
  expect(there.open().read.facts.count()).toBeGreaterThanOrEqual(30);
});

test("openStore leaves an unclosed and broken store as it lies, its write-ahead log too", async () => {
  await using there = await folder();
  await abandoned(there);
  const seed = there.open();
  for (let n = 0; n < 200; n += 1) register(seed, `more-${n}`, "Podanie");
  await seed.close();
  const { file } = there.opening();
  const wal = await abandonedAgain(there);
  // Some pages have a newer version in the write-ahead log, which hides what lies below; not so many.
  const pages = Math.floor((await stat(file)).size / 4096);
  for (let page = Math.floor(pages / 4); page < pages / 2; page += 1) await flip(file, page * 4096 + 2000);
  const before = await contents(there);

  const outcome = openStore(there.opening());

  expect(wal).toBeGreaterThan(0);
  expect(outcome).toMatchObject({ ok: false, code: "corrupt" });
  expect(await contents(there)).toEqual(before);
});

async function abandonedAgain(there: Folder): Promise<number> {
  const child = fork(join(import.meta.dirname, "appender.ts"), [there.path, "append", "2"], {
    stdio: "inherit",
  });
  let said = 0;
  child.on("message", () => {
    said += 1;
    if (said === 2) child.kill("SIGKILL");
  });
  await once(child, "exit");
  return (await stat(`${there.opening().file}-wal`)).size;
}

test("a store whose write-ahead log was cut knows by its journal that it is older, and freezes", async () => {
  await using there = await folder();
  const answered = await abandoned(there);
  const wal = `${there.opening().file}-wal`;
  await truncate(wal, (await stat(wal)).size - 12_000);

  const store = there.open();

  expect(store.read.facts.count()).toBeLessThan(answered);
  expect(store.log.frozen()).toBe("restored");
});

test("a journal with a torn slot is read from the other one", async () => {
  await using there = await folder();
  const store = there.station();
  const copy = join(there.path, "copy.db");
  register(store, "item-1", "Podanie");
  await store.close();
  await copyFile(join(there.path, "S1.db"), copy);
  const again = there.station("S1", "K1", 2);
  for (const id of ["item-2", "item-3", "item-4"]) register(again, id, "Podanie");
  await again.close();
  await copyFile(copy, join(there.path, "S1.db"));
  const journal = join(there.path, "S1.journal");
  const bytes = await readFile(journal);

  const frozen = [];
  for (const torn of [0, 1]) {
    const spoiled = Buffer.from(bytes);
    spoiled.fill(0, torn * SLOT_BYTES + 30, torn * SLOT_BYTES + 60);
    await writeFile(journal, spoiled);
    await copyFile(copy, join(there.path, "S1.db"));
    const restored = there.station("S1", "K1", 3);
    frozen.push(restored.log.frozen());
    await restored.close();
  }

  expect(frozen).toEqual(["restored", "restored"]);
});

test("a store with facts and no journal beside it, as on another machine, numbers only after somebody vouched for it", async () => {
  await using there = await folder();
  const store = there.station();
  register(store, "item-1", "Podanie");
  await store.close();
  await writeFile(join(there.path, "S1.journal"), "no journal at all");

  const copied = there.station("S1", "K1", 2);
  const atFirst = copied.log.frozen();
  await copied.close();
  const again = there.station("S1", "K1", 3);
  const stillThen = again.log.frozen();
  again.log.freeze(null);
  await again.close();
  const vouchedFor = there.station("S1", "K1", 4);

  expect([atFirst, stillThen, vouchedFor.log.frozen()]).toEqual(["restored", "restored", null]);
  expect(vouchedFor.read.items.byId("item-1")).not.toBeNull();
});

test("openStore refuses a store that it may not write, and one that it may not read", async () => {
  await using there = await folder();
  await there.open().close();
  const { file } = there.opening();
  const codes: unknown[] = [];
  await chmod(there.path, 0o755);

  for (const mode of [0o444, 0o000]) {
    await chmod(file, mode);
    codes.push(asNobody(() => openStore(there.opening())));
  }

  expect(codes).toMatchObject([{ code: "read-only" }, { code: "unreadable" }]);
});

/** Root may read and write everything; for as long as `work` takes, this process is somebody else. */
function asNobody<Result>(work: () => Result): Result {
  const { seteuid, geteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return work();
  seteuid.call(process, 65_534);
  try {
    return work();
  } finally {
    seteuid.call(process, 0);
  }
}

test("a migration's newest version is what a fresh store has", async () => {
  await using there = await folder();
  await there.open().close();

  const outcome = openStore(there.opening({ migrations: migrations.slice(0, -1) }));

  expect(outcome).toMatchObject({ ok: false, code: "from-the-future" });
});
