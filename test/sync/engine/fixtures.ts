import { type HelloAnswer } from "../../../sync/protocol/hello.ts";
import { type PullAnswer } from "../../../sync/protocol/pull.ts";
import { type RefusalCode, type SyncRefusal } from "../../../sync/protocol/refusal.ts";
import { INITIAL, step } from "../../../sync/engine/machine.ts";
import { type Effect, type Event, type LogView, type State } from "../../../sync/engine/state.ts";

export const NOW = "2026-11-21T09:00:00.000Z";
export const ZERO = "0".repeat(64);
export const OTHER = "f".repeat(64);

export const emptyLog: LogView = {
  head: { epoch: 1, seq: 0, hash: ZERO },
  unsent: null,
  mark: { centreEpoch: 1, position: 0, checkpoints: [] },
  point: "K1",
  frozen: null,
  ordered: null,
  waiting: 0,
  since: null,
  refused: 0,
};

/** A log of one epoch with `count` facts after `after` that the centre does not have. */
export function waitingLog(after: number, count: number, epoch = 1): LogView {
  return {
    ...emptyLog,
    head: { epoch, seq: after + count, hash: "a".repeat(64) },
    unsent: { epoch, after, last: after + count },
    waiting: count,
    since: NOW,
  };
}

export function helloAnswer(more: Partial<HelloAnswer> = {}): HelloAnswer {
  return {
    ok: true,
    protocol: 1,
    now: NOW,
    verdict: "station-ahead",
    epoch: 1,
    expectedSeq: 1,
    centreLast: { seq: 0, hash: ZERO },
    hashAtLast: null,
    centreEpoch: 1,
    head: 0,
    common: { position: 0, sum: ZERO },
    pointsTaken: [],
    ordered: null,
    ...more,
  };
}

export function pullAnswer(more: Partial<PullAnswer> = {}): PullAnswer {
  return {
    ok: true,
    now: NOW,
    centreEpoch: 1,
    facts: [],
    keys: [],
    erased: [],
    refused: [],
    next: 0,
    checkpoint: { position: 0, sum: ZERO },
    head: 0,
    ...more,
  };
}

export function refusal(code: RefusalCode, more: Partial<SyncRefusal> = {}): SyncRefusal {
  return { ok: false, code, details: {}, now: NOW, ...more };
}

/** Drives the pure machine by hand: one event at a time, at a time and over a log that the test says. */
export class Hand {
  state: State = INITIAL;
  effects: readonly Effect[] = [];
  now = 0;
  log: LogView = emptyLog;

  send(event: Event): this {
    const { state, effects } = step(this.state, event, { now: this.now, random: 0.5, log: this.log });
    this.state = state;
    this.effects = effects;
    return this;
  }

  start(): this {
    return this.send({ kind: "started", enrolled: true });
  }

  /** Started, checked in, everything planned. */
  contact(answer: Partial<HelloAnswer> = {}, ownHash: string | null = null): this {
    this.start();
    return this.answerHello(answer, ownHash);
  }

  answerHello(answer: Partial<HelloAnswer> = {}, ownHash: string | null = null): this {
    const { id, epoch } = this.the("hello");
    return this.send({ kind: "hello-answered", id, epoch, answer: helloAnswer(answer), ownHash });
  }

  answerPull(answer: Partial<PullAnswer> = {}): this {
    const id = this.state.pull.flight?.id ?? -1;
    return this.send({ kind: "pull-answered", id, answer: pullAnswer(answer) });
  }

  refusePush(code: RefusalCode, more: Partial<SyncRefusal> = {}): this {
    return this.send({ kind: "refused", id: this.state.push.flight?.id ?? -1, refusal: refusal(code, more) });
  }

  /** Without the housekeeping: timers and requests given up. */
  kinds(): readonly string[] {
    return this.effects.map(({ kind }) => kind).filter((kind) => kind !== "wait" && kind !== "abort");
  }

  the<Kind extends Effect["kind"]>(kind: Kind): Extract<Effect, { readonly kind: Kind }> {
    const found = this.effects.find(
      (effect): effect is Extract<Effect, { readonly kind: Kind }> => effect.kind === kind,
    );
    if (found === undefined) throw new Error(`No effect ${kind} among ${this.kinds().join(", ")}`);
    return found;
  }
}
