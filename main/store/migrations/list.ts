import { foundation } from "./0001-foundation.ts";
import { recordPlan } from "./0002-record-plan.ts";
import { cases } from "./0003-cases.ts";

export type Migration = {
  readonly version: number;
  readonly purpose: string;
  readonly sql: string;
  /** The folded tables, or what is folded into them, changed: all facts are folded anew in the same transaction. */
  readonly refold: boolean;
};

/** Strictly rising, by hand; the last one is the schema that this program knows. A test holds them to it. */
export const migrations: readonly Migration[] = [
  { version: 1, purpose: "foundation", sql: foundation, refold: false },
  { version: 2, purpose: "record plan", sql: recordPlan, refold: true },
  { version: 3, purpose: "cases", sql: cases, refold: true },
];

export const SCHEMA_VERSION = migrations.at(-1)?.version ?? 0;
