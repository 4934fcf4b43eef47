import { afterAll, beforeAll, expect, test } from "vitest";
import { type Database } from "../../sync/central/db.ts";
import { openCentres } from "../world/centre.ts";
import { type Counter } from "../world/counter.ts";
import { letter } from "../world/letters.ts";
import { World } from "../world.ts";

const list = { unit: "FN", jrwa: "3120", year: 2026 };
let database: Database;

beforeAll(async () => {
  database = await openCentres();
});
afterAll(async () => {
  await database.close();
});

async function office(): Promise<AsyncDisposable & { world: World; k1: Counter; k2: Counter; k3: Counter }> {
  const world = await World.open({ database });
  const [k1, k2, k3] = [await world.station("K1"), await world.station("K2"), await world.station("K3")];
  await world.settle();
  return { world, k1, k2, k3, [Symbol.asyncDispose]: async () => await world[Symbol.asyncDispose]() };
}

function folder(counter: Counter): string {
  const given = counter.register(letter);
  const id = given.ok ? counter.cases.openFolder(given.value.item) : null;
  if (id === null) throw new Error("A letter that gets no folder");
  return id;
}

/** Registered, in a folder, and its number asked for, if this station does not give it itself. */
function opened(counter: Counter): string {
  const id = folder(counter);
  expect(counter.cases.openCase(id, list)).toMatchObject({ ok: true });
  return id;
}

function numberOf(counter: Counter, id: string): number | null {
  return counter.cases.byId(id)?.reference?.no ?? null;
}

test("CASE-1 a number asked for offline comes when there is contact again, and every station reads it", async () => {
  await using all = await office();
  const { world, k1, k2 } = all;
  world.cut(k1);
  const offline = opened(k1);
  await k1.cases.askAll();
  expect(numberOf(k1, offline)).toBeNull();
  const online = opened(k2);
  await k2.cases.askAll();
  await world.settle();

  await k1.cases.askAll();
  await world.settle();

  expect([numberOf(k2, online), numberOf(k2, offline)]).toEqual([1, 2]);
  expect(k1.cases.asked()).toEqual([]);
});

test("CASE-1 a lost answer, and a kill between question and answer, cost no number", async () => {
  await using all = await office();
  const { world, k1, k2 } = all;
  const lost = opened(k1);
  await world.quiet();
  k1.station.network.loseAnswers(1);
  expect(await k1.cases.ask(lost)).toMatchObject({ kind: "unreachable" });
  await world.kill(k1);
  await world.settle();
  const killed = opened(k1);
  const underWay = k1.cases.ask(killed);
  await world.kill(k1);
  await underWay;
  await world.settle();
  const other = opened(k2);
  await k2.cases.askAll();

  await k1.cases.askAll();
  await world.settle();

  const numbers = [lost, killed, other].map((id) => numberOf(k2, id));
  expect(numbers.toSorted()).toEqual([1, 2, 3]);
  expect(numbers[0]).toBe(1);
});

test("CASE-4 a list that was taken is numbered offline, given back, and goes on without a gap", async () => {
  await using all = await office();
  const { world, k1, k2, k3 } = all;
  const first = opened(k2);
  await k2.cases.askAll();
  await world.settle();
  expect(await k1.cases.take(list)).toEqual({ kind: "held", last: 1 });
  await world.settle();

  world.cut(k1);
  const offline = [opened(k1), opened(k1), opened(k1)];
  const denied = folder(k2);
  expect(k2.cases.openCase(denied, list)).toMatchObject({ ok: false, code: "list-held" });
  await world.kill(k1);
  offline.push(opened(k1));
  await world.settle();
  expect(await k1.cases.give(list)).toMatchObject({ kind: "held" });
  offline.push(folder(k1));
  await world.settle();
  expect(await k3.cases.take(list)).toEqual({ kind: "held", last: 5 });
  const last = opened(k3);
  await world.settle();

  expect([first, ...offline, last].map((id) => numberOf(k2, id))).toEqual([1, 2, 3, 4, 5, null, 6]);
});

