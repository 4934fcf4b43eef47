import { copyFile, mkdir, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type StationIdentity } from "../../main/domain/station/identity.ts";
import { openStore } from "../../main/store/open-store.ts";
import { type Store } from "../../main/store/store.ts";
import { Engine } from "../../sync/engine/driver.ts";
import { enrol } from "../../sync/engine/enrol.ts";
import { httpTransport } from "../../sync/engine/http-transport.ts";
import { type Light } from "../../sync/engine/light.ts";
import { type Flight, type Transport } from "../../sync/engine/transport.ts";
import { signRequest, type StationKey } from "../../sync/protocol/signing.ts";
import { type Random } from "./random.ts";
import { type Fetch, Network } from "./network.ts";
import { type Time } from "./time.ts";
import { nodeWeb } from "./web.ts";

/** What all machines of a world share. */
export type Surroundings = {
  readonly folder: string;
  readonly time: Time;
  readonly random: Random;
  readonly url: string;
  readonly fetch: Fetch;
  /** The true time, in milliseconds since 1970. */
  readonly wallMs: () => number;
  readonly newId: () => string;
};

export type Secrets = {
  readonly key: StationKey;
  readonly storeKey: Uint8Array;
  readonly receiptSecret: string;
};

/** A copy of a machine's disk. */
export type DiskCopy = { readonly folder: string };

/** One workstation: a real store on a disk, the real engine, a wire that can be cut, a clock that may be wrong. */
export class Station {
  readonly name: string;
  readonly network: Network;
  readonly secrets: Secrets;
  readonly #around: Surroundings;
  readonly #identity: StationIdentity;
  #disk: string;
  #disks = 0;
  #running: { readonly store: Store; readonly engine: Engine } | null = null;
  /** Requests of this machine under way. */
  flights = 0;
  /** How far this machine's clock stands from the true time, in milliseconds. */
  clockOffMs = 0;
  /** What the engine could not do with its log. */
  readonly troubles: unknown[] = [];

  constructor(name: string, around: Surroundings, kept: { identity: StationIdentity; secrets: Secrets }) {
    this.name = name;
    this.#around = around;
    this.#identity = kept.identity;
    this.secrets = kept.secrets;
    this.network = new Network(around.fetch, () => undefined);
    this.#disk = join(around.folder, name, "0");
  }

  /** Enrols a new machine at the centre with a one-time code, over the wire. */
  static async enrol(
    name: string,
    around: Surroundings,
    with_: { readonly code: string; readonly key: StationKey },
  ): Promise<Station> {
    const { code, key } = with_;
    const web = nodeWeb(around.fetch, around.wallMs, () => () => undefined);
    const sign = async (request: Parameters<typeof signRequest>[0]) => await signRequest(request, key);
    const outcome = await enrol({ web, url: around.url, code, publicKey: key.x, sign, name });
    if (!outcome.ok) throw new Error(`Enrolment was refused: ${outcome.code}`);
    const { office, station, point, epoch, scopes, statusAddress, receiptSecret } = outcome.value;
    const identity = {
      office,
      station,
      name,
      point,
      epoch,
      scopes,
      centralUrl: around.url,
      statusUrl: statusAddress,
    };
    const secrets = { key, storeKey: around.random.bytes(32), receiptSecret };
    return new Station(name, around, { identity, secrets });
  }

  get store(): Store {
    return this.#parts().store;
  }

  get engine(): Engine {
    return this.#parts().engine;
  }

