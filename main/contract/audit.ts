import { z } from "zod";
import { reading } from "./errors.ts";

export const viewLineSchema = z.strictObject({
  at: z.string(),
  by: z.string(),
  what: z.string(),
  subject: z.string(),
  purpose: z.string(),
});

export const auditContract = {
  /** Who looked at what; newest first. The chain of the log is checked with each reading. */
  views: reading
    .input(
      z.strictObject({ after: z.string().max(80).nullable(), limit: z.int().min(1).max(500).default(100) }),
    )
    .output(
      z.strictObject({ rows: z.array(viewLineSchema), next: z.string().nullable(), chainWhole: z.boolean() }),
    ),
};
