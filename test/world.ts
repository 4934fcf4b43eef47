import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type Scope } from "../main/domain/facts/scope.ts";
import { type Database } from "../sync/central/db.ts";
import { type StationKey } from "../sync/protocol/signing.ts";
import { type CentreCopy, openCentres, WorldCentre } from "./world/centre.ts";
import { Counter } from "./world/counter.ts";
import { directory } from "./world/directory.ts";
import { Random } from "./world/random.ts";
import { type DiskCopy, Station, type Surroundings } from "./world/station.ts";
import { Time } from "./world/time.ts";

/** 21 November 2026, 10:42 in Warsaw. */
const BEGINNING = Date.UTC(2026, 10, 21, 9, 42);

export type Options = {
  readonly seed?: number;
  /** Databases of centres, shared by many worlds. Left out: one of its own, in memory. */
  readonly database?: Database;
  readonly beginsAt?: number;
};

/**
 * Stations and a centre, all real: stores on disk, PGlite, signed requests, engines. Only time, chance, ids and the wires are
 * the test's. Nothing moves by itself: `tick` lets time pass, `settle` lets everything come into step.
 */
export class World implements AsyncDisposable {
  readonly random: Random;
  readonly time = new Time();
  readonly centre: WorldCentre;
  readonly counters: Counter[] = [];
  readonly #around: Surroundings;
  readonly #shut: () => Promise<void>;
  #offMs = 0;
  readonly #beginsAt: number;

  private constructor(
    kept: {
      readonly folder: string;
      readonly database: Database;
      readonly office: string;
      readonly own: boolean;
    },
    { seed = 1, beginsAt = BEGINNING }: Options,
  ) {
    const { folder, database, office, own } = kept;
    this.random = new Random(seed);
    this.#beginsAt = beginsAt;
    this.centre = new WorldCentre(database, office, () => this.wallMs());
    let serial = 0;
    this.#around = {
      folder,
      time: this.time,
      random: this.random,
      url: "http://centre.test",
      fetch: this.centre.fetch,
      wallMs: () => this.wallMs(),
      newId: () => {
        serial += 1;
        const stamp = (BEGINNING + serial).toString(16).padStart(12, "0");
        const tail = (seed % 0xffff_ffff).toString(16).padStart(12, "0");
        return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${tail}`;
      },
    };
    this.#shut = async () => {
      for (const { station } of this.counters) if (station.up) await station.stop();
      this.centre.stop();
      await this.#quietOnce();
      if (own) await database.close();
      await rm(folder, { recursive: true, force: true });
    };
  }

  static async open(options: Options = {}): Promise<World> {
    const database = options.database ?? (await openCentres());
    const folder = await mkdtemp(join(tmpdir(), "okienko-world-"));
    worlds += 1;
    const kept = { folder, database, office: `office-${worlds}`, own: options.database === undefined };
    const world = new World(kept, options);
    await world.centre.open();
    return world;
  }

  /** The true time. */
  wallMs(): number {
    return this.#beginsAt + this.#offMs + this.time.now();
  }

  /** A new machine: enrolled for every scope or for some, started. */
  async station(point: string | null, held?: readonly Scope[]): Promise<Counter> {
    const code = await this.centre.code(point, held);
    const name = `${point ?? "room"}-${this.counters.length}`;
    const station = await Station.enrol(name, this.#around, { code, key: newKey() });
    return this.#counter(station.start());
  }

  cut(counter: Counter): void {
    counter.station.network.cut();
  }

  mend(counter: Counter): void {
    counter.station.network.mend();
    if (counter.station.up) counter.station.engine.wake();
  }

  /** The power goes and comes back; returns the papers whose fate a person is asked about. */
  async kill(counter: Counter): Promise<readonly string[]> {
    if (counter.station.up) await counter.station.kill();
    counter.station.start();
    return counter.wakeUp();
  }

  async restart(counter: Counter): Promise<readonly string[]> {
    if (counter.station.up) await counter.station.stop();
    counter.station.start();
    return counter.wakeUp();
  }

  async copy(counter: Counter): Promise<DiskCopy> {
    return await counter.station.copy();
  }

  async restore(counter: Counter, copy: DiskCopy): Promise<readonly string[]> {
    await counter.station.restore(copy);
    counter.station.start();
    return counter.wakeUp();
  }

  async restoreCentre(copy: CentreCopy, noticed: boolean): Promise<void> {
    await this.centre.restore(copy, noticed);
  }

  /** Another machine wakes up with this one's store. */
  async clone(counter: Counter): Promise<Counter> {
    const twin = await counter.station.clone(`${counter.station.name}-twin${this.counters.length}`);
    return this.#counter(twin.start());
  }

  /** Time passes; what is due rings. */
  tick(ms: number): void {
    this.time.pass(ms);
  }

  /** Clocks jump, here and at the centre: days pass at once. */
  setClock(iso: string): void {
    this.#offMs = Date.parse(iso) - this.#beginsAt - this.time.now();
  }

  /** Until nothing moves but pulls that wait for news. */
  async quiet(): Promise<void> {
    await this.#quietOnce();
    // What was answered last may have set something going.
    await setImmediate();
    await this.#quietOnce();
  }

  /** Everything is mended, and time passes until all are in step. Throws with what is in the way if they never are. */
  async settle(): Promise<void> {
    this.centre.away = false;
    for (const counter of this.counters) {
      if (!counter.station.up) counter.station.start();
      counter.station.network.loseAnswers(0);
      this.mend(counter);
    }
    for (let round = 0; round < 60; round++) {
      await this.quiet();
      const behind = await this.#behind();
      if (behind.length === 0) return;
      if (round === 59) throw new Error(`They do not come into step:\n${behind.join("\n")}`);
      this.time.pass(this.time.untilNext() ?? 0);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#shut();
  }

  async #behind(): Promise<readonly string[]> {
    const head = await this.centre.head();
    return this.counters
      .filter(({ station }) => station.up)
      .flatMap(({ station }) => {
        const { log } = station.store;
        const waiting = log.waiting().count;
        const { position } = log.mark();
        if (waiting === 0 && position === head) return [];
        const { state, cause } = station.light;
        return [
          `${station.name}: ${waiting} waiting, at ${position} of ${head}, ${state} ${cause ?? ""} ${String(station.troubles.at(-1) ?? "")}`,
        ];
      });
  }

  async #quietOnce(): Promise<void> {
    for (;;) {
      const parked = this.centre.idle();
      const flights = this.counters.reduce((sum, { station }) => sum + station.flights, 0);
      if (parked !== null && flights <= parked) return;
      await setImmediate();
    }
  }

  #counter(station: Station): Counter {
    const { random } = this;
    const counter = new Counter(station, { directory, random, newId: this.#around.newId });
    this.counters.push(counter);
    return counter;
  }
}

let worlds = 0;

function newKey(): StationKey {
  const { x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  if (x === undefined || d === undefined) throw new Error("An Ed25519 key has x and d");
  return { x, d };
}
