import { type OpenFact } from "../../domain/facts/kinds.ts";
import {
  foldRecordClass,
  foldRecordPlan,
  type PlanHeader,
  type RecordClass,
  type RecordPlan,
  type RecordPlanFact,
  stands,
} from "../../domain/record-plan/plan.ts";
import { type ReadDb, type WriteDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type FoldedTable } from "./folded.ts";

type PlanRow = { withdrawn: number; parts: string; header: string | null };

const load = statement<PlanRow>(
  "record-plan-load",
  "SELECT withdrawn, parts, header FROM record_plans WHERE id = ?",
);
const loadClasses = statement<{ class: string }>(
  "record-plan-load-classes",
  "SELECT class FROM record_classes WHERE plan = ? ORDER BY symbol",
);
const loadClass = statement<{ class: string }>(
  "record-class-load",
  "SELECT class FROM record_classes WHERE plan = ? AND symbol = ?",
);
const save = statement(
  "record-plan-save",
  `INSERT INTO record_plans (id, stands, withdrawn, parts, header) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT (id) DO UPDATE SET stands = excluded.stands, withdrawn = excluded.withdrawn, parts = excluded.parts,
     header = excluded.header`,
);
const saveClass = statement(
  "record-class-save",
  `INSERT INTO record_classes (plan, symbol, leaf, confirmed, class) VALUES (?, ?, ?, ?, ?)
   ON CONFLICT (plan, symbol) DO UPDATE SET leaf = excluded.leaf, confirmed = excluded.confirmed,
     class = excluded.class`,
);
const removeClasses = statement("record-plan-remove-classes", "DELETE FROM record_classes WHERE plan = ?");
const drop = statement("record-plans-drop", "DELETE FROM record_plans");
const dropClasses = statement("record-classes-drop", "DELETE FROM record_classes");

/**
 * Versions of the record plan, a row for each class. What is said of one class alone touches its row alone: a plan has 1500 of
 * them, and an archivist confirms them one after the other.
 */
export const recordPlans: FoldedTable = {
  fold(db, fact) {
    // `tablesOf` sends this table only the facts of a plan.
    const own = fact as RecordPlanFact;
    if (own.kind === "RecordClassConfirmed" || own.kind === "RecordClassDoubted") foldOne(db, own);
    else savePlan(db, own.subject, foldRecordPlan(loadPlan(db, own.subject), own));
  },
  refold(db, subject, facts) {
    let plan: RecordPlan | undefined;
    for (const fact of facts) plan = foldRecordPlan(plan, fact as RecordPlanFact);
    db.run(removeClasses, subject);
    if (plan !== undefined) savePlan(db, subject, plan);
  },
  empty(db) {
    db.run(dropClasses);
    db.run(drop);
  },
};

/** A class as the column `class` holds it. */
export function parseClass(text: string): RecordClass {
  // Only `saveClassRow` writes the column.
  return JSON.parse(text) as RecordClass;
}

/** A header as the column `header` holds it. */
export function parseHeader(text: string): PlanHeader {
  // Only `savePlan` writes the column.
  return JSON.parse(text) as PlanHeader;
}

function foldOne(db: WriteDb, fact: OpenFact<"RecordClassConfirmed" | "RecordClassDoubted">): void {
  const row = db.one(loadClass, fact.subject, fact.body.symbol);
  if (row !== undefined) saveClassRow(db, fact.subject, foldRecordClass(parseClass(row.class), fact));
}

function loadPlan(db: ReadDb, id: string): RecordPlan | undefined {
  const row = db.one(load, id);
  if (row === undefined) return undefined;
  const classes = db.all(loadClasses, id).map((each) => parseClass(each.class));
  return {
    header: row.header === null ? null : parseHeader(row.header),
    // Only `savePlan` writes the column.
    parts: JSON.parse(row.parts) as number[],
    classes: new Map(classes.map((each) => [each.symbol, each])),
    withdrawn: row.withdrawn === 1,
  };
}

function savePlan(db: WriteDb, id: string, plan: RecordPlan): void {
  const { header, parts, classes, withdrawn } = plan;
  db.run(
    save,
    id,
    Number(stands(plan)),
    Number(withdrawn),
    JSON.stringify(parts),
    header === null ? null : JSON.stringify(header),
  );
  for (const each of classes.values()) saveClassRow(db, id, each);
}

function saveClassRow(db: WriteDb, plan: string, listing: RecordClass): void {
  const { symbol, leaf, confirmed } = listing;
  db.run(saveClass, plan, symbol, Number(leaf), Number(confirmed), JSON.stringify(listing));
}
