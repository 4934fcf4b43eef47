import fc from "fast-check";
import { expect, test } from "vitest";
import { Engine } from "../../../sync/engine/driver.ts";
import { type Flight, type Reply, type Transport } from "../../../sync/engine/transport.ts";
import { Time } from "../../world/time.ts";
import { MemoryLog } from "./memory-log.ts";
import { ModelCentre } from "./model-centre.ts";

/** Requests that lie on the wire until the run decides what becomes of them. */
class Wire implements Transport {
  readonly #centre: ModelCentre;
  #waiting: { readonly go: (lost: "no" | "request" | "answer") => void }[] = [];

  constructor(centre: ModelCentre) {
    this.#centre = centre;
  }

  hello: Transport["hello"] = (message) => this.#lay(() => this.#centre.hello(message));
  push: Transport["push"] = (message) => this.#lay(() => this.#centre.push(message));
  pull: Transport["pull"] = (message) => this.#lay(() => this.#centre.pull(message));
  caseNumber: Transport["caseNumber"] = () => this.#lay(() => ({ kind: "failure", cause: "unreachable" }));
  caseList: Transport["caseList"] = () => this.#lay(() => ({ kind: "failure", cause: "unreachable" }));

  get length(): number {
    return this.#waiting.length;
  }

  async deliver(index: number, lost: "no" | "request" | "answer"): Promise<void> {
    const [one] = this.#waiting.splice(index % Math.max(1, this.#waiting.length), 1);
    one?.go(lost);
    // The reply's promise, the driver's `then`, and what it sends on: three turns are enough, and more do no harm.
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  #lay<Answer>(ask: () => Reply<Answer>): Flight<Answer> {
    const { promise, resolve } = Promise.withResolvers<Reply<Answer>>();
    const failure: Reply<Answer> = { kind: "failure", cause: "unreachable" };
    const one = {
      go: (lost: "no" | "request" | "answer") => {
        const answer = lost === "request" ? failure : ask();
        resolve(lost === "no" ? answer : failure);
      },
    };
    this.#waiting.push(one);
    return {
      reply: promise,
      abort: () => {
        // What was given up may still have reached the centre.
        this.#waiting = this.#waiting.filter((other) => other !== one);
        if (this.#luck()) ask();
        resolve(failure);
      },
    };
  }

  #turn = 0;
  #luck(): boolean {
    this.#turn += 1;
    return this.#turn % 2 === 0;
  }
}

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("append" as const), who: fc.nat(1) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant("deliver" as const),
      who: fc.nat(1),
      index: fc.nat(2),
      lost: fc.constantFrom(
        "no" as const,
        "no" as const,
        "no" as const,
        "request" as const,
        "answer" as const,
      ),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("pass" as const), ms: fc.nat(40_000) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("wake" as const), who: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("reopen" as const), who: fc.nat(1) }) },
);
const calamity = fc.record({
  kind: fc.constant("restore" as const),
  keep: fc.double({ min: 0, max: 1, noNaN: true }),
  notices: fc.boolean(),
});

type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;
type Calamity = typeof calamity extends fc.Arbitrary<infer One> ? One : never;

function world() {
  const centre = new ModelCentre();
  const time = new Time();
  const serial = { next: 1 };
  const logs = [new MemoryLog("k1", serial), new MemoryLog("k2", serial)] as const;
  const stations = logs.map((log) => {
    const open = () => {
      const wire = new Wire(centre);
      const engine = new Engine({
        log,
        centre: { speaker: { office: "kruszyna", station: log.station }, transport: wire },
        nature: { now: time.now, random: () => 0.5, ring: time.ring },
        received: () => undefined,
        changed: () => undefined,
        trouble: (error) => {
          throw error;
        },
      });
      engine.start();
      return { engine, wire };
    };
    return { log, open, ...open() };
  });
  return { centre, time, stations };
}

type World = ReturnType<typeof world>;

async function run({ centre, time, stations }: World, one: Act | Calamity): Promise<void> {
  if (one.kind === "pass") return time.pass(one.ms);
  if (one.kind === "restore") return centre.restore(Math.floor(one.keep * centre.facts.length), one.notices);
  const station = stations[one.who];
  if (station === undefined) return;
  if (one.kind === "deliver") return await station.wire.deliver(one.index, one.lost);
  if (one.kind === "wake") return station.engine.wake();
  if (one.kind === "append") {
    station.log.append(1);
    return station.engine.appended();
  }
  // Killed: what the engine held in memory is gone, the log stays.
  station.engine.stop();
  Object.assign(station, station.open());
}

/** Everything gets through from now on, until nothing moves any more. */
async function settle({ centre, time, stations }: World): Promise<void> {
  for (const { engine } of stations) engine.wake();
  for (let round = 0; round < 400; round++) {
    for (const { wire } of stations)
      for (let left = wire.length; left > 0; left--) await wire.deliver(0, "no");
    const inStep = stations.every(
      ({ log }) => log.waiting().count === 0 && log.mark().position === centre.facts.length,
    );
    if (inStep) return;
    time.pass(30_000);
  }
  throw new Error("They do not come into step");
}

function expectAllEqual({ centre, stations }: World): void {
  const ids = centre.facts.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { log } of stations) expect(log.ids()).toEqual(ids);
}

test("ENG-10 whatever gets lost or late, no push leaves a gap, no log gets shorter, and all end equal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { maxLength: 80, size: "max" }), async (acts) => {
      const all = world();
      let written = 0;

      for (const one of acts) {
        const heads = all.stations.map(({ log }) => log.head().seq);
        await run(all, one);
        if (one.kind === "append") written += 1;
        for (const [index, { log }] of all.stations.entries()) {
          expect(log.head().seq).toBeGreaterThanOrEqual(heads[index] ?? 0);
        }
      }
      await settle(all);

      expect(all.centre.gaps).toBe(0);
      expect(all.centre.facts.length).toBe(written);
      expectAllEqual(all);
    }),
    { numRuns: 300 },
  );
});

test("ENG-10 a centre that comes back older, again and again, gets everything back and all end equal", async () => {
  const acts = fc.array(fc.oneof({ weight: 12, arbitrary: act }, { weight: 1, arbitrary: calamity }), {
    maxLength: 80,
  });
  await fc.assert(
    fc.asyncProperty(acts, async (mixed) => {
      const all = world();

      for (const one of mixed) await run(all, one);
      await settle(all);

      expect(all.centre.facts.length).toBe(mixed.filter(({ kind }) => kind === "append").length);
      expectAllEqual(all);
    }),
    { numRuns: 300 },
  );
});
