import { type PublicState } from "../../domain/cases/states.ts";

/** What a state's sentences may speak of, as it is said in their language; null: not known, or not to be told. */
export type StateDetails = {
  /** The last day for what a summons asks. */
  readonly until: string | null;
  /** Where the unit that deals with the matter is found. */
  readonly room: string | null;
};

export type StateSentences = {
  /** The state's name (domain.md §2.13). */
  readonly label: string;
  /** The state in one sentence, without a full stop: it is a heading. */
  readonly sentence: string;
  /** What comes next, and by when. */
  readonly next: (details: StateDetails) => string;
  /** What the citizen has to do; null: nothing. */
  readonly action: ((details: StateDetails) => string) | null;
};

/** The one catalogue of states in a language: screens, papers and the public page say a state with these words. */
export type StateWords = {
  readonly states: Readonly<Record<PublicState, StateSentences>>;
  /** What comes next in a sensitive matter that is settled: how it ended is told to nobody who only holds a number. */
  readonly settledQuietly: string;
};
