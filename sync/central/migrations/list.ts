import { foundation } from "./0001-foundation.ts";
import { cases } from "./0002-cases.ts";
import { units } from "./0003-units.ts";

/** Strictly rising. A released one is never edited: what follows is a new one. */
export const migrations: readonly { readonly number: number; readonly sql: string }[] = [
  { number: 1, sql: foundation },
  { number: 2, sql: cases },
  { number: 3, sql: units },
];
