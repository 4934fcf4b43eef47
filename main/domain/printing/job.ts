import { type BodyOf, type OpenFact } from "../facts/kinds.ts";

/**
 * Where a print job stands. `queued`: nothing has left. `sent`: the bytes went out whole. `verified`: a scan, or a person, saw
 * the paper. `failed`: certainly nothing came out; may be tried again under the same id. `unknown`: a person must look.
 * `dropped`: given up.
 */
export type JobState = "queued" | "sent" | "verified" | "failed" | "unknown" | "dropped";

export type PrintJob = BodyOf<"PrintQueued"> & {
  readonly id: string;
  readonly station: string;
  readonly queuedAt: string;
  readonly state: JobState;
  readonly stateAt: string;
  /** Why it failed or is unknown: a code of the devices' closed list. */
  readonly code: string | null;
  readonly printerJob: string | null;
};

export type PrintFact = OpenFact<
  | "PrintQueued"
  | "PrintSent"
  | "PrintFailed"
  | "PrintFateUnknown"
  | "PrintVerified"
  | "PrintSettled"
  | "PrintDropped"
>;

/** What a job is after one more fact. A verified job stays verified: paper that was seen is not unseen. */
export function foldJob(job: PrintJob | undefined, fact: PrintFact): PrintJob | undefined {
  if (fact.kind === "PrintQueued") {
    if (job === undefined) {
      return {
        ...fact.body,
        id: fact.subject,
        station: fact.station,
        queuedAt: fact.at,
        state: "queued",
        stateAt: fact.at,
        code: null,
        printerJob: null,
      };
    }
    // The same id queued again is a retry, perhaps on another printer: only what is certainly not on paper may go again.
    if (job.state !== "failed") return job;
    return { ...job, printer: fact.body.printer, state: "queued", stateAt: fact.at, code: null };
  }
  if (job === undefined || job.state === "verified" || job.state === "dropped") return job;
  const moved = { ...job, stateAt: fact.at };
  switch (fact.kind) {
    case "PrintSent":
      return { ...moved, state: "sent", code: null, printerJob: fact.body.printerJob };
    case "PrintFailed":
      return { ...moved, state: "failed", code: fact.body.code };
    case "PrintFateUnknown":
      return { ...moved, state: "unknown", code: fact.body.code };
    case "PrintVerified":
      return { ...moved, state: "verified", code: null };
    case "PrintSettled":
      return fact.body.printed
        ? { ...moved, state: "verified", code: null }
        : { ...moved, state: "failed", code: "told-not-printed" };
    case "PrintDropped":
      return { ...moved, state: "dropped", code: null };
    default:
      return fact satisfies never;
  }
}
