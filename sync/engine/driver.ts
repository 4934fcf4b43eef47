import { type CaseList } from "../../main/domain/cases/facts.ts";
import { type CaseListResult } from "../protocol/case-list.ts";
import { type CaseNumberResult } from "../protocol/case-number.ts";
import {
  askCaseList,
  askCaseNumber,
  type Asking,
  type CaseListOutcome,
  type CaseNumberOutcome,
  type CaseNumberQuestion,
} from "./case-numbers.ts";
import { type Light, light } from "./light.ts";
import { INITIAL, step } from "./machine.ts";
import { abandonedOf, helloOf, lookAt, pullOf, pushOf, type Speaker } from "./messages.ts";
import { type FactLog, type PulledPage } from "./ports.ts";
import { type Effect, type Event, type State } from "./state.ts";
import { type Flight, type Reply, type Transport } from "./transport.ts";

/** Time and chance, given from outside. */
export type Nature = {
  /** Monotonic milliseconds. */
  readonly now: () => number;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Rings once after `ms`; the returned function takes the wish back. */
  readonly ring: (ms: number, then: () => void) => () => void;
};

export type EngineParts = {
  readonly log: FactLog;
  /** Null: the machine is not enrolled yet; `enrolled` brings it later. */
  readonly centre: Centre | null;
  readonly nature: Nature;
  /** After every commit of pulled facts: the tables have changed. */
  readonly received: (page: PulledPage) => void;
  /** After every step that may have changed the light. */
  readonly changed: () => void;
  /** The log could not be read or written; the engine goes on trying. */
  readonly trouble: (error: unknown) => void;
};

export type Centre = { readonly speaker: Speaker; readonly transport: Transport };

/**
 * Carries out what the machine wants: requests, the one timer, and the log's transactions. Offline is not a mode, it is a
 * long wait. Everything it may be killed at is safe: the log is before or after a transaction, requests can be repeated.
 */
export class Engine {
  readonly #parts: EngineParts;
  readonly #flights = new Map<number, { abort(): void }>();
  /** Questions beside the machine's own. */
  readonly #questions = new Set<{ abort(): void }>();
  #running = false;
  #listQuestion: Promise<void> = Promise.resolve();
  #centre: Centre | null;
  #state: State = INITIAL;
  #silence: () => void = () => undefined;

  constructor(parts: EngineParts) {
    this.#parts = parts;
    this.#centre = parts.centre;
  }

  start(): void {
    this.#running = true;
    this.#step({ kind: "started", enrolled: this.#centre !== null });
  }

  /** Gives up what is under way. The log stays as it is; a new engine on it goes on from there. */
  stop(): void {
    this.#running = false;
    for (const question of this.#questions) question.abort();
    this.#step({ kind: "stopped" });
  }

  /** The machine became a station. */
  enrolled(centre: Centre): void {
    this.#centre = centre;
    this.#step({ kind: "enrolled" });
  }

  /** Facts were committed. Call after the commit; costs a look at the log. */
  appended(): void {
    this.#step({ kind: "looked" });
  }

  /** Try now: a person asks, the network came back, a supervisor opened a new epoch. */
  wake(): void {
    this.#step({ kind: "wake" });
  }

  /**
   * Asks the centre for a case's number; `heard` is where its answer is written down (see `case-numbers.ts`). Has no timer: ask
   * again whenever there is contact. Asking twice is safe.
   */
  async askCaseNumber(
    question: CaseNumberQuestion,
    heard: (result: CaseNumberResult) => void,
  ): Promise<CaseNumberOutcome> {
    return await askCaseNumber(this.#asking(), question, heard);
  }

  /** Takes a list of cases to this station; on `held` its `CaseListTaken` is appended in `heard`. */
  async takeList(list: CaseList, heard: (result: CaseListResult) => void): Promise<CaseListOutcome> {
    return await this.#oneByOne(() => askCaseList(this.#asking(), { act: "take", list }, heard));
  }

  /** Makes sure that a list can go back; on `held` its `CaseListReturned` is appended in `heard`, which ends the holding. */
  async returnList(list: CaseList, heard: (result: CaseListResult) => void): Promise<CaseListOutcome> {
    return await this.#oneByOne(() => askCaseList(this.#asking(), { act: "return", list }, heard));
  }

  light(): Light {
    return light(this.#state, lookAt(this.#parts.log), this.#parts.nature.now());
  }

  /** An answer to a taking that came after the giving back would take the list a second time, unknown to the centre. */
  async #oneByOne(ask: () => Promise<CaseListOutcome>): Promise<CaseListOutcome> {
    const before = this.#listQuestion;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#listQuestion = promise;
    await before;
    return await ask().finally(resolve);
  }

  #asking(): Asking {
    const outOfContact = (): void => this.#step({ kind: "out-of-contact" });
    const launched = (flight: Flight<unknown>): void => {
      this.#questions.add(flight);
      void flight.reply.finally(() => this.#questions.delete(flight));
    };
    const listening = (): boolean => this.#running;
    return { log: this.#parts.log, centre: this.#centre, outOfContact, launched, listening };
  }

  #step(event: Event): void {
    try {
      this.#stepOn(event);
    } catch (error) {
      if (event.kind === "stopped" || event.kind === "log-failed") throw error;
      this.#parts.trouble(error);
      this.#giveUp();
    }
    this.#parts.changed();
  }

  #stepOn(event: Event): void {
    const { log, nature } = this.#parts;
    const { state, effects } = step(this.#state, event, {
      now: nature.now(),
      random: nature.random(),
      log: lookAt(log),
    });
    this.#state = state;
    let touched = false;
    for (const effect of effects) touched = this.#carryOut(effect) || touched;
    if (touched) this.#stepOn({ kind: "looked" });
  }

