import { z } from "zod";
import { type CaseRow, type Heap } from "../../main/contract/case-views.ts";
import { type CaseFilter } from "../../main/contract/cases.ts";
import { caseStates } from "../../main/domain/cases/states.ts";

/** Heaps of the board in the order in which they are worked off. */
export const heaps = [
  "overdue",
  "today",
  "week",
  "waiting",
  "stopped",
  "later",
  "none",
] as const satisfies readonly Heap[];

export const stages = [
  "folder",
  "asked",
  "open",
  "closed",
  "annulled",
] as const satisfies readonly CaseRow["stage"][];

export const whose = ["mine", "unit", "all"] as const satisfies readonly NonNullable<CaseFilter["whose"]>[];
export type Whose = (typeof whose)[number];

const short = z.string().max(20).optional().catch(undefined);

/** Whose cases are looked at; stands in the address of every list. */
export const whoseSearch = z.object({ whose: z.enum(whose).optional().catch(undefined), unit: short });

/**
 * Filters of the list of cases as they stand in the address; one that the address got wrong is left out. Words are kept elsewhere
 * (`case-words.ts`): they are mostly somebody's name.
 */
export const caseListSearch = whoseSearch.extend({
  clerk: z.string().max(80).optional().catch(undefined),
  stage: z.enum(stages).optional().catch(undefined),
  state: z.enum(caseStates).optional().catch(undefined),
  heap: z.enum(heaps).optional().catch(undefined),
  jrwa: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
  year: z.int().min(2011).max(2099).optional().catch(undefined),
});
export type CaseListSearch = z.infer<typeof caseListSearch>;

export const listsSearch = z.object({
  year: z.int().min(2011).max(2099).optional().catch(undefined),
  unit: short,
});

export const disposalSearch = z.object({ on: z.iso.date().optional().catch(undefined) });
