import { type z } from "zod";

/**
 * A text that has passed a check and cannot be swapped for another. The same brand as zod's `.brand<Name>()`, so that a type
 * made by a schema and a type made by a rule are one.
 */
export type Brand<Name extends string> = string & z.core.$brand<Name>;

/** Marks a text as checked. Called only by the rule that has just checked it. */
export function branded<B extends Brand<string>>(text: string): B {
  // True because the caller is the check itself: a brand exists in types only, there is nothing to test at run time.
  return text as B;
}
