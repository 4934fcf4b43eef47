import { type JobView } from "../../contract/item.ts";
import { type PrintJob } from "../../domain/printing/job.ts";

/** A print job as a window sees it. `printer` is the name that the office calls it by, where it is still in the settings. */
export function jobView(
  job: PrintJob,
  known: {
    readonly station: string | null;
    readonly rpw: string | null;
    readonly printerName: (id: string) => string | undefined;
  },
): JobView {
  return {
    id: job.id,
    paper: job.paper,
    items: [...job.items],
    printer: known.printerName(job.printer) ?? job.printer,
    copy: job.copy,
    language: job.language,
    state: job.state,
    at: job.stateAt,
    code: job.code,
    rpw: known.rpw,
    here: job.station === known.station,
  };
}
