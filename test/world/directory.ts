import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Directory, directorySchema } from "../../main/domain/directory/directory.ts";
import { type ShippedPlan, shippedPlanSchema } from "../../main/domain/record-plan/shipped.ts";

/** The office's own directory, as it is delivered. */
export const directory: Directory = directorySchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../assets/office/kruszyna.json"), "utf8")),
);

/** The record plan that comes with the program. */
export const recordPlan: ShippedPlan = shippedPlanSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "../../assets/record-plan/kruszyna.json"), "utf8")),
);
