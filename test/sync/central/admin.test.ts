import { afterAll, beforeAll, expect, test } from "vitest";
import { PROTOCOL } from "../../../sync/protocol/version.ts";
import { OFFICE, type Running, runCentre } from "./running.ts";
import { TestStation } from "./test-station.ts";

let running: Running;

beforeAll(async () => {
  running = await runCentre(null);
});
afterAll(async () => await running[Symbol.asyncDispose]());

async function order(path: string, body: object, token = running.centre.adminToken) {
  const response = await fetch(`${running.centre.url}/admin/v1/${path}`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
}

test("ADMIN-1 without the token nothing is done", async () => {
  expect(await order("stations", { office: OFFICE }, "guess")).toMatchObject({ status: 401 });
  expect(await order("stations", { office: OFFICE }, "")).toMatchObject({ status: 401 });
});

test("ADMIN-2 a code of the administrator makes a station with its point and scopes", async () => {
  const { body } = await order("codes", {
    office: OFFICE,
    name: "Kancelaria",
    point: "A1",
    scopes: ["registry"],
  });

  const station = await TestStation.enrol(running.centre.url, body.code);

  expect(station.identity).toMatchObject({ point: "A1", scopes: ["registry"] });
  expect(await order("stations", { office: OFFICE })).toMatchObject({
    body: { stations: [{ station: station.identity.station, name: "Kancelaria", point: "A1", lastSeq: 0 }] },
  });
});

test("ADMIN-2 a point that a station holds, an unknown office and a wrong point get no code", async () => {
  await running.enrol("A2");
  const asked = { office: OFFICE, name: "x", point: "A2", scopes: ["registry"] };

  expect(await order("codes", asked)).toMatchObject({ status: 403, body: { details: { at: "point" } } });
  expect(await order("codes", { ...asked, office: "x" })).toMatchObject({ status: 403 });
  expect(await order("codes", { ...asked, point: "I1" })).toMatchObject({ status: 400 });
});

test("ADMIN-2 of two codes made for one point the second to be used is refused", async () => {
  const asked = { office: OFFICE, name: "x", point: "A7", scopes: ["registry"] };
  const first = await order("codes", asked);
  const second = await order("codes", asked);
  await TestStation.enrol(running.centre.url, first.body.code);

  await expect(TestStation.enrol(running.centre.url, second.body.code)).rejects.toThrow("code-not-valid");
});

test("ADMIN-2 a point that a clone had to leave gets no code: its numbers would come a second time", async () => {
  const station = await running.enrol("A6");
  await station.hello({ series: [{ point: "A6", year: 2026, highest: 7 }] });
  const { office, station: id } = station.identity;
  await order("epoch", { office, station: id, point: null });

  const asked = { office, name: "x", point: "A6", scopes: ["registry"] };

  expect(await order("codes", asked)).toMatchObject({ status: 403, body: { details: { at: "point" } } });
});

test("ADMIN-3 a revoked station is refused, and a supervisor brings in what it had not sent", async () => {
  const station = await running.enrol("A3");
  const reader = await running.enrol(null);
  await station.push(station.writeMany(2));
  station.writeMany(3);
  const { office, station: id } = station.identity;
  const file = { protocol: PROTOCOL, office, station: id, epoch: 1, facts: station.facts, keys: [] };

  await order("revoke", { office, station: id, reason: "zgubiony komputer" });

  expect(await station.push(station.facts)).toMatchObject({
    code: "revoked",
    details: { reason: "zgubiony komputer" },
  });
  expect(await station.hello()).toMatchObject({ code: "revoked" });
  expect(await order("import", file)).toMatchObject({
    body: { ok: true, taken: 3, already: 2, refused: [] },
  });
  expect(await order("import", file)).toMatchObject({ body: { ok: true, taken: 0, already: 5 } });
  const { facts } = await reader.pullAll();
  expect(facts.filter((fact) => fact.station === id).map((fact) => fact.seq)).toEqual([1, 2, 3, 4, 5]);
});

test("ADMIN-3 a day file that was changed on the way is refused", async () => {
  const station = await running.enrol(null);
  station.writeMany(2);
  const { office, station: id } = station.identity;
  const facts = station.facts.map((fact, i) => (i === 1 ? { ...fact, by: "somebody" } : fact));

  expect(
    await order("import", { protocol: PROTOCOL, office, station: id, epoch: 1, facts, keys: [] }),
  ).toMatchObject({
    status: 409,
    body: { code: "hash-break", details: { seq: 2 } },
  });
});

test("ADMIN-3 the log tells of a day file how much it brought, and nothing of what is in it", async () => {
  const station = await running.enrol(null);
  station.writeMany(3);
  station.write({ body: { typed: "typed-content" }, by: "typed-clerk", subject: "typed-subject" });
  const { office, station: id } = station.identity;
  const file = { protocol: PROTOCOL, office, station: id, epoch: 1, facts: station.facts, keys: [] };

  await order("import", file);
  await order("import", { ...file, facts: station.facts.map((fact) => ({ ...fact, by: "typed-other" })) });

  const told = running
    .logged()
    .split("\n")
    .filter((line) => line.includes("day file") && line.includes(id))
    .map((line): unknown => JSON.parse(line));
  expect(told).toMatchObject([
    { msg: "day file imported", office, station: id, taken: 4, already: 0, refused: 0 },
    { msg: "day file not imported to its end", office, station: id, taken: 0, code: "hash-break" },
  ]);
  expect(running.logged()).not.toContain("typed-");
});

test("ADMIN-4 a new epoch and point for a cloned station freezes both copies until one takes it up", async () => {
  const station = await running.enrol("A4");
  const { office, station: id } = station.identity;

  expect(await order("epoch", { office, station: id, point: "A5" })).toMatchObject({ body: { epoch: 2 } });

  expect(await station.hello()).toMatchObject({
    verdict: "newer-epoch",
    epoch: 2,
    ordered: { epoch: 2, point: "A5" },
  });
  station.epoch = 2;
  expect(await station.hello({ series: [{ point: "A5", year: 2026, highest: 0 }] })).toMatchObject({
    verdict: "in-step",
    pointsTaken: [],
    ordered: null,
  });
});

test("ADMIN-4 an older epoch that comes late does not take the ordered point away", async () => {
  const station = await running.enrol("B4");
  const { office, station: id } = station.identity;
  await order("epoch", { office, station: id, point: "B5" });
  station.epoch = 2;
  const opened = station.write({
    kind: "EpochOpened",
    scope: "stations",
    subject: id,
    body: { why: "clone", point: "B5" },
  });
  await station.hello();
  await order("epoch", { office, station: id, point: "B6" });

  expect(await station.push([opened])).toMatchObject({ ok: true, refused: [] });

  expect(await station.hello()).toMatchObject({ ordered: { epoch: 3, point: "B6" } });
});

test("ADMIN-5 a new centre epoch sends every station to check in", async () => {
  const station = await running.enrol(null);

  expect(await order("centre-epoch", { office: OFFICE })).toMatchObject({ body: { centreEpoch: 2 } });

  expect(await station.push(station.writeMany(1))).toMatchObject({ code: "new-centre-epoch" });
  await station.hello();
  expect(await station.push(station.facts)).toMatchObject({ ok: true, centreEpoch: 2 });
});

test("ADMIN-6 the continuity report gives a reason for every number that has not come", async () => {
  const station = await running.enrol("C6");
  await station.push([station.register("7K3M9QXW2TBS"), station.register("A1B2C3D4E5FB")]);
  station.register("ZZZZZZZZZZZK");
  await station.hello({ series: [{ point: "C6", year: 2026, highest: 3 }] });

  const { body } = await order("continuity", { office: OFFICE, year: 2026 });

  const report = body.points.find(({ point }: { point: string }) => point === "C6");
  expect(report).toMatchObject({
    start: 1,
    last: 3,
    active: 2,
    cancelled: [],
    missing: [{ from: 3, to: 3, reason: "waiting-at-station", station: station.identity.station }],
    sound: true,
  });
});
