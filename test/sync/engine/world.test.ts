import { afterAll, beforeAll, expect, test } from "vitest";
import { type Outcome } from "../../../main/domain/refusal.ts";
import { letter, letterFrom } from "../../world/letters.ts";
import { importDayFile } from "../../../sync/central/admin.ts";
import { continuityOf } from "../../../sync/central/continuity.ts";
import { type Database } from "../../../sync/central/db.ts";
import { dayFilesOf } from "../../../sync/engine/day-file.ts";
import { dayFileSchema } from "../../../sync/protocol/day-file.ts";
import { openCentres } from "../../world/centre.ts";
import { World } from "../../world.ts";

let database: Database;

beforeAll(async () => {
  database = await openCentres();
});

afterAll(async () => {
  await database.close();
});

function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.value;
}

async function publicStates(world: World): Promise<readonly string[]> {
  const rows = await world.centre.centre.db
    .selectFrom("public_items")
    .select("receipt_hash")
    .where("office", "=", world.centre.office)
    .execute();
  return rows.map((row) => row.receipt_hash ?? "");
}

test("ENG-8 three items of a station whose centre is away are all public, once each, when it is back", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  const k2 = await world.station("K2");
  await world.settle();
  world.centre.away = true;

  const given = ["Anna Testowa", "Jan Próbny", "Ewa Wzorcowa"].map((name) => {
    const one = value(k1.register(letterFrom(name, "Podanie")));
    k1.tell(k1.queue([one.item], "label"), "sent");
    k1.tell(k1.queue([one.item], "receipt"), "sent");
    return one;
  });
  await world.quiet();
  expect(k1.station.light.state).toBe("offline");
  await world.settle();

  expect(given.map(({ number }) => number.seq)).toEqual([1, 2, 3]);
  expect(new Set(await publicStates(world)).size).toBe(3);
  expect(await publicStates(world)).toHaveLength(3);
  const there = given.map(
    ({ receipt }) => k2.station.store.read.items.byReceipt(receipt)?.item.number.number,
  );
  expect(there).toEqual([1, 2, 3]);
});

test("ENG-8 offline over midnight of 31 December the new year's series begins at 1 and the old one stays", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  const k2 = await world.station("K2");
  await world.settle();
  world.cut(k1);
  world.setClock("2026-12-31T22:59:30.000Z");
  const last = [value(k1.register(letter)), value(k1.register(letter))];

  world.tick(60_000);
  const first = value(k1.register(letter));
  k1.closeDay("2026-12-31");
  await world.settle();

  expect(last.map(({ number }) => [number.year, number.seq])).toEqual([
    [2026, 1],
    [2026, 2],
  ]);
  expect(first.number).toMatchObject({ year: 2027, seq: 1 });
  expect(k2.station.store.read.series.of("K1", 2026)).toMatchObject({ next: 3, closedOn: "2026-12-31" });
  expect(k2.station.store.read.series.of("K1", 2027).next).toBe(2);
});

test("ENG-3 a station restored from a copy gets its facts back, numbers go up, and none is given twice", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  value(k1.register(letter));
  await world.settle();
  const copy = await world.copy(k1);
  value(k1.register(letter));
  value(k1.register(letter));
  await world.settle();

  world.cut(k1);
  await world.restore(k1, copy);
  expect(k1.register(letter)).toMatchObject({ ok: false, code: "numbering-frozen" });
  await world.settle();

  expect(k1.station.store.log.frozen()).toBeNull();
  expect(value(k1.register(letter)).number.seq).toBe(4);
});

test("ENG-3 what died with the disk stays lost: numbering waits for a supervisor and goes on above it", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  value(k1.register(letter));
  await world.settle();
  const copy = await world.copy(k1);
  world.cut(k1);
  value(k1.register(letter));

  await world.restore(k1, copy);
  await world.settle();
  expect(k1.station.store.log.frozen()).toBe("restored");
  value(k1.openEpoch());
  await world.settle();

  expect(value(k1.register(letter)).number.seq).toBe(3);
  await world.settle();
});

test("ENG-4 a centre restored from an older copy gets back what it lost, whether or not anyone tells it", async () => {
  for (const noticed of [true, false]) {
    await using world = await World.open({ database });
    const k1 = await world.station("K1");
    const k2 = await world.station("K2");
    value(k1.register(letter));
    await world.settle();
    const copy = await world.centre.copy();
    value(k1.register(letter));
    value(k2.register(letter));
    await world.settle();

    await world.restoreCentre(copy, noticed);
    value(k2.register(letter));
    await world.settle();

    expect(await publicStates(world)).toHaveLength(4);
    expect(k1.station.store.read.facts.count()).toBe(4);
    expect(k2.station.store.read.facts.count()).toBe(4);
  }
});

test("ENG-3 a copy that wrote beside the original is found, goes on under a new epoch and point, and blocks nothing", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  const k2 = await world.station("K2");
  const { item } = value(k1.register(letter));
  await world.settle();
  const twin = await world.clone(k1);
  await world.settle();
  world.cut(k1);
  world.cut(twin);
  k1.assign(item, "FN");
  twin.assign(item, "OR");

  world.mend(k1);
  await world.quiet();
  world.mend(twin);
  await world.quiet();
  await expect.poll(() => twin.station.store.log.frozen(), { timeout: 10_000 }).toBe("clone");
  expect(twin.register(letter)).toMatchObject({ ok: false, code: "numbering-frozen" });

  expect(twin.openEpoch()).toMatchObject({ ok: false, code: "epoch-not-ordered" });
  await world.centre.orderEpoch(twin, "K7");
  world.mend(twin);
  await expect.poll(() => twin.station.store.log.ordered()).not.toBeNull();
  value(twin.openEpoch());
  await world.settle();
  expect(value(twin.register(letter)).number).toMatchObject({ point: "K7", seq: 1 });
  await world.settle();

  expect(k1.station.store.log.frozen()).toBe("newer-epoch");
  expect(twin.station.store.read.facts.refused().map(({ kind, code }) => [kind, code])).toEqual([
    ["ItemAssigned", "clone"],
  ]);
  expect(k2.station.store.read.items.byId(item)?.item.assigned?.unit).toBe("FN");
  expect(k2.station.store.read.series.of("K7", 2026).next).toBe(2);
});

