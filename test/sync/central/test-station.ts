import { generateKeyPairSync, randomBytes } from "node:crypto";
import { canonicalJson } from "../../../main/domain/facts/canonical.ts";
import { withHash } from "../../../main/domain/facts/chain.ts";
import { type Fact, GENESIS } from "../../../main/domain/facts/envelope.ts";
import { bodyHash, receiptHash, sha256 } from "../../../sync/central/crypto.ts";
import { type Checkpoint, START } from "../../../sync/protocol/checkpoint.ts";
import { type EnrolAnswer } from "../../../sync/protocol/enrol.ts";
import { type Down, type Exchange, exchanges, type Up } from "../../../sync/protocol/exchanges.ts";
import { refusalSchema } from "../../../sync/protocol/refusal.ts";
import {
  ENROLLING,
  type RequestToSign,
  signRequest,
  type StationKey,
} from "../../../sync/protocol/signing.ts";
import { type SubjectKey } from "../../../sync/protocol/subject-key.ts";
import { PROTOCOL } from "../../../sync/protocol/version.ts";

/** A station reduced to its voice: it signs, chains facts, and says exactly what a test tells it to. */
export class TestStation {
  readonly url: string;
  readonly key: StationKey;
  readonly identity: EnrolAnswer;
  centreEpoch: number;
  epoch = 1;
  /** What it wrote in its epoch. */
  facts: Fact[] = [];
  clockMs: () => number = Date.now;
  /** The list of cases that it speaks of. */
  list = { unit: "FN", jrwa: "3120", year: 2026 };

  constructor(url: string, key: StationKey, identity: EnrolAnswer) {
    this.url = url;
    this.key = key;
    this.identity = identity;
    this.centreEpoch = identity.centreEpoch;
  }

  static async enrol(url: string, code: string, clockMs: () => number = Date.now): Promise<TestStation> {
    const key = newKey();
    const answer = await enrolAt(url, code, { key, atMs: clockMs() });
    if (!answer.ok) throw new Error(`Enrolment was refused: ${answer.code}`);
    const station = new TestStation(url, key, answer);
    station.clockMs = clockMs;
    return station;
  }

  /** Writes the next fact of the chain, by default an unremarkable one of an unknown kind. */
  write(more: Partial<Fact> = {}): Fact {
    const last = this.facts.at(-1);
    const fact = withHash(
      {
        id: newId(),
        office: this.identity.office,
        station: this.identity.station,
        epoch: this.epoch,
        seq: (last?.seq ?? 0) + 1,
        kind: "TestNote",
        version: 1,
        subject: newId(),
        scope: "registry",
        at: "2026-11-21T09:42:00.000Z",
        day: "2026-11-21",
        by: "clerk-1",
        body: { n: this.facts.length },
        prev: last?.hash ?? GENESIS,
        ...more,
      },
      sha256,
    );
    this.facts.push(fact);
    return fact;
  }

  writeMany(count: number): readonly Fact[] {
    return Array.from({ length: count }, () => this.write());
  }

  /** Registers an item whose receipt carries `number` (twelve symbols). */
  register(number: string, more: { subject?: string; body?: Fact["body"] } = {}): Fact {
    return this.write({
      kind: "ItemRegistered",
      subject: more.subject ?? newId(),
      body: {
        channel: "COUNTER",
        matter: "GENERAL_LETTER",
        unit: "OR",
        sender: null,
        documentDate: null,
        attachments: 0,
        pages: null,
        postedOn: null,
        dueOn: "2026-12-21",
        nameOnReceipt: false,
        point: this.identity.point ?? "K1",
        number: this.facts.length + 1,
        year: 2026,
        receiptHash: receiptHash(number, this.identity.receiptSecret),
        receivedOn: "2026-11-21",
        receivedTime: "10:42",
        bare: false,
        ...more.body,
      },
    });
  }

  async hello(more: Partial<Up<"hello">> = {}): Promise<Down<"hello">> {
    const last = this.facts.at(-1);
    const answer = await this.send("hello", {
      ...this.#who(),
      epoch: this.epoch,
      last: { seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS },
      series: [],
      centreEpoch: this.centreEpoch,
      checkpoints: [],
      ...more,
    });
    if (answer.ok) this.centreEpoch = answer.centreEpoch;
    return answer;
  }

