import { z } from "zod";
import { scopeSchema } from "../../main/domain/facts/scope.ts";

/**
 * A key that opens the sealed parts of one subject: 32 bytes, base64. `subject` is the `sealed.key` of the facts that it
 * opens. It travels beside the facts and not in them, so that erasing it everywhere erases what they sealed. Only
 * stations with `scope` are given it. The first key of a name stands: a second, other one is not taken.
 */
export const subjectKeySchema = z.strictObject({
  subject: z.string().min(1).max(80),
  scope: scopeSchema,
  key: z.base64().length(44),
});
export type SubjectKey = z.infer<typeof subjectKeySchema>;
