import { z } from "zod";

/** Why a case was closed after its term when no notice covers the delay. Ids stand in facts for ever. */
export const lateReasonSchema = z.enum([
  "evidence-awaited",
  "other-authority",
  "party-delay",
  "complex",
  "late-handover",
  "absence",
  "workload",
  "system-failure",
  "oversight",
  "other",
]);
export type LateReason = z.infer<typeof lateReasonSchema>;
