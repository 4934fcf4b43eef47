import { foldJob, type PrintFact, type PrintJob } from "../../domain/printing/job.ts";
import { type WriteDb } from "../db.ts";
import { statement } from "../statement.ts";
import { type Definition, foldedTable } from "./folded.ts";

const load = statement<{ job: string }>("job-load", "SELECT job FROM print_jobs WHERE id = ?");
const insert = statement(
  "job-insert",
  "INSERT INTO print_jobs (station, paper, copy, state, queued_at, job, id) VALUES (?, ?, ?, ?, ?, ?, ?)",
);
const update = statement(
  "job-update",
  "UPDATE print_jobs SET station = ?, paper = ?, copy = ?, state = ?, queued_at = ?, job = ? WHERE id = ?",
);
const remove = statement("job-remove", "DELETE FROM print_jobs WHERE id = ?");
const addItem = statement(
  "job-add-item",
  "INSERT INTO print_job_items (item, job) VALUES (?, ?) ON CONFLICT DO NOTHING",
);
const removeItems = statement("job-remove-items", "DELETE FROM print_job_items WHERE job = ?");
const drop = statement("jobs-drop", "DELETE FROM print_jobs");
const dropItems = statement("job-items-drop", "DELETE FROM print_job_items");

const definition: Definition<PrintJob, PrintFact["kind"]> = {
  load(db, id) {
    const row = db.one(load, id);
    return row === undefined ? undefined : parseJob(row.job);
  },
  step: foldJob,
  save,
  empty(db) {
    db.run(dropItems);
    db.run(drop);
  },
};

/** The print ledger, and which items stand on which paper. */
export const printJobs = foldedTable(definition);

/** A job as the column `job` holds it. */
export function parseJob(text: string): PrintJob {
  // Only `save` writes the column.
  return JSON.parse(text) as PrintJob;
}

function save(db: WriteDb, id: string, job: PrintJob | undefined): void {
  const known = db.one(load, id);
  if (job === undefined) {
    db.run(removeItems, id);
    db.run(remove, id);
    return;
  }
  const { station, paper, copy, state, queuedAt } = job;
  db.run(
    known === undefined ? insert : update,
    station,
    paper,
    copy,
    state,
    queuedAt,
    JSON.stringify(job),
    id,
  );
  const before = known === undefined ? [] : parseJob(known.job).items;
  if (known !== undefined && before.join() === job.items.join()) return;
  if (known !== undefined) db.run(removeItems, id);
  for (const item of job.items) db.run(addItem, item, id);
}
