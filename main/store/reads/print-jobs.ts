import { type PrintJob } from "../../domain/printing/job.ts";
import { type ReadDb } from "../db.ts";
import { statement } from "../statement.ts";
import { parseJob } from "../tables/print-jobs.ts";

const byId = statement<{ job: string }>("job-by-id", "SELECT job FROM print_jobs WHERE id = ?");
const ofItem = statement<{ job: string }>(
  "jobs-of-item",
  `SELECT p.job FROM print_job_items AS j JOIN print_jobs AS p ON p.id = j.job WHERE j.item = ?
   ORDER BY p.queued_at, p.id`,
);
const open = statement<{ job: string }>(
  "jobs-open",
  "SELECT job FROM print_jobs WHERE station = ? AND state IN ('queued', 'failed', 'unknown') ORDER BY row",
);

export const jobReads = (db: ReadDb) => ({
  byId(id: string): PrintJob | null {
    const row = db.one(byId, id);
    return row === undefined ? null : parseJob(row.job);
  },
  /** Every paper of an item, oldest first. */
  ofItem: (item: string): readonly PrintJob[] => db.all(ofItem, item).map(({ job }) => parseJob(job)),
  /** Jobs of a station that want something: queued, failed, of unknown fate. Oldest first. */
  open: (station: string): readonly PrintJob[] => db.all(open, station).map(({ job }) => parseJob(job)),
});
