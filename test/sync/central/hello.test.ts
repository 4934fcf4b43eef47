import { afterAll, beforeAll, expect, test } from "vitest";
import { GENESIS } from "../../../main/domain/facts/envelope.ts";
import { type Running, runCentre } from "./running.ts";
import { TestStation } from "./test-station.ts";

let running: Running;

beforeAll(async () => {
  running = await runCentre(null);
});
afterAll(async () => await running[Symbol.asyncDispose]());

function copyOf(station: TestStation, facts: number): TestStation {
  const copy = new TestStation(station.url, station.key, station.identity);
  copy.facts = station.facts.slice(0, facts);
  return copy;
}

test("HELLO-2 a new station is in step with an empty chain", async () => {
  const station = await running.enrol(null);

  expect(await station.hello({ centreEpoch: null })).toMatchObject({
    ok: true,
    verdict: "in-step",
    expectedSeq: 1,
    centreLast: { seq: 0, hash: GENESIS },
    hashAtLast: GENESIS,
    pointsTaken: [],
  });
});

test("HELLO-2 a station with facts to push is ahead", async () => {
  const station = await running.enrol(null);
  await station.push(station.writeMany(2));
  station.writeMany(3);

  expect(await station.hello()).toMatchObject({
    verdict: "station-ahead",
    expectedSeq: 3,
    centreLast: { seq: 2, hash: station.facts[1]?.hash },
    hashAtLast: null,
  });
});

test("HELLO-4 a station that was restored from a copy is told, and gets its own facts back", async () => {
  const station = await running.enrol(null);
  await station.push(station.writeMany(5));
  const restored = copyOf(station, 3);

  const answer = await restored.hello();
  const own = await restored.pull({ own: true });

  expect(answer).toMatchObject({
    verdict: "centre-ahead",
    expectedSeq: 6,
    hashAtLast: station.facts[2]?.hash,
  });
  const mine = own.ok ? own.facts.filter((fact) => fact.station === station.identity.station) : [];
  expect(mine.map((fact) => fact.hash)).toEqual(station.facts.map((fact) => fact.hash));
});

test("HELLO-2 the same number with another hash is a clone", async () => {
  const station = await running.enrol(null);
  await station.push(station.writeMany(3));
  const clone = copyOf(station, 2);
  clone.write({ body: { other: true } });

  expect(await clone.hello()).toMatchObject({ verdict: "clone", hashAtLast: station.facts[2]?.hash });
});

test("HELLO-2 a clone that is ahead can see it by the end of the chain at the centre", async () => {
  const station = await running.enrol(null);
  await station.push(station.writeMany(3));
  const clone = copyOf(station, 2);
  clone.write({ body: { other: true } });
  clone.writeMany(2);

  const answer = await clone.hello();

  expect(answer).toMatchObject({ verdict: "station-ahead", centreLast: { seq: 3 } });
  expect(answer.ok && answer.centreLast.hash).not.toBe(clone.facts[2]?.hash);
});

test("HELLO-3 an epoch opened at the station is registered, and the copy left behind is told", async () => {
  const station = await running.enrol(null);
  const left = copyOf(station, 0);
  station.epoch = 2;

  expect(await station.hello()).toMatchObject({ verdict: "in-step", epoch: 2, expectedSeq: 1 });
  expect(await left.hello()).toMatchObject({ verdict: "newer-epoch", epoch: 2 });
});

test("HELLO-3 an epoch far above what the centre knows is refused, and nothing is registered", async () => {
  const station = await running.enrol(null);
  const epochs = async () =>
    await running.centre.db
      .selectFrom("chains")
      .select("epoch")
      .where("station", "=", station.identity.station)
      .orderBy("epoch")
      .execute();
  const before = await epochs();

  expect(await station.hello({ epoch: 1002 })).toMatchObject({
    ok: false,
    code: "bad-shape",
    details: { at: "epoch" },
  });
  expect(await epochs()).toEqual(before);
  expect(await station.hello({ epoch: 1001 })).toMatchObject({ ok: true, epoch: 1001 });
});

test("HELLO-5 a point that another station holds, or has numbered, is named", async () => {
  const first = await running.enrol("P1");
  const second = await running.enrol("P2");
  const third = await running.enrol(null);
  await third.hello({ series: [{ point: "P7", year: 2026, highest: 3 }] });

  const answer = await second.hello({
    series: [
      { point: "P1", year: 2026, highest: 1 },
      { point: "P2", year: 2026, highest: 417 },
      { point: "P7", year: 2026, highest: 1 },
    ],
  });

  expect(answer.ok && answer.pointsTaken.toSorted()).toEqual(["P1", "P7"]);
  expect(await first.hello({ series: [{ point: "P1", year: 2026, highest: 9 }] })).toMatchObject({
    pointsTaken: ["P1"],
  });
});

test("HELLO-5 how far a series is only ever rises", async () => {
  const station = await running.enrol("Q1");
  await station.hello({ series: [{ point: "Q1", year: 2026, highest: 20 }] });
  await station.hello({ series: [{ point: "Q1", year: 2026, highest: 12 }] });

  const row = await running.centre.db
    .selectFrom("series")
    .select("highest")
    .where("point", "=", "Q1")
    .executeTakeFirst();
  expect(row).toEqual({ highest: 20 });
});
