import { createHash } from "node:crypto";
import { withHash } from "../../../main/domain/facts/chain.ts";
import { type Fact, GENESIS } from "../../../main/domain/facts/envelope.ts";
import {
  type CentreMark,
  type FactLog,
  type FreezeReason,
  type LogHead,
  type OrderedEpoch,
  type PulledPage,
  type PushReply,
} from "../../../sync/engine/ports.ts";

type Kept = { fact: Fact; position: number | null; refused: string | null };

/** The engine's log port over arrays, for tests of the engine alone. The store's own is proved by the store's tests. */
export class MemoryLog implements FactLog {
  readonly office = "kruszyna";
  readonly station: string;
  readonly #rows: Kept[] = [];
  readonly #serial: { next: number };
  #mark: CentreMark = { centreEpoch: null, position: 0, checkpoints: [] };
  #epoch = 1;
  #frozen: FreezeReason | null = null;
  #ordered: OrderedEpoch | null = null;
  /** Failing like a full disk. */
  broken = false;

  constructor(station: string, serial: { next: number } = { next: 1 }) {
    this.station = station;
    this.#serial = serial;
  }

  /** The same log on another machine, or the same one as it was. */
  copy(): MemoryLog {
    const twin = new MemoryLog(this.station, this.#serial);
    for (const row of this.#rows) twin.#rows.push({ ...row });
    twin.#mark = this.#mark;
    twin.#epoch = this.#epoch;
    twin.#frozen = this.#frozen;
    return twin;
  }

  append(count = 1): readonly Fact[] {
    return Array.from({ length: count }, () => this.#appendOne());
  }

  openEpoch(): void {
    this.#epoch += 1;
    this.#frozen = null;
  }

  facts(): readonly Fact[] {
    return this.#rows.map((row) => row.fact);
  }

  ids(): readonly string[] {
    return this.#rows
      .toSorted((a, b) => (a.position ?? Infinity) - (b.position ?? Infinity))
      .map((row) => row.fact.id);
  }

  refusals(): readonly { readonly seq: number; readonly code: string }[] {
    return this.#rows.flatMap(({ fact, refused }) =>
      refused === null ? [] : [{ seq: fact.seq, code: refused }],
    );
  }

  head(): LogHead {
    return this.#end(this.#epoch);
  }

  ends(): readonly LogHead[] {
    return Array.from({ length: this.#epoch }, (_, index) => this.#end(index + 1));
  }

  point(): string | null {
    return null;
  }

  ownAfter(epoch: number, seq: number, limit: number): { facts: readonly Fact[]; keys: readonly [] } {
    const facts = this.#own(epoch)
      .map((row) => row.fact)
      .filter((fact) => fact.seq > seq);
    return { facts: facts.slice(0, limit), keys: [] };
  }

  ownHash(epoch: number, seq: number): string | null {
    return this.#own(epoch).find((row) => row.fact.seq === seq)?.fact.hash ?? null;
  }

  waiting(): { readonly count: number; readonly since: string | null } {
    if (this.broken) throw new Error("disk full");
    const rows = this.#rows.filter(
      (row) => row.fact.station === this.station && row.position === null && row.refused === null,
    );
    return { count: rows.length, since: rows[0]?.fact.at ?? null };
  }

  refusedCount(): number {
    return this.refusals().length;
  }

  confirmed(epoch: number): number {
    return this.#own(epoch).findLast((row) => row.position !== null || row.refused !== null)?.fact.seq ?? 0;
  }

  confirm(epoch: number, reply: PushReply): void {
    if (this.broken) throw new Error("disk full");
    for (const row of this.#own(epoch)) {
      row.position = reply.positions.find(({ seq }) => seq === row.fact.seq)?.position ?? row.position;
      row.refused = reply.refused.find(({ seq }) => seq === row.fact.seq)?.code ?? row.refused;
    }
  }

  mark(): CentreMark {
    return this.#mark;
  }

  receive(page: PulledPage): void {
    if (this.broken) throw new Error("disk full");
    for (const { position, ...fact } of page.facts) {
      const known = this.#rows.find((row) => row.fact.id === fact.id);
      if (known === undefined) this.#rows.push({ fact, position, refused: null });
      else known.position = position;
    }
    this.#mark = page.mark;
  }

  rewind(to: CentreMark): void {
    this.#mark = to;
    for (const row of this.#rows) if ((row.position ?? 0) > to.position) row.position = null;
  }

  issued(): readonly [] {
    return [];
  }

  freeze(why: FreezeReason | null): void {
    this.#frozen = why;
  }

  noteOrder(ordered: OrderedEpoch | null): void {
    this.#ordered = ordered;
  }

  ordered(): OrderedEpoch | null {
    return this.#ordered;
  }

  frozen(): FreezeReason | null {
    return this.#frozen;
  }

  #own(epoch: number): Kept[] {
    return this.#rows
      .filter((row) => row.fact.station === this.station && row.fact.epoch === epoch)
      .toSorted((a, b) => a.fact.seq - b.fact.seq);
  }

  #end(epoch: number): LogHead {
    const last = this.#own(epoch).at(-1)?.fact;
    return { epoch, seq: last?.seq ?? 0, hash: last?.hash ?? GENESIS };
  }

  #appendOne(): Fact {
    const { epoch, seq, hash } = this.head();
    const serial = this.#serial.next++;
    const fact = withHash(
      {
        id: `01990000-0000-7000-8000-${String(serial).padStart(12, "0")}`,
        office: this.office,
        station: this.station,
        epoch,
        seq: seq + 1,
        kind: "ItemAssigned",
        version: 1,
        subject: `item-${serial}`,
        scope: "registry",
        at: "2026-11-21T09:00:00.000Z",
        day: "2026-11-21",
        by: "station",
        body: { unit: "OR", clerk: null },
        prev: hash,
      },
      (text) => createHash("sha256").update(text).digest("hex"),
    );
    this.#rows.push({ fact, position: null, refused: null });
    return fact;
  }
}
