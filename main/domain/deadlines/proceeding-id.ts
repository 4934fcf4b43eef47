import { z } from "zod";

/**
 * How a case is dealt with, which decides its term, its notice and its summons (`proceedings.ts` has the law). Ids stand in facts
 * for ever: one may be added, none may be renamed or taken out.
 */
export const proceedingIdSchema = z.enum([
  /** Decided from the party's evidence or known facts, at once. */
  "kpa-at-once",
  /** Needs an inquiry: one month. The usual case. */
  "kpa-simple",
  /** Particularly complex: two months. */
  "kpa-complex",
  /** Simplified proceeding (postępowanie uproszczone). */
  "kpa-simplified",
  /** The office as the authority of the second instance. */
  "appeal",
  "tax-at-once",
  "tax",
  "tax-complex",
  "tax-appeal",
  "certificate",
  "tax-certificate",
  "complaint",
  "motion",
  "petition",
  "public-information",
  /** A reminder (ponaglenie) to be passed on to the higher authority. */
  "reminder",
  /** No act sets a term, the office's own rule does: the term stands with the matter in the directory. */
  "office-rule",
  /** No term runs. */
  "none",
]);
export type ProceedingId = z.infer<typeof proceedingIdSchema>;
