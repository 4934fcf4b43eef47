import { accepted, type Outcome, refused } from "../refusal.ts";
import { type PrintJob } from "./job.ts";
import { type PrintingRefusal } from "./refusals.ts";

/**
 * May a job be sent again under its id? Only what certainly did not come out (design.md, idea 5). Refuses a job of another
 * station, one that is still on its way or of unknown fate (a person must look first), and one that came out or was given up.
 */
export function mayRetry(job: PrintJob, station: string): Outcome<PrintJob, PrintingRefusal> {
  if (job.station !== station) return refused("job-elsewhere");
  switch (job.state) {
    case "failed":
      return accepted(job);
    case "queued":
    case "unknown":
      return refused("job-not-settled");
    case "sent":
    case "verified":
      return refused("job-already-printed");
    case "dropped":
      return refused("job-unknown");
    default:
      return job.state satisfies never;
  }
}

/** May a person say what became of a job? Of one that was sent, or of unknown fate; a failed one may be found after all. */
export function maySettle(job: PrintJob, station: string): Outcome<PrintJob, PrintingRefusal> {
  if (job.station !== station) return refused("job-elsewhere");
  if (job.state === "verified") return refused("job-already-printed");
  if (job.state === "queued") return refused("job-not-settled");
  return job.state === "dropped" ? refused("job-unknown") : accepted(job);
}

/** May a job be given up? Not while it is on its way, and not when its paper may exist. */
export function mayDrop(job: PrintJob, station: string): Outcome<PrintJob, PrintingRefusal> {
  if (job.station !== station) return refused("job-elsewhere");
  if (job.state === "sent" || job.state === "verified") return refused("job-already-printed");
  if (job.state === "queued" || job.state === "unknown") return refused("job-not-settled");
  return job.state === "dropped" ? refused("job-unknown") : accepted(job);
}