  /** The store's file on the disk of this moment. */
  get file(): string {
    return join(this.#disk, STORE);
  }

  get up(): boolean {
    return this.#running !== null;
  }

  get light(): Light {
    return this.engine.light();
  }

  now(): string {
    return new Date(this.#around.wallMs() + this.clockOffMs).toISOString();
  }

  /** Opens the store and starts the engine. A new disk is given its identity. */
  start(): this {
    const store = this.#open();
    const { time, random, url } = this.#around;
    const wallMs = () => this.#around.wallMs() + this.clockOffMs;
    // No time limits: what takes long here, takes long because the machine is busy.
    const web = nodeWeb(this.network.fetch, wallMs, () => () => undefined);
    const sign = async (request: Parameters<typeof signRequest>[0]) =>
      await signRequest(request, this.secrets.key);
    const { office, station } = this.#identity;
    const transport = this.#counted(httpTransport({ web, url, office, station, sign }));
    const engine = new Engine({
      log: store.log,
      centre: { speaker: { office, station }, transport },
      nature: { now: time.now, random: random.next, ring: time.ring },
      received: () => undefined,
      changed: () => undefined,
      trouble: (error) => this.troubles.push(error),
    });
    this.#running = { store, engine };
    engine.start();
    return this;
  }

  /** The power goes: what was in memory is lost, the disk is as it was at this moment. */
  async kill(): Promise<void> {
    const { store, engine } = this.#parts();
    engine.stop();
    this.#running = null;
    const image = this.#nextDisk();
    await copyDisk(this.#disk, image);
    // Closing tidies up the files, which a power cut does not: the machine goes on with the image from before.
    await store.close();
    await rm(this.#disk, { recursive: true });
    this.#disk = image;
  }

  async stop(): Promise<void> {
    const { store, engine } = this.#parts();
    engine.stop();
    this.#running = null;
    await store.close();
  }

  async copy(): Promise<DiskCopy> {
    const folder = this.#nextDisk();
    await copyDisk(this.#disk, folder);
    return { folder };
  }

  /** The store comes back from a copy; the journal, on another disk, stays as it is. */
  async restore(copy: DiskCopy): Promise<void> {
    if (this.up) await this.kill();
    for (const file of [STORE, `${STORE}-wal`]) await rm(join(this.#disk, file), { force: true });
    await copyFile(join(copy.folder, STORE), join(this.#disk, STORE));
    const wal = join(copy.folder, `${STORE}-wal`);
    if (existsSync(wal)) await copyFile(wal, join(this.#disk, `${STORE}-wal`));
  }

  /** Another machine with a copy of this one's store, not of its journal. */
  async clone(name: string): Promise<Station> {
    const twin = new Station(name, this.#around, { identity: this.#identity, secrets: this.secrets });
    await copyDisk(this.#disk, twin.#disk);
    await rm(join(twin.#disk, JOURNAL), { force: true });
    return twin;
  }

  #open(): Store {
    const opened = openStore({
      file: join(this.#disk, STORE),
      key: this.secrets.storeKey,
      backups: join(this.#disk, "backups"),
      journal: join(this.#disk, JOURNAL),
      newId: this.#around.newId,
      log: () => undefined,
    });
    if (!opened.ok) throw new Error(`The store of ${this.name} does not open: ${opened.code}`);
    const store = opened.value;
    if (store.identity() === null) {
      store.write((tx) => {
        tx.saveIdentity(this.#identity);
        return { ok: true, value: null };
      });
    }
    return store;
  }

  #parts() {
    if (this.#running === null) throw new Error(`${this.name} is down`);
    return this.#running;
  }

  #nextDisk(): string {
    this.#disks += 1;
    return join(this.#around.folder, this.name, String(this.#disks));
  }

  #counted(transport: Transport): Transport {
    const count = <Answer>(flight: Flight<Answer>): Flight<Answer> => {
      this.flights += 1;
      void flight.reply.finally(() => {
        this.flights -= 1;
      });
      return flight;
    };
    return {
      hello: (message) => count(transport.hello(message)),
      push: (message) => count(transport.push(message)),
      pull: (message) => count(transport.pull(message)),
      caseNumber: (message) => count(transport.caseNumber(message)),
      caseList: (message) => count(transport.caseList(message)),
    };
  }
}

const STORE = "store.db";
const JOURNAL = "journal";

async function copyDisk(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const file of [STORE, `${STORE}-wal`, JOURNAL]) {
    if (existsSync(join(from, file))) await copyFile(join(from, file), join(to, file));
  }
}
