import { readFileSync } from "node:fs";
import { type Directory, directorySchema } from "../../main/domain/directory/directory.ts";
import { type ShippedPlan, shippedPlanSchema } from "../../main/domain/record-plan/shipped.ts";

/** The office's own directory, as it is delivered. */
export const directory: Directory = directorySchema.parse(
  JSON.parse(readFileSync(new URL("../../assets/office/kruszyna.json", import.meta.url), "utf8")),
);

/** The record plan that comes with the program. */
export const recordPlan: ShippedPlan = shippedPlanSchema.parse(
  JSON.parse(readFileSync(new URL("../../assets/record-plan/kruszyna.json", import.meta.url), "utf8")),
);
