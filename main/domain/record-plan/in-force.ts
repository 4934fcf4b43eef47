import { type PlanHeader, type RecordClass } from "./plan.ts";

/** What the look-up needs of a version. `id` is a UUIDv7, so that ids sort as versions were made. */
type Dated = Pick<PlanHeader, "id" | "validFrom">;

/** A class as it holds on a day, and the version that says so. */
export type ClassInForce = RecordClass & { readonly plan: string; readonly planName: string };

/** Where versions and classes are found; the store's reads have this shape. `plans`: those that stand. */
export type PlanShelf = {
  plans(): readonly PlanHeader[];
  classOf(plan: string, symbol: string): RecordClass | null;
};

/**
 * The version that holds on a civil day: the one with the latest `validFrom` that is not after it, of two with the same the one
 * made later. Null before the first.
 */
export function planOn<Plan extends Dated>(plans: readonly Plan[], day: string): Plan | null {
  let found: Plan | null = null;
  for (const plan of plans) {
    if (plan.validFrom <= day && (found === null || compare(found, plan) < 0)) found = plan;
  }
  return found;
}

/** From the earliest to the latest, as they hold one after the other. */
export function inOrder<Plan extends Dated>(plans: readonly Plan[]): readonly Plan[] {
  return plans.toSorted(compare);
}

/** The last day of a version, `YYYY-MM-DD` of the day on which the next one begins; null for the last. */
export function heldUntil<Plan extends Dated>(plans: readonly Plan[], plan: Plan): string | null {
  return inOrder(plans).find((other) => compare(plan, other) < 0)?.validFrom ?? null;
}

/** The class with a symbol on a civil day; null where no version holds, or the one that does has no such class. */
export function classOn(shelf: PlanShelf, symbol: string, day: string): ClassInForce | null {
  const plan = planOn(shelf.plans(), day);
  const found = plan === null ? null : shelf.classOf(plan.id, symbol);
  return plan === null || found === null ? null : { ...found, plan: plan.id, planName: plan.name };
}

function compare(one: Dated, other: Dated): number {
  if (one.validFrom !== other.validFrom) return one.validFrom < other.validFrom ? -1 : 1;
  return one.id === other.id ? 0 : one.id < other.id ? -1 : 1;
}