  /** Whether it changed the log. */
  #carryOut(effect: Effect): boolean {
    const { log, nature, received } = this.#parts;
    switch (effect.kind) {
      case "hello":
      case "push":
      case "pull":
        this.#send(effect);
        return false;
      case "abort":
        this.#flights.get(effect.id)?.abort();
        this.#flights.delete(effect.id);
        return false;
      case "wait":
        this.#silence();
        this.#silence =
          effect.ms === null ? () => undefined : nature.ring(effect.ms, () => this.#step({ kind: "tick" }));
        return false;
      case "confirm":
        log.confirm(effect.epoch, effect.reply);
        return true;
      case "abandon":
        log.confirm(effect.epoch, abandonedOf(log, effect));
        return true;
      case "receive":
        log.receive(effect.page);
        received(effect.page);
        return true;
      case "rewind":
        log.rewind(effect.to);
        return true;
      case "freeze":
        log.freeze(effect.why);
        return true;
      case "note-order":
        log.noteOrder(effect.ordered);
        return true;
      default:
        return effect satisfies never;
    }
  }

  #send(effect: Extract<Effect, { readonly kind: "hello" | "push" | "pull" }>): void {
    const { log } = this.#parts;
    const centre = this.#centre;
    if (centre === null) return;
    const { speaker, transport } = centre;
    const { id } = effect;
    switch (effect.kind) {
      case "hello": {
        const message = helloOf(speaker, log, effect);
        const { epoch } = message;
        this.#follow(id, transport.hello(message), (answer) => {
          const ownHash = log.ownHash(epoch, answer.centreLast.seq);
          return { kind: "hello-answered", id, epoch, answer, ownHash };
        });
        return;
      }
      case "push": {
        const message = pushOf(speaker, log, effect);
        if (message === null) throw new Error("The log has facts to push, and then it has none");
        const { epoch } = message;
        const first = effect.after + 1;
        const count = message.facts.length;
        this.#follow(id, transport.push(message), (answer) => {
          return { kind: "push-answered", id, epoch, first, count, answer };
        });
        return;
      }
      case "pull":
        this.#follow(id, transport.pull(pullOf(speaker, log, effect)), (answer) => {
          return { kind: "pull-answered", id, answer };
        });
        return;
      default:
        effect satisfies never;
    }
  }

  #follow<Answer>(id: number, flight: Flight<Answer>, answered: (answer: Answer) => Event): void {
    this.#flights.set(id, flight);
    const land = (reply: Reply<Answer>): void => {
      // Given up meanwhile: not even the log is asked about it.
      if (!this.#flights.delete(id)) return;
      if (reply.kind === "answer") this.#heard(() => answered(reply.answer));
      else if (reply.kind === "refusal") this.#step({ kind: "refused", id, refusal: reply.refusal });
      else this.#step({ kind: "failed", id, cause: reply.cause });
    };
    void flight.reply.then(land);
  }

  /** A reply may need a look at the log to become an event; a log that fails there fails like any other. */
  #heard(event: () => Event): void {
    let heard: Event;
    try {
      heard = event();
    } catch (error) {
      this.#parts.trouble(error);
      this.#giveUp();
      return;
    }
    this.#step(heard);
  }

  /** The log failed. What the machine sees of it then is what is known without it: nothing; contact is over for now. */
  #giveUp(): void {
    for (const flight of this.#flights.values()) flight.abort();
    this.#flights.clear();
    const { nature } = this.#parts;
    const around = { now: nature.now(), random: nature.random(), log: BLIND };
    const { state, effects } = step(this.#state, { kind: "log-failed" }, around);
    this.#state = state;
    for (const effect of effects) if (effect.kind === "wait") this.#carryOut(effect);
  }
}

const BLIND = {
  head: { epoch: 1, seq: 0, hash: "" },
  unsent: null,
  mark: { centreEpoch: null, position: 0, checkpoints: [] },
  point: null,
  frozen: null,
  ordered: null,
  waiting: 0,
  since: null,
  refused: 0,
} as const;
