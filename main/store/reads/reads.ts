import { type Json } from "../../domain/facts/canonical.ts";
import { viewReads } from "../access-log.ts";
import { type ReadDb } from "../db.ts";
import { setting } from "../settings.ts";
import { caseListReads } from "./case-lists.ts";
import { caseReads } from "./cases.ts";
import { clerkReads } from "./clerks.ts";
import { factReads } from "./facts.ts";
import { type ItemFilter, type ItemPage, itemPage } from "./item-page.ts";
import { itemReads } from "./items.ts";
import { letterReads } from "./letters.ts";
import { jobReads } from "./print-jobs.ts";
import { recordPlanReads } from "./record-plan.ts";
import { replacementReads } from "./replacements.ts";
import { senderReads } from "./senders.ts";
import { seriesReads } from "./series.ts";
import { unitChangeReads } from "./unit-changes.ts";
import { unitWorkReads } from "./unit-work.ts";

/** Everything that may be asked of the store, inside and outside of a transaction alike. */
export const reads = (db: ReadDb) => ({
  items: {
    ...itemReads(db),
    /** A page of the register, what came last first; see `itemPage`. */
    page: (filter: ItemFilter, after: string | null, limit: number): ItemPage =>
      itemPage(db, filter, after, limit),
  },
  senders: senderReads(db),
  clerks: clerkReads(db),
  jobs: jobReads(db),
  series: seriesReads(db),
  cases: caseReads(db),
  caseLists: caseListReads(db),
  letters: letterReads(db),
  replacements: replacementReads(db),
  facts: factReads(db),
  recordPlan: recordPlanReads(db),
  unitChanges: unitChangeReads(db),
  unitWork: unitWorkReads(db),
  views: viewReads(db),
  /** What the office kept under a name; null where it kept nothing. */
  setting: (name: string): Json | null => setting(db, name),
});
export type Reads = ReturnType<typeof reads>;
