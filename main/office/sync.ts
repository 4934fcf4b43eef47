import { type SyncView } from "../contract/station.ts";
import { accepted } from "../domain/refusal.ts";
import { type StationIdentity } from "../domain/station/identity.ts";
import {
  type CaseListOutcome,
  type CaseNumberOutcome,
  type NoAnswer,
} from "../../sync/engine/case-numbers.ts";
import { Engine } from "../../sync/engine/driver.ts";
import { httpTransport } from "../../sync/engine/http-transport.ts";
import { type PulledPage } from "../../sync/engine/ports.ts";
import { type Web } from "../../sync/engine/web.ts";
import { JOINING } from "./enrolment.ts";
import { newsOf, type Room } from "./room.ts";
import { stationSign } from "./station-key.ts";

/** Changes of the light are told this often at most, in milliseconds. */
const TELL_MS = 200;

/** What a station without an engine hears. */
const NOBODY: NoAnswer = { kind: "unreachable", cause: "no-contact" };

/** What a station that is not enrolled has to say of sync. */
export const NOT_ENROLLED: SyncView = {
  state: "not-enrolled",
  waiting: 0,
  since: null,
  lastContact: null,
  nextTry: null,
  cause: null,
  refused: 0,
};

/** The sync engine of this office, from enrolment on. */
export class Sync {
  readonly #room: Room;
  readonly #web: Web<AbortSignal>;
  #engine: Engine | null = null;
  #silence: (() => void) | null = null;
  #contact: () => void = () => undefined;
  #inStep = false;
  readonly #joined = Promise.withResolvers<void>();

  constructor(room: Room, web: Web<AbortSignal>) {
    this.#room = room;
    this.#web = web;
  }

  /** Begins to sync where the station is enrolled; called again once it becomes so. */
  start(): void {
    const { store, clock, log } = this.#room;
    const who = store.identity();
    if (who === null || this.#engine !== null) return;
    const sign = stationSign(store.read);
    if (sign === null) {
      log.trouble("sync-without-key");
      return;
    }
    const { office, station } = who;
    const line = { web: this.#web, url: who.centralUrl, office, station, sign };
    const nature = {
      now: () => clock.ticks(),
      random: () => fraction(this.#room.chance.bytes(4)),
      ring: (ms: number, then: () => void) => clock.ring(ms, then),
    };
    this.#engine = new Engine({
      log: store.log,
      centre: { speaker: { office, station }, transport: httpTransport(line) },
      nature,
      received: (page) => this.#received(page, who),
      changed: () => this.#changed(),
      trouble: (error) => log.trouble("sync-log", { error: error instanceof Error ? error.name : "" }),
    });
    this.#engine.start();
  }

  /** Until all that the centre has for this new station is here, or until `ms` have passed. */
  joined(ms: number): Promise<void> {
    const enough = this.#room.clock.ring(ms, () => this.#joined.resolve());
    return this.#joined.promise.finally(enough);
  }

  /** Facts were committed. */
  appended(): void {
    this.#engine?.appended();
  }

  /** Try now. */
  wake(): void {
    this.#engine?.wake();
  }

  /** The centre has been heard and nothing stands between it and this station: a question has a good chance. */
  inContact(): boolean {
    const state = this.#engine?.light().state;
    return state === "in-step" || state === "sending";
  }

  /** As the engine's; without one, nobody is there. */
  async askCaseNumber(...question: Parameters<Engine["askCaseNumber"]>): Promise<CaseNumberOutcome> {
    return (await this.#engine?.askCaseNumber(...question)) ?? NOBODY;
  }
  async takeList(...question: Parameters<Engine["takeList"]>): Promise<CaseListOutcome> {
    return (await this.#engine?.takeList(...question)) ?? NOBODY;
  }
  async returnList(...question: Parameters<Engine["returnList"]>): Promise<CaseListOutcome> {
    return (await this.#engine?.returnList(...question)) ?? NOBODY;
  }

  /** `then` is called whenever the station has come into step with the centre. */
  onContact(then: () => void): void {
    this.#contact = then;
  }

  stop(): void {
    this.#engine?.stop();
    this.#engine = null;
    // Last: stopping is itself a change that wants to be told.
    this.#silence?.();
  }

  light(): SyncView {
    if (this.#engine === null) return NOT_ENROLLED;
    const { clock } = this.#room;
    const light = this.#engine.light();
    // The engine counts in monotonic time; people read the wall.
    const wall = (ticks: number | null): string | null =>
      ticks === null ? null : new Date(Date.parse(clock.now()) + ticks - clock.ticks()).toISOString();
    return { ...light, lastContact: wall(light.lastContact), nextTry: wall(light.nextTry) };
  }

  #received(page: PulledPage, who: StationIdentity): void {
    const foreign = page.facts.filter(({ station }) => station !== who.station);
    this.#room.news.tell(...newsOf(foreign.map(({ kind }) => kind)));
    // Erased names vanish from lists; own facts got their place, which lists show too.
    if (page.erased.length > 0 || foreign.length < page.facts.length) {
      this.#room.news.tell({ kind: "items" }, { kind: "cases" });
    }
  }

  #noteJoined(): void {
    const { store, news } = this.#room;
    if (store.read.setting(JOINING) === null || this.#engine?.light().state !== "in-step") return;
    store.write<null, never>((tx) => {
      tx.saveSetting(JOINING, null);
      return accepted(null);
    });
    news.tell({ kind: "desk" }, { kind: "people" });
    this.#joined.resolve();
  }

  #noteContact(): void {
    const inStep = this.#engine?.light().state === "in-step";
    if (inStep && !this.#inStep) {
      // What waited is at the centre now, which cases show too; told once, for nothing asks for them as often as for items.
      this.#room.news.tell({ kind: "cases" });
      this.#contact();
    }
    this.#inStep = inStep;
  }

  #changed(): void {
    if (this.#silence !== null) return;
    this.#silence = this.#room.clock.ring(TELL_MS, () => {
      this.#silence = null;
      this.#noteJoined();
      this.#noteContact();
      this.#room.news.tell({ kind: "status" }, { kind: "items" });
    });
  }
}

/** From 0 up to 1, of four random bytes. */
function fraction(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset, 4).getUint32(0) / 2 ** 32;
}
