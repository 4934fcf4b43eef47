import { type Fact, type PositionedFact } from "../../main/domain/facts/envelope.ts";
import { type Store } from "../../main/store/store.ts";
import { type PulledPage, type SubjectKey } from "../../sync/engine/ports.ts";

/** All that the centre does for a log: it keeps what was pushed in one order, and the keys. */
export class Centre {
  readonly facts: PositionedFact[] = [];
  readonly keys = new Map<string, SubjectKey>();
  readonly #erased = new Set<string>();

  push(store: Store, limit = 1000): void {
    const epoch = store.log.head().epoch;
    const { facts, keys } = store.log.ownAfter(epoch, store.log.confirmed(epoch), limit);
    const positions = facts.map((fact) => ({ seq: fact.seq, position: this.#take(fact) }));
    this.#takeKeys(keys);
    store.log.confirm(epoch, { upTo: facts.at(-1)?.seq ?? 0, positions, refused: [] });
  }

  page(after: number, more: { own?: string; limit?: number; keys?: boolean } = {}): PulledPage {
    const facts = this.facts
      .filter(({ position, station }) => position > after && station !== more.own)
      .slice(0, more.limit ?? 1000);
    const wanted = new Set(facts.map(({ sealed }) => sealed?.key));
    const last = facts.at(-1)?.position ?? after;
    return {
      facts,
      keys: more.keys === false ? [] : [...this.keys.values()].filter(({ subject }) => wanted.has(subject)),
      erased: facts.map((fact) => fact.subject).filter((id) => this.#erased.has(id)),
      refused: [],
      mark: { centreEpoch: 1, position: last, checkpoints: [{ position: last, sum: "a".repeat(64) }] },
    };
  }

  pull(store: Store, limit = 1000): void {
    const own = store.identity()?.station ?? "";
    store.log.receive(this.page(store.log.mark().position, { own, limit }));
  }

  #takeKeys(keys: readonly SubjectKey[]): void {
    for (const key of keys) {
      if (!this.keys.has(key.subject) && !this.#erased.has(key.subject)) this.keys.set(key.subject, key);
    }
  }

  #take(fact: Fact): number {
    const known = this.facts.find(({ id }) => id === fact.id);
    if (known !== undefined) return known.position;
    const position = this.facts.length + 1;
    if (fact.kind === "SubjectErased") {
      this.keys.delete(fact.subject);
      this.#erased.add(fact.subject);
    }
    this.facts.push({ ...fact, position });
    return position;
  }
}
