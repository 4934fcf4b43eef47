import { type TypedLetter } from "./letter-values.ts";

/** What a group of fields of a letter is given. `path` begins the names of its steps, as in the contract's input. */
export type LetterFieldProps = {
  readonly path: string;
  readonly typed: TypedLetter;
  readonly set: (change: Partial<TypedLetter>) => void;
  readonly error: (field: string) => string | undefined;
};