test("CASE-4 a list whose taking was answered and lost is taken again, and a number asked for meanwhile waits", async () => {
  await using all = await office();
  const { world, k1, k2 } = all;
  k1.station.network.loseAnswers(1);
  expect(await k1.cases.take(list)).toMatchObject({ kind: "unreachable" });
  await world.settle();
  const waiting = opened(k1);
  expect(await k1.cases.ask(waiting)).toEqual({ kind: "held-here" });
  expect(await k2.cases.take(list)).toMatchObject({ kind: "list-held", holder: "Punkt K1" });

  expect(await k1.cases.take(list)).toEqual({ kind: "held", last: 0 });
  const here = opened(k1);
  await world.settle();

  expect(numberOf(k2, here)).toBe(1);
  expect(k1.cases.asked().map(({ id }) => id)).toEqual([waiting]);
});

/** The centre gives a number to one station, and then comes back from a copy that does not have it. */
async function numberLost(all: Awaited<ReturnType<typeof office>>): Promise<string> {
  const { world, k1 } = all;
  const id = opened(k1);
  await world.settle();
  const copy = await world.centre.copy();
  expect(await k1.cases.ask(id)).toMatchObject({ kind: "given", number: { no: 1 } });
  world.cut(k1);
  await world.quiet();
  await world.restoreCentre(copy, true);
  return id;
}

test("CASE-6 a restored centre gives no number that it gave and lost: it waits for the station that has it", async () => {
  await using all = await office();
  const { world, k1, k2 } = all;
  const first = await numberLost(all);
  const second = opened(k2);
  world.tick(60_000);
  await world.quiet();

  expect(await k2.cases.ask(second)).toMatchObject({ kind: "numbering-waits", station: "Punkt K1" });
  await world.settle();
  world.tick(60_000);
  await world.settle();
  expect(await k2.cases.ask(second)).toMatchObject({ kind: "given", number: { no: 2 } });
  await world.settle();

  expect([first, second].map((id) => numberOf(k1, id))).toEqual([1, 2]);
});

test("CASE-6 without that rule the number is given twice: the second of the two is refused, on paper already", async () => {
  await using all = await office();
  const { world, k1, k2 } = all;
  const first = await numberLost(all);
  await world.centre.centre.db
    .updateTable("counters")
    .set({ numbers_epoch: 1000 })
    .where("office", "=", world.centre.office)
    .execute();
  const second = opened(k2);
  world.tick(60_000);
  await world.quiet();

  expect(await k2.cases.ask(second)).toMatchObject({ kind: "given", number: { no: 1 } });
  expect(numberOf(k1, first)).toBe(1);
  await world.settle();

  const refused = k1.station.store.read.facts.refused();
  expect(refused.map(({ code }) => code)).toEqual(["reference-taken"]);
});

test("CASE-9 a question to a centre that lost something, unnoticed, is given nothing", async () => {
  await using all = await office();
  const { world, k1, k2, k3 } = all;
  const copy = await world.centre.copy();
  opened(k2);
  await k2.cases.askAll();
  await world.settle();
  const id = opened(k1);
  world.cut(k2);
  world.cut(k3);
  await world.quiet();
  await world.restoreCentre(copy, false);

  expect(await k1.cases.ask(id)).toMatchObject({ kind: "later" });
  await world.settle();
  world.tick(60_000);
  await world.settle();
  expect(await k1.cases.ask(id)).toMatchObject({ kind: "given", number: { no: 2 } });
});

test("CASE-6 a station that lost facts with its disk keeps the centre waiting until a supervisor has said that it may go on", async () => {
  await using all = await office();
  const { world, k1, k2 } = all;
  const disk = await world.copy(k1);
  await numberLost(all);
  await world.restore(k1, disk);
  const second = opened(k2);
  await world.settle();
  world.tick(60_000);
  await world.settle();

  expect(await k2.cases.ask(second)).toMatchObject({ kind: "numbering-waits", station: "Punkt K1" });
  expect(k1.openEpoch()).toMatchObject({ ok: true });
  await world.settle();
  world.tick(60_000);
  await world.settle();

  expect(await k2.cases.ask(second)).toMatchObject({ kind: "given" });
});