  async push(facts: readonly Fact[], keys: readonly SubjectKey[] = []): Promise<Down<"push">> {
    return await this.send("push", {
      ...this.#who(),
      epoch: this.epoch,
      centreEpoch: this.centreEpoch,
      facts: [...facts],
      keys: [...keys],
    });
  }

  async pull(more: Partial<Up<"pull">> = {}): Promise<Down<"pull">> {
    return await this.send("pull", {
      ...this.#who(),
      centreEpoch: this.centreEpoch,
      after: 0,
      checkpoint: START,
      limit: 1000,
      own: false,
      unsent: 0,
      waitMs: 0,
      ...more,
    });
  }

  async caseNumber(of: string, more: Partial<Up<"caseNumber">> = {}): Promise<Down<"caseNumber">> {
    return await this.send("caseNumber", {
      ...this.#who(),
      centreEpoch: this.centreEpoch,
      checkpoint: START,
      case: of,
      list: this.list,
      group: null,
      isGroup: false,
      ...more,
    });
  }

  async caseList(act: "take" | "return", more: Partial<Up<"caseList">> = {}): Promise<Down<"caseList">> {
    return await this.send("caseList", {
      ...this.#who(),
      centreEpoch: this.centreEpoch,
      checkpoint: START,
      position: 1_000_000,
      act,
      list: this.list,
      ...more,
    });
  }

  /** Everything after a place, page by page. */
  async pullAll(more: Partial<Up<"pull">> = {}) {
    const facts = [];
    let after = more.after ?? 0;
    let checkpoint: Checkpoint = more.checkpoint ?? START;
    for (;;) {
      const page = await this.pull({ ...more, after, checkpoint });
      if (!page.ok) throw new Error(`Pull was refused: ${page.code}`);
      facts.push(...page.facts);
      ({ next: after, checkpoint } = page);
      if (page.next >= page.head) return { facts, after, checkpoint };
    }
  }

  async send<Name extends Exchange>(
    name: Name,
    message: Up<Name>,
    twist: Partial<RequestToSign> = {},
  ): Promise<Down<Name>> {
    const text = JSON.stringify(message);
    const header = await this.sign(name, text, twist);
    return await answerOf(name, await post(this.url + exchanges[name].address, header, text));
  }

  async sign(name: Exchange, text: string, twist: Partial<RequestToSign> = {}): Promise<string> {
    const { station, office } = this.identity;
    return await signRequest(
      {
        station,
        office,
        address: exchanges[name].address,
        atMs: this.clockMs(),
        nonce: randomBytes(16).toString("base64url"),
        bodyHash: bodyHash(Buffer.from(text)),
        ...twist,
      },
      this.key,
    );
  }

  #who() {
    const { office, station } = this.identity;
    return { protocol: PROTOCOL, office, station };
  }
}

export async function enrolAt(
  url: string,
  code: string,
  { key, atMs = Date.now(), signer = key }: { key: StationKey; atMs?: number; signer?: StationKey },
): Promise<Down<"enrol">> {
  const text = JSON.stringify({ protocol: PROTOCOL, code, publicKey: key.x, name: "Test" });
  const header = await signRequest(
    {
      station: ENROLLING,
      office: ENROLLING,
      address: exchanges.enrol.address,
      atMs,
      nonce: randomBytes(16).toString("base64url"),
      bodyHash: bodyHash(Buffer.from(text)),
    },
    signer,
  );
  return await answerOf("enrol", await post(url + exchanges.enrol.address, header, text));
}

export async function post(address: string, header: string, body: string): Promise<Response> {
  return await fetch(address, {
    method: "POST",
    headers: { authorization: header, "content-type": "application/json" },
    body,
  });
}

/** Reads an answer as strictly as a station does: an answer of another shape fails the test. */
export async function answerOf<Name extends Exchange>(name: Name, response: Response): Promise<Down<Name>> {
  const json: unknown = await response.json();
  const schema = response.ok ? exchanges[name].down : refusalSchema;
  // True: the schema is that of this very exchange, which TypeScript cannot follow through the index.
  return schema.parse(json) as Down<Name>;
}

export function newKey(): StationKey {
  const { x, d } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  if (x === undefined || d === undefined) throw new Error("An Ed25519 key has x and d");
  return { x, d };
}

let made = 0;

/** A UUIDv7 whose time stands still: tests need no order of ids. */
export function newId(): string {
  made += 1;
  return `019aa0bc-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

/** A fact as it was written, without what the centre adds. */
export function bare({ position: _given, ...fact }: Fact & { position?: number }): string {
  return canonicalJson(fact);
}
