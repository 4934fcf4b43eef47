import { type Kind, type OpenFact } from "../../domain/facts/kinds.ts";
import { type ReadDb, type WriteDb } from "../db.ts";

/** A table folded from facts, as the log sees it. */
export type FoldedTable = {
  /** One more fact of a subject, the last in fold order. */
  fold(db: WriteDb, fact: OpenFact): void;
  /** A subject's facts (those of this table's kinds) from the start, in fold order: the row becomes what they say. */
  refold(db: WriteDb, subject: string, facts: readonly OpenFact[]): void;
  empty(db: WriteDb): void;
};

/** Given where the row is certainly not there yet: the fact that makes it. Spares the most frequent writing two readings. */
export type FirstFact = { readonly day: string };

/** A table with one row for each subject, whose state is a fold of the domain. */
export type Definition<State, Of extends Kind> = {
  load(db: ReadDb, subject: string): State | undefined;
  step(state: State | undefined, fact: OpenFact<Of>): State | undefined;
  /** Writes the row, anew or over what was there; `undefined` takes it away. */
  save(db: WriteDb, subject: string, state: State | undefined, first: FirstFact | null): void;
  empty(db: WriteDb): void;
};

export function foldedTable<State, Of extends Kind>(table: Definition<State, Of>): FoldedTable {
  // `tablesOf` sends a table only the facts of the kinds that it is listed under.
  const own = (fact: OpenFact) => fact as unknown as OpenFact<Of>;
  return {
    fold(db, fact) {
      const before = table.load(db, fact.subject);
      const after = table.step(before, own(fact));
      if (after !== before) table.save(db, fact.subject, after, before === undefined ? fact : null);
    },
    refold(db, subject, facts) {
      let state: State | undefined;
      for (const fact of facts) state = table.step(state, own(fact));
      table.save(db, subject, state, null);
    },
    empty: table.empty,
  };
}
