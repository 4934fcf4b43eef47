import { z } from "zod";
import { civilDaySchema, hashSchema } from "../facts/envelope.ts";
import { type NewPlan } from "./acts.ts";
import { listedClassSchema } from "./facts.ts";
import { type PlanHeader, type RecordClass, unconfirmed } from "./plan.ts";
import { type PlanShelf } from "./in-force.ts";

/**
 * The version that comes with the program: the structure of the plan and the usual symbols of our matters, none of them confirmed.
 * Its id belongs to its content: a changed file gets a new one. Why it becomes facts only when it is used:
 * `shipped-plan.md` beside this file.
 */
export const shippedPlanSchema = z.strictObject({
  id: z.uuid({ version: "v7" }),
  name: z.string().min(1).max(120),
  validFrom: civilDaySchema,
  /** As `digestOf` counts it: the file holds it so that nobody has to count it at work. Checked when the file is read. */
  digest: hashSchema,
  classes: z.array(listedClassSchema).min(1),
});
export type ShippedPlan = z.infer<typeof shippedPlanSchema>;

/** What the facts of the shipped version say. */
export function shippedAsNew(shipped: ShippedPlan): NewPlan {
  const { id, name, validFrom, classes } = shipped;
  return { id, name, validFrom, classes, source: "shipped", confirmed: false };
}

/** Versions and classes, as the store holds them and as a rule asks for them. */
export type ClassShelf = PlanShelf & { classes(plan: string): readonly RecordClass[] };

/**
 * What the facts hold, and below it the shipped version until the facts hold a shipped one: an office has a plan from its first
 * day.
 */
export function withShipped(held: ClassShelf, shipped: ShippedPlan): ClassShelf {
  const ownHeader: PlanHeader = {
    id: shipped.id,
    name: shipped.name,
    validFrom: shipped.validFrom,
    source: "shipped",
    classes: shipped.classes.length,
    digest: shipped.digest,
    adoptedBy: "",
    adoptedOn: "",
  };
  const listed = new Map(shipped.classes.map((listing) => [listing.symbol, listing]));
  const own = (plan: string) => plan === shipped.id && below(held.plans());
  return {
    plans() {
      const plans = held.plans();
      return below(plans) ? [ownHeader, ...plans] : plans;
    },
    classOf(plan, symbol) {
      if (!own(plan)) return held.classOf(plan, symbol);
      const listing = listed.get(symbol);
      return listing === undefined ? null : unconfirmed(listing);
    },
    classes: (plan) => (own(plan) ? shipped.classes.map(unconfirmed) : held.classes(plan)),
  };
}

/** Does the shipped version lie below these, because none of them was shipped? */
function below(plans: readonly PlanHeader[]): boolean {
  return !plans.some(({ source }) => source === "shipped");
}
