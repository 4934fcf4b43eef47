import { type Case } from "../domain/cases/case.ts";
import { type CaseList, type CaseNumber, type denials } from "../domain/cases/facts.ts";
import { numberCame, numberDenied } from "../domain/cases/numbering.ts";
import { type FactDraft } from "../domain/facts/kinds.ts";
import { accepted } from "../domain/refusal.ts";
import { numbersHere } from "./list-numbers.ts";
import { type Room, type RoomTx } from "./room.ts";

/** How long a person waits for the centre's answer, in milliseconds; it is written down when it comes later, too. */
const PATIENCE_MS = 3_000;

/** What the centre says to a question after a number. */
export type NumberSaid =
  | { readonly kind: "given"; readonly number: CaseNumber }
  | { readonly kind: "denied"; readonly code: (typeof denials)[number]; readonly holder: string | null }
  /** The centre believes that this station gives the numbers itself. */
  | { readonly kind: "held-here" };

/** The centre, as far as numbers go. `heard` is where an answer is to be written down, and nowhere else. */
export type NumberSource = {
  /** A question has a good chance to be answered now. */
  inContact(): boolean;
  askCaseNumber(
    question: {
      readonly case: string;
      readonly list: CaseList;
      readonly group: number | null;
      readonly isGroup: boolean;
    },
    heard: (said: NumberSaid) => void,
  ): Promise<{ readonly kind: string }>;
};

/**
 * Folders that wait for a number of the centre. That one is wanted is a fact before it is asked for, so neither a crash nor a lost
 * answer makes two numbers of it: the centre knows the case by its id, and gives the same again.
 */
export class CaseNumbers {
  readonly #room: Room;
  readonly #centre: NumberSource;
  /** Questions under way, by case. */
  readonly #asking = new Map<string, Promise<boolean>>();

  constructor(room: Room, centre: NumberSource) {
    this.#room = room;
    this.#centre = centre;
  }

  /** Asks for the number of one folder; comes back when it is here, or when a person has waited long enough. */
  async ask(id: string): Promise<void> {
    const { clock } = this.#room;
    const { promise, resolve } = Promise.withResolvers<void>();
    const enough = clock.ring(PATIENCE_MS, resolve);
    await Promise.race([this.#askOnce(id), promise]).finally(enough);
  }

  /** Asks for all that this station's folders wait for; answers how many came in time, and how many are still waited for. */
  async askAll(): Promise<{ readonly given: number; readonly waiting: number }> {
    const waiting = this.#waiting();
    await Promise.all(waiting.map(async (id) => await this.ask(id)));
    const still = this.#waiting().length;
    return { given: waiting.length - still, waiting: still };
  }

  /** As `askAll`, by the clock and not by a person: trouble is noted, and nobody waits. */
  askInPassing(): void {
    if (this.#room.frozen() || !this.#centre.inContact()) return;
    for (const id of this.#waiting()) void this.#askOnce(id);
  }

  #waiting(): readonly string[] {
    const { store } = this.#room;
    const station = store.identity()?.station;
    return station === undefined ? [] : store.read.cases.asked(station).map((record) => record.case.id);
  }

  async #askOnce(id: string): Promise<boolean> {
    const underWay = this.#asking.get(id);
    if (underWay !== undefined) return await underWay;
    const asking = this.#ask(id).catch((error: unknown) => {
      this.#room.log.trouble("case-number", { error: error instanceof Error ? error.name : "" });
      return false;
    });
    this.#asking.set(id, asking);
    try {
      return await asking;
    } finally {
      this.#asking.delete(id);
    }
  }

  async #ask(id: string): Promise<boolean> {
    const one = this.#room.store.read.cases.byId(id)?.case;
    if (one?.asked == null) return false;
    const { unit, jrwa, year, group, opens } = one.asked;
    const question = { case: id, list: { unit, jrwa, year }, group, isGroup: opens.isGroup };
    const said = await this.#centre.askCaseNumber(question, (answer) => this.#heard(id, answer));
    if (said.kind !== "given" && said.kind !== "denied") {
      this.#room.log.note("case-number-waits", { why: said.kind });
    }
    return said.kind === "given";
  }

  /** Writes the answer down, unless the folder has its number meanwhile or wants none any more. */
  #heard(id: string, said: NumberSaid): void {
    const asked = this.#room.store.read.cases.byId(id)?.case.asked;
    const written = this.#room.commit<null, never>(asked?.by ?? "", (tx) => {
      const one = tx.cases.byId(id)?.case;
      tx.append(one === undefined ? [] : factsOf(one, said, tx));
      return accepted(null);
    });
    if (!written.ok) this.#room.log.trouble("case-number", { trouble: written.code });
  }
}

/** What follows from the centre's answer for a folder; nothing where it has its number, or wants none any more. */
function factsOf(one: Case, said: NumberSaid, tx: RoomTx): readonly FactDraft[] {
  switch (said.kind) {
    case "given": {
      const facts = numberCame(one, said.number);
      return facts.ok ? facts.value : [];
    }
    case "denied": {
      const { code, holder } = said;
      const facts = numberDenied(one, { code, holder });
      return facts.ok ? facts.value : [];
    }
    case "held-here":
      return numberedHere(one, tx);
    default:
      return said satisfies never;
  }
}

/**
 * The list came to this station after the question was written down, so the number is this station's to give; the centre has kept none
 * for the case, or it would have said it. Where this station does not know that it holds the list, the answer to its taking was lost
 * (it is to be taken again), or what this station did is still on its way here: the folder waits, and is asked for again.
 */
function numberedHere(one: Case, tx: RoomTx): readonly FactDraft[] {
  if (one.asked === null) return [];
  const { unit, jrwa, year, group } = one.asked;
  const list = { unit, jrwa, year };
  if (!numbersHere(tx, tx.identity(), list)) return [];
  const next = tx.nextCaseNumber(list, group);
  if (!next.ok) return [];
  const place = group === null ? { no: next.value, sub: null } : { no: group, sub: next.value };
  const facts = numberCame(one, { ...list, ...place });
  return facts.ok ? facts.value : [];
}
