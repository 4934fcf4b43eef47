import { accepted } from "../../main/domain/refusal.ts";
import { type FactDraft } from "../../main/domain/facts/kinds.ts";
import { type Store } from "../../main/store/store.ts";
import { Engine } from "../../sync/engine/driver.ts";
import { httpTransport } from "../../sync/engine/http-transport.ts";
import { signRequest } from "../../sync/protocol/signing.ts";
import { type Running } from "../sync/central/running.ts";
import { type TestStation } from "../sync/central/test-station.ts";
import { nodeWeb, realRing } from "../world/web.ts";
import { Dice, itemDraft, senderDraft } from "./letters.ts";
import { act, newId, ownStore, stationIdentity, value } from "./stores.ts";

/** A station as it is in an office: its encrypted store, and the engine over real HTTP with real signatures. */
export type Station = {
  readonly store: Store;
  readonly engine: Engine;
  /** Ends when `done` is true; looked at after every step of the engine and every page that came in. */
  readonly until: (done: () => boolean) => Promise<void>;
};

/** What the centre gave a machine that it enrolled. */
export type Member = TestStation;

export async function enrolled(running: Running, point: string | null): Promise<Member> {
  return await running.enrol(point, ["registry", "accounts", "stations"]);
}

/** The member's store in this folder: a new one, or the one that it wrote before. */
export function storeOf({ identity }: Member, folder: string): Store {
  return ownStore(folder, identity.station, stationIdentity(identity.station, identity.point));
}

export function station(running: Running, member: Member, store: Store): Station {
  const { key, identity } = member;
  const speaker = { office: identity.office, station: identity.station };
  const watchers = new Set<() => void>();
  const look = (): void => {
    for (const watcher of watchers) watcher();
  };
  const web = nodeWeb(async (url, init) => await fetch(url, init));
  const engine = new Engine({
    log: store.log,
    centre: {
      speaker,
      transport: httpTransport({
        web,
        url: running.centre.url,
        ...speaker,
        sign: async (request) => await signRequest(request, key),
      }),
    },
    nature: { now: () => performance.now(), random: Math.random, ring: realRing },
    received: look,
    changed: look,
    trouble: (error) => {
      throw error;
    },
  });
  const until = async (done: () => boolean): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const watcher = (): void => {
      if (done()) resolve();
    };
    watchers.add(watcher);
    watcher();
    await promise;
    watchers.delete(watcher);
  };
  return { store, engine, until };
}

/**
 * A counter's log of so many facts: letters, each with its label and its receipt queued and sent, and a new sender now and then.
 */
export function fillLog(store: Store, point: string, facts: number): void {
  const dice = new Dice();
  let sender = "";
  const drafts: FactDraft[] = [];
  for (let number = 1; drafts.length < facts; number += 1) {
    if (number % 10 === 1) {
      sender = newId();
      drafts.push(senderDraft(sender, dice));
    }
    const item = newId();
    drafts.push(itemDraft(item, number, { dice, sender, point }));
    for (const paper of ["label", "receipt"] as const) {
      const job = newId();
      drafts.push(queued(job, item, paper));
      drafts.push({ kind: "PrintSent", subject: job, body: { printerJob: null }, sealed: null });
    }
  }
  value(store.write((tx) => accepted(tx.append(drafts.slice(0, facts), act))));
}

function queued(job: string, item: string, paper: "label" | "receipt"): FactDraft<"PrintQueued"> {
  const size = paper === "label" ? "50x25" : "A5";
  return {
    kind: "PrintQueued",
    subject: job,
    body: { paper, items: [item], printer: "folder", copy: 0, language: "pl", size },
    sealed: null,
  };
}
