import { readFileSync } from "node:fs";
import { type ShippedPlan, shippedPlanSchema } from "../../domain/record-plan/shipped.ts";

/** The record plan that comes with the program. A file that is none is a broken installation: an exception, nothing can start. */
export function readShippedPlan(file: string): ShippedPlan {
  return shippedPlanSchema.parse(JSON.parse(readFileSync(file, "utf8")));
}
