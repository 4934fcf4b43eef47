import { type PrintJob } from "./job.ts";

/** Nothing of it is on paper: it counts as no copy. */
function nothingOut(job: PrintJob): boolean {
  return job.state === "failed" || job.state === "dropped";
}

/**
 * Which copy the next receipt of an item is: 0 the original, n the n-th DUPLIKAT (domain.md §2.6). One past the highest that
 * came out or may have, so that no two papers say the same; a paper of unknown fate counts as one that came out.
 */
export function nextCopy(receipts: readonly PrintJob[]): number {
  const copies = receipts.filter((job) => !nothingOut(job)).map((job) => job.copy);
  return Math.max(-1, ...copies) + 1;
}

/**
 * The jobs of one item and paper that a new one takes the place of: those that failed here. Left to be tried again, they would
 * bring out a second original.
 */
export function superseded(jobs: readonly PrintJob[], station: string): readonly PrintJob[] {
  return jobs.filter((job) => job.state === "failed" && job.station === station);
}

/** The job that a scan of an item's label proves: the newest of which the paper may be. Null where there is none. */
export function provedBy(jobs: readonly PrintJob[], item: string): PrintJob | null {
  const may = jobs.filter(
    (job) =>
      (job.paper === "label" || job.paper === "label-sheet") &&
      (job.state === "sent" || job.state === "unknown") &&
      job.items.includes(item),
  );
  return may.toSorted((a, b) => (a.queuedAt < b.queuedAt ? 1 : -1))[0] ?? null;
}
