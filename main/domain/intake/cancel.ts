import { type FactDraft } from "../facts/kinds.ts";
import { type PrintJob } from "../printing/job.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type IntakeRefusal } from "./draft.ts";
import { type Item } from "./item.ts";

/** How long a registration can be undone, in seconds. */
export const UNDO_SECONDS = 20;

type CancelFacts = readonly FactDraft<"ItemCancelled" | "PrintDropped">[];

/** Where and when the act is done, and the print jobs that the item is on. */
export type CancelContext = {
  readonly point: string | null;
  /** Instant, ISO 8601. */
  readonly now: string;
  readonly jobs: readonly PrintJob[];
};

/**
 * Seconds in which the registration can still be undone, rounded up; 0 when it cannot: too late, its label seen on paper,
 * cancelled already, or the clock stands before the registration (then nobody knows how long ago it was).
 */
export function undoSeconds(item: Item, jobs: readonly PrintJob[], now: string): number {
  if (item.state === "CANCELLED_ENTRY" || labelSeen(item, jobs)) return 0;
  const gone = (Date.parse(now) - Date.parse(item.registeredAt)) / 1000;
  return gone < 0 ? 0 : Math.max(0, Math.ceil(UNDO_SECONDS - gone));
}

/**
 * Takes back a registration within 20 seconds, while nobody has proved its label, at the point that gave its number: only
 * there is it known what was printed. The number stays taken.
 */
export function undo(
  item: Item,
  reason: string,
  context: CancelContext,
): Outcome<CancelFacts, IntakeRefusal> {
  if (item.state === "CANCELLED_ENTRY") return refused("item-cancelled");
  if (item.number.point !== context.point) return refused("not-this-point");
  if (labelSeen(item, context.jobs)) return refused("undo-verified");
  if (undoSeconds(item, context.jobs, context.now) === 0) return refused("undo-too-late");
  return accepted(cancelled(item, { reason, undo: true }, context.jobs));
}

/** Cancels an entry with a reason: it stays in the register, its number is never used again (domain.md §2.4). */
export function cancel(
  item: Item,
  reason: string,
  context: Pick<CancelContext, "jobs">,
): Outcome<CancelFacts, IntakeRefusal> {
  if (item.state === "CANCELLED_ENTRY") return refused("item-cancelled");
  if (reason === "") return refused("reason-required", { field: "reason" });
  return accepted(cancelled(item, { reason, undo: false }, context.jobs));
}

function labelSeen(item: Item, jobs: readonly PrintJob[]): boolean {
  return jobs.some(
    (job) =>
      job.state === "verified" &&
      (job.paper === "label" || job.paper === "label-sheet") &&
      job.items.includes(item.id),
  );
}

/** Papers of a cancelled entry that certainly did not come out are given up with it; others are on paper, or may be. */
function cancelled(
  item: Item,
  told: { readonly reason: string; readonly undo: boolean },
  jobs: readonly PrintJob[],
): CancelFacts {
  const given = jobs.filter(
    (job) => job.state === "failed" && job.items.length === 1 && job.items[0] === item.id,
  );
  return [
    { kind: "ItemCancelled", subject: item.id, body: { undo: told.undo }, sealed: { reason: told.reason } },
    ...given.map((job) => ({ kind: "PrintDropped", subject: job.id, body: {}, sealed: null }) as const),
  ];
}
