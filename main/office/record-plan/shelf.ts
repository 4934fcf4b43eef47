import { createHash } from "node:crypto";
import { planFacts } from "../../domain/record-plan/acts.ts";
import {
  type ClassShelf,
  type ShippedPlan,
  shippedAsNew,
  withShipped,
} from "../../domain/record-plan/shipped.ts";
import { type Store } from "../../store/store.ts";
import { type RoomTx } from "../room.ts";

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Versions and classes of the office: what the facts hold and, below it, the shipped version. For reading, in or out of a transaction. */
export function recordPlanShelf(read: Pick<Store["read"], "recordPlan">, shipped: ShippedPlan): ClassShelf {
  return withShipped(read.recordPlan, shipped);
}

/**
 * Before a fact that names a version: has the shipped one stand in the facts, if that is the one and no fact has said it yet. In
 * the same transaction as that fact (`shipped-plan.md` in domain/record-plan says why).
 */
export function standInFacts(
  tx: Pick<RoomTx, "append" | "recordPlan">,
  plan: string,
  shipped: ShippedPlan,
): void {
  if (plan !== shipped.id || tx.recordPlan.plans().some(({ source }) => source === "shipped")) return;
  tx.append(planFacts(shippedAsNew(shipped), sha256));
}
