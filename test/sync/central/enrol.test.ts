import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createCode } from "../../../sync/central/codes.ts";
import { OFFICE, type Running, runCentre } from "./running.ts";
import { enrolAt, newKey } from "./test-station.ts";

const START = Date.parse("2026-11-21T09:42:00.000Z");
let running: Running;
let nowMs = START;

beforeAll(async () => {
  running = await runCentre(null, { nowMs: () => nowMs });
});
afterAll(async () => await running[Symbol.asyncDispose]());
beforeEach(() => {
  nowMs = START;
});

async function code(point: string | null = null, station?: string): Promise<string> {
  const asked = { office: OFFICE, name: "Kancelaria", point, scopes: ["registry"] as const, station };
  return (await createCode(running.centre, asked)).code;
}

async function enrol(typed: string, key = newKey()) {
  return await enrolAt(running.centre.url, typed, { key, atMs: nowMs });
}

test("ENROL-1 a code makes a station once", async () => {
  const typed = await code("E1");

  expect(await enrol(typed)).toMatchObject({
    ok: true,
    office: OFFICE,
    point: "E1",
    epoch: 1,
    scopes: ["registry"],
    centreEpoch: 1,
    statusAddress: running.centre.url,
  });
  expect(await enrol(typed)).toMatchObject({ ok: false, code: "code-not-valid" });
});

test("ENROL-1 a code is read in any case, without hyphens, with O for 0 and l for 1", async () => {
  const typed = await code();
  const [office, ...groups] = typed.split("-");
  const sloppy = `${office}-${groups.join(" ").toLowerCase().replaceAll("0", "o").replaceAll("1", "l")}`;

  expect(await enrol(` ${sloppy}`)).toMatchObject({ ok: true });
});

test("ENROL-1 a code is good for a day and no longer", async () => {
  const [good, late] = [await code(), await code()];

  nowMs = START + 24 * 3_600_000 - 1;
  expect(await enrol(good)).toMatchObject({ ok: true });
  nowMs = START + 24 * 3_600_000;
  expect(await enrol(late)).toMatchObject({ code: "code-not-valid" });
});

test.each([
  "kruszyna-0000-0000-0000-0000",
  "nowhere-0000-0000-0000-0000",
  "kruszyna",
  "-",
  "ąę-0000000000000000",
])("ENROL-1 %j is not a code, and the refusal does not say why", async (typed) => {
  expect(await enrol(typed)).toMatchObject({ ok: false, code: "code-not-valid", details: {} });
});

test("ENROL-2 the same code with the same key gives the same answer again", async () => {
  const [typed, key] = [await code(), newKey()];

  const first = await enrol(typed, key);
  const again = await enrol(typed, key);

  expect(first).toMatchObject({ ok: true });
  expect(again).toEqual(first);
});

test("ENROL-2 of two machines that use one code at once exactly one becomes a station", async () => {
  const typed = await code();

  const answers = await Promise.all([enrol(typed), enrol(typed), enrol(typed)]);

  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("ENROL-3 nobody enrols a key that he does not hold", async () => {
  const typed = await code();

  const answer = await enrolAt(running.centre.url, typed, { key: newKey(), signer: newKey(), atMs: nowMs });

  expect(answer).toMatchObject({ ok: false, code: "bad-signature" });
  expect(await enrol(typed)).toMatchObject({ ok: true });
});

test("ENROL-1 a code can carry the id of a station that the centre has lost", async () => {
  expect(await enrol(await code(null, "k9-lost"))).toMatchObject({ ok: true, station: "k9-lost" });
});
