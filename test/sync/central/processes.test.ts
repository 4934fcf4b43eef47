import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Databases, postgresDatabases } from "../databases.ts";
import { type Running, runCentre } from "./running.ts";
import { bare, TestStation } from "./test-station.ts";

let databases: Databases;
let one: Running;
let two: Running;

beforeAll(async () => {
  databases = await postgresDatabases();
  const place = await databases.place();
  // At once: both bring the same empty database up to date.
  [one, two] = await Promise.all([runCentre(place), runCentre(place)]);
});
afterAll(async () => {
  await one[Symbol.asyncDispose]();
  await two[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
});

/** The same station, talking to another process of the same centre. */
function at(running: Running, station: TestStation): TestStation {
  const same = new TestStation(running.centre.url, station.key, station.identity);
  same.facts = station.facts;
  return same;
}

test("PULL-3 a pull that waits at one process is answered by a push at another", async () => {
  const writer = await one.enrol(null);
  const reader = at(two, await one.enrol(null));
  const { after, checkpoint } = await reader.pullAll();

  const waiting = reader.pull({ after, checkpoint, waitMs: 25_000 });
  await writer.push(writer.writeMany(1));

  const answer = await waiting;
  expect(answer.ok ? answer.facts.map(bare) : []).toEqual(writer.facts.map(bare));
});

test("PULL-3 a process whose ear was cut off hears again", async () => {
  const writer = await one.enrol(null);
  const reader = at(two, await one.enrol(null));
  const { after, checkpoint } = await reader.pullAll();
  const waiting = reader.pull({ after, checkpoint, waitMs: 25_000 });

  const cut = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen %'`.execute(one.centre.db);
  await writer.push(writer.writeMany(1));

  expect(cut.rows.length).toBeGreaterThan(0);
  const answer = await waiting;
  expect(answer.ok ? answer.facts.map(bare) : []).toEqual(writer.facts.map(bare));
});

test("PUSH-1 the same facts pushed at two processes at once are taken once", async () => {
  const writer = await one.enrol(null);
  const reader = await one.enrol(null);
  const { after, checkpoint } = await reader.pullAll();
  const facts = writer.writeMany(50);

  const answers = await Promise.all([one, two, one, two].map((running) => at(running, writer).push(facts)));

  expect(answers.map((answer) => answer.ok && answer.expectedSeq)).toEqual([51, 51, 51, 51]);
  expect(new Set(answers.map((answer) => answer.ok && answer.positions.join(","))).size).toBe(1);
  const { facts: seen } = await reader.pullAll({ after, checkpoint });
  expect(seen.map(bare)).toEqual(facts.map(bare));
});

test("PUSH-6 writers at two processes leave no position out", async () => {
  const reader = await one.enrol(null);
  const { after, checkpoint } = await reader.pullAll();
  const writers = await Promise.all(Array.from({ length: 4 }, () => one.enrol(null)));

  await Promise.all(
    writers.map(async (writer, i) => {
      for (let n = 0; n < 10; n += 1) {
        const answer = await at((i + n) % 2 === 0 ? one : two, writer).push([writer.write()]);
        if (!answer.ok) throw new Error(answer.code);
      }
    }),
  );

  const { facts } = await reader.pullAll({ after, checkpoint });
  expect(facts.map(({ position }) => position)).toEqual(Array.from({ length: 40 }, (_, i) => after + 1 + i));
});
