import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createCode } from "../../../sync/central/codes.ts";
import { Engine } from "../../../sync/engine/driver.ts";
import { enrol } from "../../../sync/engine/enrol.ts";
import { httpTransport } from "../../../sync/engine/http-transport.ts";
import { signRequest } from "../../../sync/protocol/signing.ts";
import { Network } from "../../world/network.ts";
import { nodeWeb, realRing } from "../../world/web.ts";
import { OFFICE, runCentre, type Running } from "../central/running.ts";
import { newKey } from "../central/test-station.ts";
import { MemoryLog } from "./memory-log.ts";

let running: Running;
const engines: Engine[] = [];
const serial = { next: 1 };

beforeAll(async () => {
  running = await runCentre({ folder: null });
});

afterEach(() => {
  for (const engine of engines.splice(0)) engine.stop();
});

afterAll(async () => {
  await running[Symbol.asyncDispose]();
});

/** A station over real HTTP: real engine, real signatures, a log in memory. */
async function station(more: { clockOff?: number } = {}) {
  const { code } = await createCode(running.centre, {
    office: OFFICE,
    name: "Test",
    point: null,
    scopes: ["registry"],
  });
  const key = newKey();
  const wallMs = (): number => Date.now() + (more.clockOff ?? 0);
  const watchers = new Set<() => void>();
  const network = new Network(
    async (url, init) => await fetch(url, init),
    () => undefined,
  );
  const web = nodeWeb(network.fetch, wallMs);
  const sign = async (request: Parameters<typeof signRequest>[0]) => await signRequest(request, key);
  const identity = await enrol({ web, url: running.centre.url, code, publicKey: key.x, sign, name: "Test" });
  if (!identity.ok) throw new Error(`Enrolment was refused: ${identity.code}`);
  const speaker = { office: OFFICE, station: identity.value.station };
  const log = new MemoryLog(speaker.station, serial);
  const engine = new Engine({
    log,
    centre: { speaker, transport: httpTransport({ web, url: `${running.centre.url}/`, ...speaker, sign }) },
    nature: { now: () => performance.now(), random: Math.random, ring: realRing },
    received: () => undefined,
    changed: () => {
      for (const look of watchers) look();
    },
    trouble: (error) => {
      throw error;
    },
  });
  engines.push(engine);
  const until = async (done: () => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const look = (): void => {
      if (done()) resolve();
    };
    watchers.add(look);
    look();
    await promise;
    watchers.delete(look);
  };
  return { engine, log, network, until };
}

/** The numbers of a station's facts at the centre. */
async function atCentre(log: MemoryLog): Promise<readonly number[]> {
  const rows = await running.centre.db
    .selectFrom("facts")
    .select("seq")
    .where("station", "=", log.station)
    .orderBy("position")
    .execute();
  return rows.map(({ seq }) => seq);
}

const sent = (log: MemoryLog): boolean => log.waiting().count === 0;

test("ENG-8 three facts written offline all reach the centre, once each, when it is back", async () => {
  const one = await station();
  one.network.cut();
  one.engine.start();
  one.log.append(3);
  one.engine.appended();
  await one.until(() => one.engine.light().state === "offline");
  expect(one.engine.light()).toMatchObject({ waiting: 3, cause: "unreachable" });

  one.network.mend();
  one.engine.wake();
  await one.until(() => one.engine.light().state === "in-step");

  expect(await atCentre(one.log)).toEqual([1, 2, 3]);
  expect(one.engine.light().waiting).toBe(0);
});

test("ENG-8 an answer that got lost is asked for again and nothing stands twice", async () => {
  const one = await station();
  one.engine.start();
  await one.until(() => one.engine.light().state === "in-step");
  one.network.loseAnswers(1);
  one.log.append(2);
  one.engine.appended();

  await one.until(() => one.engine.light().state === "offline");
  one.engine.wake();
  await one.until(() => sent(one.log));

  expect(await atCentre(one.log)).toEqual([1, 2]);
});

test("ENG-8 a station whose clock is a day wrong is in step all the same", async () => {
  const one = await station({ clockOff: 86_400_000 });
  one.log.append(1);

  one.engine.start();

  await one.until(() => sent(one.log));
  expect(await atCentre(one.log)).toEqual([1]);
});

test("ENG-8 a new fact reaches the next station while it waits for news", async () => {
  const one = await station();
  const other = await station();
  one.engine.start();
  other.engine.start();
  await one.until(() => one.engine.light().state === "in-step");
  await other.until(() => other.engine.light().state === "in-step");
  const times: number[] = [];
  const before = other.log.facts().length;

  for (let round = 1; round <= 30; round++) {
    const begun = performance.now();
    one.log.append(1);
    one.engine.appended();
    await other.until(() => other.log.facts().length === before + round);
    times.push(performance.now() - begun);
    await one.until(() => sent(one.log));
  }

  times.sort((a, b) => a - b);
  // The figure is for people to read: on a busy machine a limit of time would say nothing about the program.
  process.stdout.write(
    `a new fact on the next station: median ${times[15]?.toFixed(1)} ms of 30 on loopback\n`,
  );
  expect(other.log.ids()).toEqual(one.log.ids());
});

test("ENG-9 enrolment refuses an unknown code, and says when nobody is there", async () => {
  const key = newKey();
  const sign = async (request: Parameters<typeof signRequest>[0]) => await signRequest(request, key);
  const network = new Network(
    async (url, init) => await fetch(url, init),
    () => undefined,
  );
  const wanted = {
    web: nodeWeb(network.fetch),
    url: running.centre.url,
    code: "kruszyna-0000-0000-0000-0000",
    publicKey: key.x,
    sign,
    name: "Test",
  };

  expect(await enrol(wanted)).toMatchObject({ ok: false, code: "code-unknown" });
  network.cut();
  expect(await enrol(wanted)).toMatchObject({ ok: false, code: "centre-unreachable" });
});
