import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withHash } from "../../../main/domain/facts/chain.ts";
import { sha256 } from "../../../sync/central/crypto.ts";
import { PROTOCOL } from "../../../sync/protocol/version.ts";
import { type Databases, kindsOfDatabase } from "../databases.ts";
import { type Running, runCentre } from "./running.ts";
import { bare, newKey, TestStation } from "./test-station.ts";

describe.each(kindsOfDatabase)("push on $kind", ({ open }) => {
  let databases: Databases;
  let running: Running;

  beforeAll(async () => {
    databases = await open();
    running = await runCentre(await databases.place());
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
    await databases[Symbol.asyncDispose]();
  });

  test("PUSH-1 the same facts pushed twice are taken once", async () => {
    const station = await running.enrol(null);
    const other = await running.enrol(null);
    const facts = station.writeMany(5);

    const first = await station.push(facts);
    const second = await station.push(facts);

    expect(first).toMatchObject({ ok: true, already: 0, expectedSeq: 6, refused: [] });
    expect(second).toMatchObject({ ok: true, already: 5, expectedSeq: 6, refused: [] });
    expect(second).toHaveProperty("positions", first.ok ? first.positions : []);
    const got = (await other.pullAll()).facts.filter((fact) => fact.station === station.identity.station);
    expect(got.map(bare)).toEqual(facts.map(bare));
  });

  test("PUSH-1 an overlap is taken from where the centre stands", async () => {
    const station = await running.enrol(null);
    await station.push(station.writeMany(3));
    station.writeMany(2);

    const answer = await station.push(station.facts);

    expect(answer).toMatchObject({ ok: true, already: 3, expectedSeq: 6 });
    const positions = answer.ok ? answer.positions : [];
    expect(positions).toHaveLength(5);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  });

  test("PUSH-2 another fact under a number that the centre has is a clone", async () => {
    const station = await running.enrol(null);
    await station.push(station.writeMany(3));
    const copy = new TestStation(station.url, station.key, station.identity);
    copy.facts = station.facts.slice(0, 2);
    copy.write({ body: { other: true } });

    expect(await copy.push(copy.facts)).toMatchObject({ ok: false, code: "clone", details: { seq: 3 } });
  });

  test("PUSH-3 a gap is refused and says which number was expected", async () => {
    const station = await running.enrol(null);
    station.writeMany(4);

    expect(await station.push(station.facts.slice(2))).toMatchObject({
      ok: false,
      code: "gap",
      details: { expected: 1 },
    });
    expect(await station.push(station.facts)).toMatchObject({ ok: true, already: 0 });
  });

  test("PUSH-3 a gap within the push is refused", async () => {
    const station = await running.enrol(null);
    station.writeMany(4);

    const answer = await station.push(station.facts.toSpliced(1, 1));

    expect(answer).toMatchObject({ ok: false, code: "hash-break", details: { seq: 2 } });
  });

  test("PUSH-4 a changed body, a changed hash and a foreign prev are refused, and nothing of the push is taken", async () => {
    const station = await running.enrol(null);
    const [first, second] = station.writeMany(2);
    if (first === undefined || second === undefined) throw new Error("Two were written");
    const changed = { ...second, body: { n: 99 } };
    const unchained = withHash({ ...second, prev: "f".repeat(64) }, sha256);

    expect(await station.push([first, changed])).toMatchObject({ code: "hash-break", details: { seq: 2 } });
    expect(await station.push([first, unchained])).toMatchObject({ code: "hash-break", details: { seq: 2 } });
    expect(await station.push([first])).toMatchObject({ ok: true, already: 0 });
    expect(await station.push([unchained])).toMatchObject({ code: "hash-break", details: { seq: 2 } });
    expect(await station.push([second])).toMatchObject({ ok: true });
  });

  test("PUSH-4 a text with a lone surrogate has no hash", async () => {
    const station = await running.enrol(null);
    const fact = station.write();
    const text = JSON.stringify({
      protocol: PROTOCOL,
      office: "kruszyna",
      station: station.identity.station,
      epoch: 1,
      centreEpoch: 1,
      facts: [{ ...fact, body: { broken: "here" } }],
      keys: [],
    }).replace("here", String.raw`\ud800`);

    const response = await fetch(`${station.url}/sync/v1/push`, {
      method: "POST",
      headers: { authorization: await station.sign("push", text) },
      body: text,
    });

    expect(await response.json()).toMatchObject({ ok: false, code: "hash-break" });
  });

  test("PUSH-5 facts of another station and of a scope that is not held are refused", async () => {
    const registry = await running.enrol(null, ["registry"]);
    const foreign = await running.enrol(null);

    expect(await registry.push(foreign.writeMany(1))).toMatchObject({ code: "not-yours" });
    registry.write({ scope: "tax" });
    expect(await registry.push(registry.facts)).toMatchObject({
      code: "scope-not-allowed",
      details: { scope: "tax" },
    });
  });

  test("PUSH-8 a fact of unknown kind comes back as it went up, whatever is in it", async () => {
    const station = await running.enrol(null);
    const other = await running.enrol(null);
    const fact = station.write({
      kind: "FromTheFuture",
      version: 7,
      body: { nul: "\u0000", quote: `"\\'`, emoji: "🦉", deep: { list: [1, 2.5, -0.1, 1e300, null, true] } },
      sealed: { key: "subject-1", box: Buffer.alloc(60, 7).toString("base64") },
    });

    const pushed = await station.push([fact]);

    expect(pushed).toMatchObject({ ok: true });
    const after = pushed.ok ? (pushed.positions[0] ?? 0) - 1 : 0;
    const page = await other.pull({ after });
    expect(page.ok ? page.facts.map(bare) : []).toEqual([bare(fact)]);
  });

  test("PUSH-8 U+0000 outside of a body is a wrong shape, not an accident", async () => {
    const station = await running.enrol(null);

    expect(await station.push([station.write({ by: "a\u0000b" })])).toMatchObject({ code: "bad-shape" });
  });

  test("PUSH-9 an older epoch may still be pushed, an unheard-of one not", async () => {
    const station = await running.enrol(null);
    const old = new TestStation(station.url, station.key, station.identity);
    old.writeMany(2);
    station.epoch = 3;
    station.writeMany(1);

    expect(await station.push(station.facts)).toMatchObject({ code: "unknown-epoch" });
    expect(await station.hello()).toMatchObject({ ok: true, epoch: 3, expectedSeq: 1 });
    expect(await station.push(station.facts)).toMatchObject({ ok: true });
    expect(await old.push(old.facts)).toMatchObject({ ok: true });
    expect(await old.hello()).toMatchObject({ verdict: "newer-epoch", epoch: 3 });
  });

  test("PUSH-7 a fact that breaks a rule is reported and does not block the ones behind it", async () => {
    const mine = await running.enrol("A1");
    const theirs = await running.enrol("A2");
    await mine.push([mine.register("7K3M9QXW2TBS")]);
    theirs.register("7K3M9QXW2TBS");
    theirs.register("A1B2C3D4E5FB");

    const first = await theirs.push(theirs.facts);
    const again = await theirs.push(theirs.facts);

    expect(first).toMatchObject({
      ok: true,
      refused: [{ seq: 1, code: "receipt-number-taken", details: {} }],
    });
    expect(again).toMatchObject({
      already: 2,
      refused: [{ seq: 1, code: "receipt-number-taken", details: {} }],
    });
    const seen = (await mine.pullAll()).facts.filter((fact) => fact.station === theirs.identity.station);
    expect(seen.map((fact) => fact.seq)).toEqual([2]);
    const own = await theirs.pull({ own: true });
    expect(own.ok ? own.refused : []).toEqual([
      { position: first.ok ? first.positions[0] : 0, code: "receipt-number-taken" },
    ]);
  });

  test("SIGN-2 a key that nobody enrolled may not push", async () => {
    const station = await running.enrol(null);
    const stranger = new TestStation(station.url, newKey(), station.identity);

    expect(await stranger.push(stranger.writeMany(1))).toMatchObject({ code: "bad-signature" });
  });
});
