import { firstBreak } from "../../../main/domain/facts/chain.ts";
import { type CaseNumber, caseNumberSchema } from "../../../main/domain/cases/facts.ts";
import { referenceText } from "../../../main/domain/cases/reference.ts";
import { type Fact } from "../../../main/domain/facts/envelope.ts";
import { makeLabelPayload } from "../../../main/domain/numbers/label-payload.ts";
import { sha256 } from "../../../main/store/append.ts";
import { type Counter, type Given } from "../../world/counter.ts";

/** A rule of design.md §6 or §10 that was seen broken. */
export class Violation extends Error {
  override readonly name = "Violation";
}

type Written = { readonly station: string; readonly epoch: number; readonly seq: number };
type Known = { readonly seq: number; readonly hash: string };

/** What the run has seen with its own eyes: every paper given out, every fact committed. Outside of everything it judges. */
export class Ledger {
  readonly given = new Map<string, Given>();
  readonly facts = new Map<string, Written>();
  /** The fact that registered an item. */
  readonly registrations = new Map<string, string>();
  /** Facts that were on a disk which came back older. Only these may be missing at the end. */
  readonly died = new Set<string>();
  /** By reference: the case that carries it, and the fact that says so. */
  readonly references = new Map<
    string,
    { readonly case: string; readonly fact: string; readonly number: CaseNumber }
  >();
  /** References that a centre had given and then forgot with its last commits: nobody may have them. */
  readonly forgotten = new Set<string>();
  readonly #receipts = new Set<string>();
  /** The end of each chain as it was checked last, by machine and epoch. */
  readonly #checked = new Map<string, Known>();

  /** Paper left the printer: the same number must never be given again. */
  give(given: Given): void {
    const label = makeLabelPayload(given.number);
    if (this.given.has(label)) throw new Violation(`The label ${label} was given twice`);
    if (this.#receipts.has(given.receipt)) throw new Violation("A receipt number was given twice");
    this.given.set(label, given);
    this.#receipts.add(given.receipt);
  }

  /** Looks at what a machine has written since the last look: nothing gone, the chain whole. */
  look(counter: Counter): void {
    const { station } = counter;
    const { log } = station.store;
    for (const { epoch, seq } of log.ends()) {
      const place = `${station.name} ${epoch}`;
      const before = this.#checked.get(place);
      if (before !== undefined && (before.seq > seq || log.ownHash(epoch, before.seq) !== before.hash))
        throw new Violation(`${place}: the log had ${before.seq} facts and has ${seq}`);
      const { facts } = log.ownAfter(epoch, before?.seq ?? 0, Number.MAX_SAFE_INTEGER);
      const broken = firstBreak(facts, sha256, before);
      if (broken !== null) throw new Violation(`${place}: the chain breaks at ${broken.seq} (${broken.why})`);
      for (const fact of facts) {
        this.facts.set(fact.id, { station: fact.station, epoch, seq: fact.seq });
        if (fact.kind === "ItemRegistered") this.registrations.set(fact.subject, fact.id);
        if (fact.kind === "CaseOpened") this.#opened(fact);
      }
      const last = facts.at(-1);
      if (last !== undefined) this.#checked.set(place, { seq: last.seq, hash: last.hash });
    }
  }

  /** The reference stands on paper now: no other case may ever have it. */
  #opened({ id, subject, body }: Fact): void {
    const { unit, jrwa, year, no, sub } = body;
    const number = caseNumberSchema.parse({ unit, jrwa, year, no, sub });
    const reference = referenceText(number);
    const other = this.references.get(reference);
    // Lost twice over, with the centre's last commits and with the disk of the one station that had it: nobody can know of it.
    const gone = other !== undefined && this.died.has(other.fact) && this.forgotten.has(reference);
    if (other !== undefined && other.case !== subject && !gone) {
      const [first, second] = [other.fact, id].map((fact) => {
        const { station = "", epoch = 0, seq = 0 } = this.facts.get(fact) ?? {};
        return `${station}/${epoch}/${seq}${this.died.has(fact) ? " (died)" : ""}`;
      });
      throw new Violation(`The reference ${reference} was given twice: ${first} and ${second}`);
    }
    this.references.set(reference, { case: subject, fact: id, number });
  }

  /** A machine's disk came back older: what it had written and no longer has may be lost, if nobody else has it. */
  disaster(counter: Counter): void {
    const { station } = counter;
    const { log } = station.store;
    const own = station.store.identity()?.station;
    const left = new Set<string>();
    for (const { epoch } of log.ends()) {
      this.#checked.delete(`${station.name} ${epoch}`);
      for (const { id } of log.ownAfter(epoch, 0, Number.MAX_SAFE_INTEGER).facts) left.add(id);
    }
    for (const place of this.#checked.keys())
      if (place.startsWith(`${station.name} `)) this.#checked.delete(place);
    for (const [id, fact] of this.facts) if (fact.station === own && !left.has(id)) this.died.add(id);
  }
}
