import { z } from "zod";
import { factSchema } from "../../main/domain/facts/envelope.ts";
import { subjectKeySchema } from "./subject-key.ts";

/**
 * A station's facts on a stick, where there is no network, or after the station was revoked: what a push carries, without
 * its signature. A supervisor brings it in; the hash chain shows whether anything was changed on the way.
 */
export const dayFileSchema = z.strictObject({
  protocol: z.int().min(1),
  office: z.string().min(1).max(40),
  station: z.string().min(1).max(40),
  epoch: z.int().min(1),
  facts: z.array(factSchema).min(1),
  keys: z.array(subjectKeySchema),
});
export type DayFile = z.infer<typeof dayFileSchema>;
