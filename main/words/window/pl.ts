import { deadlineWords } from "./deadlines.ts";
import { failureWords } from "./failures.ts";
import { partsWords } from "./parts.ts";
import { recordPlanWords } from "./record-plan.ts";
import { registryWords } from "./registry.ts";
import { scanWords } from "./scan.ts";
import { settingsWords } from "./settings.ts";
import { shellWords } from "./shell.ts";
import { syncWords } from "./sync.ts";
import { unitsWords } from "./units.ts";

/** Everything the window says, in Polish. Another language gives the same shape: `const uk: WindowWords`. */
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
  deadlines: deadlineWords,
} as const;

/** The shape with its texts widened, so that another language may say them its own way. */
export type WindowWords = Said<typeof windowWords>;

type Said<Words> = Words extends (...given: infer Given) => string
  ? (...given: Given) => string
  : Words extends string
    ? string
    : { readonly [Key in keyof Words]: Said<Words[Key]> };
