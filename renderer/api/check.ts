import { type z } from "zod";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { type Failure } from "./failure.ts";

/**
 * Checks what was typed by the contract's own input schema, before it is sent. Returns one failure a field, in the order of the
 * schema, each with its sentence; an empty list when the office will understand it (it may still refuse).
 */
export function checkInput(schema: z.ZodType, input: unknown): readonly Failure[] {
  const read = schema.safeParse(input);
  if (read.success) return [];
  const seen = new Set<string>();
  const failures: Failure[] = [];
  for (const issue of read.error.issues) {
    const field = issue.path.join(".");
    if (seen.has(field)) continue;
    seen.add(field);
    failures.push({ kind: "refused", field, code: issue.message, sentence: refusalSentence(issue.message) });
  }
  return failures;
}
