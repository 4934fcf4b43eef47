import { type JobView } from "../../contract/item.ts";
import { type PrintingRefusal } from "../../domain/printing/refusals.ts";
import { accepted, type Outcome } from "../../domain/refusal.ts";
import { viewJob } from "../items.ts";
import { type Room, type WriteRefusal } from "../room.ts";
import { type Press } from "./press.ts";

/** A job that was written down, by its id; or why it was not, which may be for more reasons than those of printing. */
export type Queued<Code extends string = PrintingRefusal> = Outcome<string, Code | WriteRefusal>;

/** Sends a job that was just queued; answers it as it stands after the attempt. */
export async function sendQueued<Code extends string>(
  { room, press }: { readonly room: Room; readonly press: Press },
  by: string,
  queued: Queued<Code>,
): Promise<Outcome<JobView, Code | WriteRefusal>> {
  if (!queued.ok) return queued;
  const outcome = await press.send(queued.value, by);
  if (!outcome.ok) return outcome;
  const view = jobNow(room, queued.value);
  const { value } = outcome;
  // The printer took it all and says why it may be late: the job itself is well.
  return accepted(value.fate === "sent" && view.state === "sent" ? { ...view, code: value.warning } : view);
}

/** A job that was just written: that it is not there would be a bug. */
export function jobNow(room: Room, id: string): JobView {
  const job = room.store.read.jobs.byId(id);
  if (job === null) throw new Error("A print job that was just written is not there");
  return viewJob(room, job);
}
