import { type caseWords } from "./cases.ts";
import { type deadlineWords } from "./deadlines.ts";
import { failureWords } from "./failures.ts";
import { type letterWords } from "./letters.ts";
import { partsWords } from "./parts.ts";
import { recordPlanWords } from "./record-plan.ts";
import { registryWords } from "./registry.ts";
import { scanWords } from "./scan.ts";
import { settingsWords } from "./settings.ts";
import { shellWords } from "./shell.ts";
import { syncWords } from "./sync.ts";
import { unitsWords } from "./units.ts";

/** What the window says from its start on, in Polish. */
export const windowWords = {
  parts: partsWords,
  shell: shellWords,
  failures: failureWords,
  registry: registryWords,
  settings: settingsWords,
  recordPlan: recordPlanWords,
  units: unitsWords,
  scan: scanWords,
  sync: syncWords,
} as const;

/** Words of counters that are fetched when first opened: their screens bring them along, so that the window's start stays small. */
type LaterWords = {
  readonly cases: typeof caseWords;
  readonly letters: typeof letterWords;
  readonly deadlines: typeof deadlineWords;
};

/**
 * Everything the window says, with its texts widened, so that another language may say them its own way: `const uk: WindowWords`.
 */
export type WindowWords = Said<typeof windowWords & LaterWords>;

type Said<Words> = Words extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Words extends string
    ? string
    : { readonly [Key in keyof Words]: Said<Words[Key]> };