test("HELLO-6 two copies take up one order: the first numbers from 1 under the new point, the other stays frozen", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  const { item } = value(k1.register(letter));
  await world.settle();
  const twin = await world.clone(k1);
  await world.settle();
  world.cut(k1);
  world.cut(twin);
  const given = [value(k1.register(letter)).number];
  twin.assign(item, "OR");
  world.mend(k1);
  await expect.poll(() => k1.station.store.log.waiting().count).toBe(0);
  world.mend(twin);
  await expect.poll(() => twin.station.store.log.frozen()).toBe("clone");
  await world.centre.orderEpoch(k1, "K7");
  world.mend(k1);
  world.mend(twin);
  for (const { station } of [k1, twin])
    await expect.poll(() => station.store.log.ordered()).toEqual({ epoch: 2, point: "K7" });

  world.cut(k1);
  world.cut(twin);
  for (const copy of [k1, twin]) {
    value(copy.openEpoch());
    expect(copy.register(letter)).toMatchObject({ code: "numbering-frozen", details: { why: "taking-up" } });
  }
  world.mend(twin);
  await expect.poll(() => twin.station.store.log.frozen()).toBeNull();
  given.push(value(twin.register(letter)).number, value(twin.register(letter)).number);
  await expect.poll(() => twin.station.store.log.waiting().count).toBe(0);
  world.mend(k1);
  await expect.poll(() => k1.station.store.log.frozen()).toBe("clone");
  await expect.poll(() => k1.station.store.log.ordered()).toBeNull();

  expect(given.map(({ point, seq }) => `${point}/${seq}`)).toEqual(["K1/2", "K7/1", "K7/2"]);
  for (const wait of [0, 6 * 60_000, 11 * 60_000]) {
    world.tick(wait);
    await world.quiet();
    await world.restart(k1);
    await world.quiet();
    await expect.poll(() => k1.station.store.log.frozen(), { timeout: 10_000 }).toBe("clone");
    expect(k1.register(letter)).toMatchObject({ ok: false, code: "numbering-frozen" });
    expect(k1.openEpoch()).toMatchObject({ ok: false, code: "epoch-not-ordered" });
  }
  const reports = await continuityOf(world.centre.centre.db, world.centre.office, 2026);
  expect(reports.map(({ point, last, sound }) => [point, last, sound])).toEqual([
    ["K1", 2, true],
    ["K7", 2, true],
  ]);

  await world.centre.orderEpoch(k1, "K8");
  world.mend(k1);
  await expect.poll(() => k1.station.store.log.ordered()).toEqual({ epoch: 3, point: "K8" });
  value(k1.openEpoch());
  await world.settle();
  expect(value(k1.register(letter)).number).toMatchObject({ point: "K8", seq: 1 });
  await world.settle();
  expect(twin.station.store.log.frozen()).toBe("newer-epoch");
});

test("HELLO-6 a centre that came back without the order frees neither copy", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  value(k1.register(letter));
  await world.settle();
  const before = await world.centre.copy();
  const twin = await world.clone(k1);
  await world.settle();
  await world.centre.orderEpoch(k1, "K7");
  await world.settle();
  world.cut(k1);
  world.cut(twin);
  value(k1.openEpoch());
  value(twin.openEpoch());
  world.mend(twin);
  await expect.poll(() => twin.station.store.log.frozen()).toBeNull();
  expect(value(twin.register(letter)).number).toMatchObject({ point: "K7", seq: 1 });
  world.mend(k1);
  await expect.poll(() => k1.station.store.log.frozen()).toBe("clone");

  await world.restoreCentre(before, true);
  for (const copy of [k1, twin, k1]) {
    world.mend(copy);
    await world.quiet();
  }
  await expect.poll(() => k1.station.store.log.frozen(), { timeout: 10_000 }).toBe("clone");
  expect(k1.register(letter)).toMatchObject({ ok: false, code: "numbering-frozen" });
});

test("ENG-11 a day file brings in what a cut station could not send, and the next contact finds it there", async () => {
  await using world = await World.open({ database });
  const k1 = await world.station("K1");
  const k2 = await world.station("K2");
  await world.settle();
  world.cut(k1);
  const given = value(k1.register(letterFrom("Anna Testowa", "Podanie")));
  const { log } = k1.station.store;
  const who = k1.station.store.identity();
  const speaker = { office: who?.office ?? "", station: who?.station ?? "" };

  for (const file of dayFilesOf(speaker, log)) {
    expect(dayFileSchema.parse(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(await importDayFile(world.centre.centre, file)).toMatchObject({ ok: true, taken: 2, already: 0 });
  }
  await world.quiet();
  expect(k2.station.store.read.items.byReceipt(given.receipt)?.item.description.title).toBe("Podanie");
  await world.settle();

  expect(dayFilesOf(speaker, log)).toEqual([]);
  expect(await publicStates(world)).toHaveLength(1);
});
