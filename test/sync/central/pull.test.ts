import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Databases, kindsOfDatabase } from "../databases.ts";
import { type Running, runCentre } from "./running.ts";
import { bare, type TestStation } from "./test-station.ts";

describe.each(kindsOfDatabase)("pull on $kind", ({ open }) => {
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

  test("PULL-1 gives only the scopes that the station holds, and never its own facts unasked", async () => {
    const writer = await running.enrol(null);
    const front = await running.enrol(null, ["registry", "stations"]);
    const { after } = await front.pullAll();
    writer.write({ scope: "tax" });
    writer.write({ scope: "registry" });
    writer.write({ scope: "stations" });
    await writer.push(writer.facts);
    await front.push(front.writeMany(1));

    const page = await front.pull({ after });

    expect(page.ok ? page.facts.map((fact) => fact.scope) : []).toEqual(["registry", "stations"]);
    expect(await front.pull({ scopes: ["tax"] })).toMatchObject({ code: "scope-not-allowed" });
    const own = await front.pull({ after, own: true });
    expect(own.ok ? own.facts.at(-1)?.station : "").toBe(front.identity.station);
  });

  test("PULL-2 pages meet without gap or overlap, and `next` passes facts of other scopes", async () => {
    const writer = await running.enrol(null);
    const reader = await running.enrol(null, ["water"]);
    const { after } = await reader.pullAll();
    for (let i = 0; i < 25; i += 1) writer.write({ scope: i % 3 === 0 ? "water" : "tax" });
    await writer.push(writer.facts);

    const all = await reader.pullAll({ after, limit: 2 });

    expect(all.facts.map(bare)).toEqual(writer.facts.filter(({ scope }) => scope === "water").map(bare));
    expect(await reader.pull({ after: all.after })).toMatchObject({ facts: [], next: all.after });
  });

  test("PULL-3 a waiting pull is answered when a fact arrives", async () => {
    const writer = await running.enrol(null);
    const reader = await running.enrol(null);
    const { after } = await reader.pullAll();

    const waiting = reader.pull({ after, waitMs: 25_000 });
    await writer.push(writer.writeMany(1));

    expect(await waiting).toMatchObject({ ok: true, facts: [{ station: writer.identity.station }] });
  });

  test("PULL-3 a waiting pull sleeps through facts of other scopes and answers empty when its time is over", async () => {
    const writer = await running.enrol(null);
    const reader = await running.enrol(null, ["water"]);
    const { after } = await reader.pullAll();

    const waiting = reader.pull({ after, waitMs: 300 });
    await writer.push(writer.writeMany(1));

    const answer = await waiting;
    expect(answer).toMatchObject({ ok: true, facts: [] });
    expect(answer.ok ? answer.next : 0).toBeGreaterThan(after);
  });

  test("PULL-4 KEY-1 keys come with the facts that they open; the first of a name stands", async () => {
    const writer = await running.enrol(null);
    const reader = await running.enrol(null, ["registry"]);
    const { after } = await reader.pullAll();
    const key = { subject: `subject-${writer.identity.station}`, scope: "registry", key: base64(1) } as const;
    writer.write({ sealed: { key: key.subject, box: base64(2) } });
    await writer.push(writer.facts, [key]);
    await writer.push(writer.facts, [{ ...key, key: base64(3) }]);

    expect(await reader.pull({ after })).toMatchObject({ keys: [key], erased: [] });
  });

  test("PULL-4 a key of a scope that the station does not hold is not given", async () => {
    const writer = await running.enrol(null);
    const reader = await running.enrol(null, ["registry"]);
    const { after } = await reader.pullAll();
    const subject = `person-${writer.identity.station}`;
    writer.write({ sealed: { key: subject, box: base64(2) } });
    await writer.push(writer.facts, [{ subject, scope: "tax", key: base64(1) }]);

    expect(await reader.pull({ after })).toMatchObject({ keys: [], erased: [] });
  });

  test("KEY-2 an erased key is gone for ever, and pull names its subject", async () => {
    const writer = await running.enrol(null);
    const reader = await running.enrol(null);
    const { after } = await reader.pullAll();
    const key = { subject: `gone-${writer.identity.station}`, scope: "registry", key: base64(5) } as const;
    writer.write({ sealed: { key: key.subject, box: base64(2) } });
    await writer.push(writer.facts, [key]);
    writer.write({ kind: "SubjectErased", subject: key.subject, body: { basis: "RODO art. 17" } });
    await writer.push(writer.facts.slice(1));
    await writer.push(writer.facts, [key]);

    const page = await reader.pull({ after });

    expect(page).toMatchObject({ keys: [], erased: [key.subject] });
    expect(page.ok ? page.facts : []).toHaveLength(2);
  });

  test("PUSH-6 a reader that follows many writers skips no position", async () => {
    const reader = await running.enrol(null);
    const { after: start, checkpoint } = await reader.pullAll();
    const writers = await Promise.all(Array.from({ length: 6 }, () => running.enrol(null)));
    const each = 30;

    const writing = Promise.all(writers.map((writer) => pushOneByOne(writer, each)));
    const seen: number[] = [];
    for (let after = start; seen.length < writers.length * each;) {
      const page = await reader.pull({ after, checkpoint, waitMs: 5000, limit: 7 });
      if (!page.ok) throw new Error(page.code);
      seen.push(...page.facts.map((fact) => fact.position));
      after = page.next;
    }
    await writing;

    expect(seen).toEqual(Array.from({ length: writers.length * each }, (_, i) => start + 1 + i));
  });
});

async function pushOneByOne(writer: TestStation, count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    const answer = await writer.push([writer.write()]);
    if (!answer.ok) throw new Error(answer.code);
  }
}

function base64(byte: number): string {
  return Buffer.alloc(32, byte).toString("base64");
}
