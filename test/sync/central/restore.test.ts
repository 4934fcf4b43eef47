import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Checkpoint, START } from "../../../sync/protocol/checkpoint.ts";
import { emptyPglite } from "../databases.ts";
import { type Running, runCentre } from "./running.ts";
import { bare, TestStation } from "./test-station.ts";

/**
 * What there was: a writer and a reader who have seen two pushes; the database as it was after the first of them (`copy`);
 * the journal as it was after the second.
 */
type Lost = {
  writer: TestStation;
  reader: TestStation;
  early: Checkpoint;
  after: number;
  checkpoint: Checkpoint;
};

let folder: string;
let before: Lost;
let running: Running;
let made = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "okienko-centre-"));
  const place = { folder: join(folder, "database") };
  await emptyPglite(place.folder);
  const journal = join(folder, "journal.json");
  running = await runCentre(place, { journal });
  const first = { writer: await running.enrol(null), reader: await running.enrol(null) };
  await first.writer.push(first.writer.writeMany(3));
  const { checkpoint: early } = await first.reader.pullAll();
  await running[Symbol.asyncDispose]();
  await cp(place.folder, join(folder, "copy"), { recursive: true });

  running = await runCentre(place, { journal });
  const [writer, reader] = [moved(first.writer), moved(first.reader)];
  await writer.push(writer.writeMany(4));
  before = { writer, reader, early, ...(await reader.pullAll()) };
  await running[Symbol.asyncDispose]();
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));
afterEach(async () => await running[Symbol.asyncDispose]());

/** A centre on what the copy, or what the last database, held. */
async function restored(from: "copy" | "database", journal: boolean): Promise<Lost> {
  made += 1;
  const here = join(folder, `${made}`);
  await cp(join(folder, from), here, { recursive: true });
  await cp(join(folder, "journal.json"), `${here}.json`);
  running = await runCentre({ folder: here }, journal ? { journal: `${here}.json` } : {});
  return { ...before, writer: moved(before.writer), reader: moved(before.reader) };
}

/** The same station, at the centre's new port. */
function moved(station: TestStation): TestStation {
  const same = new TestStation(running.centre.url, station.key, station.identity);
  same.facts = station.facts;
  return same;
}

async function agree(writer: TestStation, reader: TestStation, common: Checkpoint): Promise<void> {
  const hello = await writer.hello();
  if (!hello.ok) throw new Error(hello.code);
  await writer.push(writer.facts.slice(hello.expectedSeq - 1));
  const { facts } = await reader.pullAll({ after: common.position, checkpoint: common });
  expect(facts.map(bare)).toEqual(writer.facts.slice(common.position).map(bare));
}

test("EPOCH-1 the journal shows a restored centre its age, and everybody agrees again from the last common position", async () => {
  const { writer, reader, early, checkpoint } = await restored("copy", true);

  expect(await writer.push(writer.facts.slice(3))).toMatchObject({
    code: "new-centre-epoch",
    details: { centreEpoch: 2 },
  });
  expect(await reader.pull()).toMatchObject({ code: "new-centre-epoch" });
  const hello = await reader.hello({ checkpoints: [START, early, checkpoint] });

  expect(hello).toMatchObject({ ok: true, centreEpoch: 2, head: 3, common: early });
  await agree(writer, reader, early);
});

test("EPOCH-4 without a journal the first pull shows it", async () => {
  const { writer, reader, early, after, checkpoint } = await restored("copy", false);

  expect(await reader.pull({ after, checkpoint })).toMatchObject({ ok: false, code: "not-in-common" });
  const hello = await reader.hello({ checkpoints: [START, early, checkpoint] });

  expect(hello).toMatchObject({ centreEpoch: 2, common: early });
  expect(await writer.push(writer.facts)).toMatchObject({ code: "new-centre-epoch" });
  await agree(writer, reader, early);
});

test("EPOCH-1 without a journal the first check-in shows it, even when others have pushed since", async () => {
  const { writer, reader, early, checkpoint } = await restored("copy", false);
  const stranger = await running.enrol(null);
  await stranger.push(stranger.writeMany(9));

  const hello = await reader.hello({ checkpoints: [START, early, checkpoint] });

  expect(hello).toMatchObject({ centreEpoch: 2, common: early, head: 12 });
  await writer.hello();
  await writer.push(writer.facts);
  const { facts } = await reader.pullAll({ after: early.position, checkpoint: early });
  expect(new Set(facts.map(({ hash }) => hash))).toEqual(
    new Set([...stranger.facts, ...writer.facts.slice(3)].map(({ hash }) => hash)),
  );
});

test("EPOCH-1 a station that heard of a newer centre epoch shows it", async () => {
  const { reader } = await restored("copy", false);
  reader.centreEpoch = 5;

  expect(await reader.hello()).toMatchObject({ ok: true, centreEpoch: 6, common: START });
});

test("EPOCH-1 a centre that lost nothing keeps its epoch over a restart", async () => {
  const { writer } = await restored("database", true);

  expect(await writer.hello()).toMatchObject({ verdict: "in-step", centreEpoch: 1 });
});
