import { createHash } from "node:crypto";
import { type Fact, GENESIS } from "../../../main/domain/facts/envelope.ts";
import { type Checkpoint, START } from "../../../sync/protocol/checkpoint.ts";
import { type Up } from "../../../sync/protocol/exchanges.ts";
import { type HelloAnswer } from "../../../sync/protocol/hello.ts";
import { type PullAnswer } from "../../../sync/protocol/pull.ts";
import { type PushAnswer } from "../../../sync/protocol/push.ts";
import { type RefusalCode } from "../../../sync/protocol/refusal.ts";
import { type Reply } from "../../../sync/engine/transport.ts";
import { helloAnswer, NOW, pullAnswer, refusal } from "./fixtures.ts";

/** What a centre must do by `sync/SPEC.md`, in as few lines as it can be said: to drive machines by the thousand. */
export class ModelCentre {
  facts: readonly Fact[] = [];
  epoch = 1;
  /** Every push that began above what was expected. */
  gaps = 0;

  hello(message: Up<"hello">): Reply<HelloAnswer> {
    if ((message.centreEpoch ?? 0) > this.epoch || this.#lost(message.checkpoints)) this.epoch += 1;
    const chain = this.#chain(message.station, message.epoch);
    const last = chain.at(-1);
    const at = message.last.seq === 0 ? GENESIS : (chain[message.last.seq - 1]?.hash ?? null);
    return {
      kind: "answer",
      answer: helloAnswer({
        verdict: verdict(message.last, chain.length, at),
        expectedSeq: chain.length + 1,
        centreLast: { seq: chain.length, hash: last?.hash ?? GENESIS },
        hashAtLast: at,
        centreEpoch: this.epoch,
        head: this.facts.length,
        common: message.checkpoints.findLast((one) => this.#has(one)) ?? START,
      }),
    };
  }

  push(message: Up<"push">): Reply<PushAnswer> {
    if (message.centreEpoch !== this.epoch) return refusing("new-centre-epoch");
    const chain = this.#chain(message.station, message.epoch);
    const clone = message.facts.find(
      ({ seq, hash }) => chain[seq - 1] !== undefined && chain[seq - 1]?.hash !== hash,
    );
    if (clone !== undefined) return refusing("clone", { seq: clone.seq });
    const first = message.facts[0]?.seq ?? 1;
    if (first > chain.length + 1) {
      this.gaps += 1;
      return refusing("gap", { expected: chain.length + 1 });
    }
    this.facts = [...this.facts, ...message.facts.filter(({ seq }) => seq > chain.length)];
    const positions = message.facts.map(({ id }) => this.facts.findIndex((fact) => fact.id === id) + 1);
    const expectedSeq = this.#chain(message.station, message.epoch).length + 1;
    return {
      kind: "answer",
      answer: {
        ok: true,
        now: NOW,
        centreEpoch: this.epoch,
        expectedSeq,
        already: 0,
        positions,
        refused: [],
      },
    };
  }

  pull(message: Up<"pull">): Reply<PullAnswer> {
    if (message.centreEpoch !== this.epoch) return refusing("new-centre-epoch");
    if (!this.#has(message.checkpoint)) return refusing("not-in-common");
    // Small pages, so that runs meet what happens between two of them.
    const next = Math.min(message.after + 3, this.facts.length);
    const page = this.facts.slice(message.after, next).map((fact, index) => ({
      ...fact,
      position: message.after + index + 1,
    }));
    const facts = page.filter((fact) => message.own || fact.station !== message.station);
    const checkpoint = this.#checkpoint(next);
    return {
      kind: "answer",
      answer: pullAnswer({ centreEpoch: this.epoch, facts, next, checkpoint, head: this.facts.length }),
    };
  }

  /** Comes back as it was when it had `count` facts. Whether it notices by itself is the luck of its journal. */
  restore(count: number, notices: boolean): void {
    this.facts = this.facts.slice(0, count);
    if (notices) this.epoch += 1;
  }

  #chain(station: string, epoch: number): readonly Fact[] {
    return this.facts.filter((fact) => fact.station === station && fact.epoch === epoch);
  }

  #checkpoint(position: number): Checkpoint {
    return { position, sum: sumOf(this.facts.slice(0, position)) };
  }

  #has({ position, sum }: Checkpoint): boolean {
    return position <= this.facts.length && this.#checkpoint(position).sum === sum;
  }

  #lost(checkpoints: readonly Checkpoint[]): boolean {
    const newest = checkpoints.at(-1);
    return newest !== undefined && !this.#has(newest);
  }
}

function verdict(own: { seq: number; hash: string }, seq: number, at: string | null): HelloAnswer["verdict"] {
  if (own.seq > seq) return "station-ahead";
  if (at !== own.hash) return "clone";
  return own.seq < seq ? "centre-ahead" : "in-step";
}

function refusing(code: RefusalCode, details: Record<string, number> = {}): Reply<never> {
  return { kind: "refusal", refusal: refusal(code, { details }) };
}

function sumOf(facts: readonly Fact[]): string {
  if (facts.length === 0) return START.sum;
  return createHash("sha256")
    .update(facts.map(({ hash }) => hash).join(" "))
    .digest("hex");
}
