import { readFileSync } from "node:fs";
import { digestOf } from "../../domain/record-plan/acts.ts";
import { type ShippedPlan, shippedPlanSchema } from "../../domain/record-plan/shipped.ts";
import { sha256 } from "./shelf.ts";

/** The record plan that comes with the program. A file that is none is a broken installation: an exception, nothing can start. */
export function readShippedPlan(file: string): ShippedPlan {
  const plan = shippedPlanSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  if (digestOf(plan.classes, sha256) !== plan.digest) {
    throw new Error(`The shipped record plan is not what its id and digest say (${file})`);
  }
  return plan;
}
