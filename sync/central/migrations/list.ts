import { foundation } from "./0001-foundation.ts";

/** Strictly rising. A released one is never edited: what follows is a new one. */
export const migrations: readonly { readonly number: number; readonly sql: string }[] = [
  { number: 1, sql: foundation },
];
