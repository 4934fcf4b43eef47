import { type CaseRulesBook } from "../../domain/record-plan/case-rules.ts";
import { CASE_RULES } from "../../domain/record-plan/facts.ts";
import { type PlanHeader, type RecordClass } from "../../domain/record-plan/plan.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { parseBook } from "../tables/case-rules.ts";
import { parseClass, parseHeader } from "../tables/record-plans.ts";

const plans = statement<{ header: string }>(
  "record-plans-standing",
  "SELECT header FROM record_plans WHERE stands = 1 ORDER BY id",
);
const classOf = statement<{ class: string }>(
  "record-class-of",
  "SELECT class FROM record_classes WHERE plan = ? AND symbol = ?",
);
const classes = statement<{ class: string }>(
  "record-classes-of-plan",
  "SELECT class FROM record_classes WHERE plan = ? ORDER BY symbol",
);
const count = statement<{ all: number; leaves: number; confirmed: number }>(
  "record-classes-count",
  `SELECT count(*) AS "all", coalesce(sum(leaf), 0) AS leaves, coalesce(sum(leaf AND confirmed), 0) AS confirmed
   FROM record_classes WHERE plan = ?`,
);
const book = statement<{ book: string }>("case-rules-book", "SELECT book FROM case_rules WHERE subject = ?");

/** The record plan. `plans` and `classOf` are the shelf of the domain's look-ups (`PlanShelf`). */
export const recordPlanReads = (db: ReadDb) => ({
  /** Versions that stand, as they were made. */
  plans: (): readonly PlanHeader[] => db.all(plans).map(({ header }) => parseHeader(header)),
  classOf(plan: string, symbol: string): RecordClass | null {
    const row = db.one(classOf, plan, symbol);
    return row === undefined ? null : parseClass(row.class);
  },
  /** Every class of a version, by symbol. */
  classes: (plan: string): readonly RecordClass[] =>
    db.all(classes, plan).map((row) => parseClass(row.class)),
  /** How many classes a version has, how many of them are lowest, and how many of those are confirmed. */
  count: (plan: string): { readonly all: number; readonly leaves: number; readonly confirmed: number } =>
    db.one(count, plan) ?? { all: 0, leaves: 0, confirmed: 0 },
  rules(): CaseRulesBook {
    const row = db.one(book, CASE_RULES);
    return row === undefined ? [] : parseBook(row.book);
  },
});
