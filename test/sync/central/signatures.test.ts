import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { bodyHash } from "../../../sync/central/crypto.ts";
import { addresses } from "../../../sync/protocol/addresses.ts";
import { MAX_BODY_BYTES } from "../../../sync/protocol/limits.ts";
import { LOWEST_SERVED, PROTOCOL } from "../../../sync/protocol/version.ts";
import { type Running, runCentre } from "./running.ts";
import { answerOf, newKey, post, TestStation } from "./test-station.ts";

const START = Date.parse("2026-11-21T09:42:00.000Z");
let running: Running;
let station: TestStation;
let nowMs = START;

beforeAll(async () => {
  running = await runCentre(null, { nowMs: () => nowMs });
  station = await running.enrol(null);
});
afterAll(async () => await running[Symbol.asyncDispose]());
beforeEach(() => {
  nowMs = START;
});

function helloText(more: object = {}): string {
  const { office, station: id } = station.identity;
  const last = { seq: 0, hash: "0".repeat(64) };
  const rest = { epoch: 1, last, series: [], centreEpoch: 1, checkpoints: [], ...more };
  return JSON.stringify({ protocol: PROTOCOL, office, station: id, ...rest });
}

async function send(text: string, header: string) {
  return await answerOf("hello", await post(station.url + addresses.hello, header, text));
}

test("SIGN-2 a signature of another key, address or body is refused", async () => {
  const text = helloText();
  const other = new TestStation(station.url, newKey(), station.identity);

  expect(await send(text, await other.sign("hello", text))).toMatchObject({ code: "bad-signature" });
  expect(await send(text, await station.sign("pull", text))).toMatchObject({ code: "bad-signature" });
  expect(await send(`${text} `, await station.sign("hello", text))).toMatchObject({ code: "bad-signature" });
  expect(await send(text, "")).toMatchObject({ code: "bad-signature" });
  expect(await send(text, "Bearer x")).toMatchObject({ code: "bad-signature" });
});

test("SIGN-2 nobody speaks for a station that is not there, or for another one", async () => {
  const text = helloText();
  const other = await running.enrol(null);

  expect(await send(text, await station.sign("hello", text, { station: "nobody" }))).toMatchObject({
    code: "unknown-station",
  });
  expect(await send(text, await station.sign("hello", text, { office: "elsewhere" }))).toMatchObject({
    code: "unknown-station",
  });
  expect(await send(text, await other.sign("hello", text))).toMatchObject({ code: "not-yours" });
});

test.each([-301_000, 301_000])(
  "SIGN-3 a clock that is %d ms off is refused with the centre's time",
  async (off) => {
    const text = helloText();

    const refused = await send(text, await station.sign("hello", text, { atMs: nowMs + off }));
    const again = await send(text, await station.sign("hello", text, { atMs: Date.parse(refused.now) }));

    expect(refused).toMatchObject({ ok: false, code: "stale-signature", now: "2026-11-21T09:42:00.000Z" });
    expect(again).toMatchObject({ ok: true });
  },
);

test.each([-299_000, 299_000])("SIGN-3 a clock that is %d ms off still serves", async (off) => {
  const text = helloText();

  expect(await send(text, await station.sign("hello", text, { atMs: nowMs + off }))).toMatchObject({
    ok: true,
  });
});

test("SIGN-4 a request sent twice is answered once, for as long as its time is good", async () => {
  const text = helloText();
  const header = await station.sign("hello", text);

  expect(await send(text, header)).toMatchObject({ ok: true });
  expect(await send(text, header)).toMatchObject({ code: "replayed" });
  nowMs += 299_000;
  expect(await send(text, header)).toMatchObject({ code: "replayed" });
  nowMs += 2000;
  expect(await send(text, header)).toMatchObject({ code: "stale-signature" });
});

test("SHAPE-1 a signed body of a wrong shape is refused at its place, never with its value", async () => {
  for (const [text, at] of [
    [helloText({ epoch: "secret" }), "epoch"],
    [helloText({ surplus: "secret" }), ""],
    ["[]", ""],
    ["{", ""],
  ] as const) {
    const answer = await send(text, await station.sign("hello", text));
    expect(answer).toMatchObject({ ok: false, code: "bad-shape", details: { at } });
    expect(JSON.stringify(answer)).not.toContain("secret");
  }
});

test("VERSION-2 a protocol that is not served is refused with those that are", async () => {
  const text = helloText({ protocol: 99 });

  expect(await send(text, await station.sign("hello", text))).toMatchObject({
    code: "protocol-too-new",
    details: { lowest: LOWEST_SERVED, highest: PROTOCOL },
  });
});

test("SHAPE-1 a body above the limit is refused before it is read", async () => {
  const text = " ".repeat(MAX_BODY_BYTES + 1);

  expect(
    await send(text, await station.sign("hello", "{}", { bodyHash: bodyHash(Buffer.from("{}")) })),
  ).toMatchObject({ code: "too-large", details: { max: MAX_BODY_BYTES } });
});

test("REFUSE-1 an address that is not there is refused", async () => {
  const response = await post(`${station.url}/sync/v1/nothing`, "", "{}");

  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ ok: false, code: "unknown-address" });
});
