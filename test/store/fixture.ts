import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FactDraft, type Kind } from "../../main/domain/facts/kinds.ts";
import { type Outcome } from "../../main/domain/refusal.ts";
import { type StationIdentity } from "../../main/domain/station/identity.ts";
import { type Act } from "../../main/store/append.ts";
import { openStore, type Opening } from "../../main/store/open-store.ts";
import { type Store } from "../../main/store/store.ts";

export const KEY = Buffer.alloc(32, 7);

/** A UUIDv7 that counts: the n-th of a source numbered 0 to 255. */
export function ids(source = 0, from = 0): () => string {
  let count = from;
  return () => {
    count += 1;
    const stamp = (1_780_000_000_000 + count).toString(16).padStart(12, "0");
    return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-0000000000${source.toString(16).padStart(2, "0")}`;
  };
}

export function stationIdentity(station = "S1", point: string | null = "K1"): StationIdentity {
  return {
    office: "gmina",
    station,
    name: station,
    point,
    epoch: 1,
    scopes: ["registry", "accounts", "stations"],
    centralUrl: "http://127.0.0.1:1/",
    statusUrl: "http://127.0.0.1:1/status",
  };
}

export const act: Act = { by: "clerk-1", at: "2026-11-21T08:00:00.000Z", day: "2026-11-21" };

export function value<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(`Refused: ${outcome.code}`);
  return outcome.value;
}

export class Folder implements AsyncDisposable {
  readonly path: string;
  readonly #stores = new Set<Store>();

  constructor(path: string) {
    this.path = path;
  }

  opening(more: Partial<Opening> = {}): Opening {
    return {
      file: join(this.path, "store.db"),
      key: KEY,
      backups: join(this.path, "backups"),
      journal: join(this.path, "journal"),
      newId: ids(),
      log: () => undefined,
      ...more,
    };
  }

  open(more: Partial<Opening> = {}): Store {
    const store = value(openStore(this.opening(more)));
    this.#stores.add(store);
    return store;
  }

  /** An enrolled station's store; each in a file of its own. */
  station(name = "S1", point: string | null = "K1", source = 1): Store {
    const store = this.open({
      file: join(this.path, `${name}.db`),
      journal: join(this.path, `${name}.journal`),
      newId: ids(source),
    });
    if (store.identity() === null) enrol(store, stationIdentity(name, point));
    return store;
  }

  async [Symbol.asyncDispose]() {
    for (const store of this.#stores) await store.close();
    await rm(this.path, { recursive: true, force: true });
  }
}

export async function folder(): Promise<Folder> {
  return new Folder(await mkdtemp(join(tmpdir(), "okienko-store-")));
}

export function enrol(store: Store, who: StationIdentity): void {
  value(
    store.write((tx) => {
      tx.saveIdentity(who);
      return { ok: true, value: null };
    }),
  );
}

export function append(store: Store, ...drafts: readonly FactDraft[]) {
  return value(store.write((tx) => ({ ok: true, value: tx.append(drafts, act) })));
}

type Draft<K extends Kind> = FactDraft<K>;

export function registered(
  id: string,
  number: number,
  more: {
    readonly body?: Partial<Draft<"ItemRegistered">["body"]>;
    readonly sealed?: Partial<Draft<"ItemRegistered">["sealed"]>;
  } = {},
): Draft<"ItemRegistered"> {
  return {
    kind: "ItemRegistered",
    subject: id,
    body: {
      channel: "COUNTER",
      matter: "PODATEK_ROLNY",
      unit: "FN",
      sender: null,
      documentDate: "2026-11-19",
      attachments: 1,
      pages: 2,
      postedOn: null,
      dueOn: null,
      nameOnReceipt: false,
      point: "K1",
      number,
      year: 2026,
      receiptHash: number.toString(16).padStart(64, "0"),
      receivedOn: "2026-11-21",
      receivedTime: "09:00",
      bare: false,
      ...more.body,
    },
    sealed: {
      title: "Wniosek o zaświadczenie",
      reference: null,
      postalNumber: null,
      remarks: "",
      otherDayReason: null,
      receipt: `A${String(number).padStart(11, "0")}`,
      ...more.sealed,
    },
  };
}

export function sender(id: string, name: string): Draft<"SenderRecorded"> {
  return {
    kind: "SenderRecorded",
    subject: id,
    body: { type: "person" },
    sealed: { name, address: "ul. Lipowa 3, 42-282 Kruszyna", pesel: null, nip: null, regon: null },
  };
}

/** Registers one item as the office does: number and row in one transaction. Returns the item's id. */
export function register(store: Store, id: string, title: string, from: string | null = null): number {
  return value(
    store.write((tx) => {
      const point = tx.identity()?.point ?? "K1";
      const number = tx.nextNumber(point, 2026);
      if (!number.ok) return number;
      tx.append(registered(id, number.value, { body: { point, sender: from }, sealed: { title } }), act);
      return number;
    }),
  );
}
