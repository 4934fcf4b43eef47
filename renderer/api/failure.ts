import { ORPCError } from "@orpc/client";
import { z } from "zod";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";

/** A failed call as a screen shows it: what, why and what next, and the field that it stands beside. */
export type Failure = {
  readonly kind: "refused" | "not-signed-in" | "not-allowed" | "store-shut" | "lost" | "accident";
  readonly sentence: string;
  readonly code: string;
  readonly field?: string | undefined;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
};

const refusal = z.object({
  code: z.string(),
  field: z.string().optional(),
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
/** An input that the contract's schema did not take. The form checks it first, so this is a window older than its office. */
const misshapen = z.object({
  issues: z
    .array(z.object({ message: z.string(), path: z.array(z.union([z.string(), z.number()])).optional() }))
    .min(1),
});
const shut = z.object({ trouble: z.string() });

/** Reads what a call threw. The four kinds of answer stay apart: a refusal is not an accident (style.md §5). */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof ORPCError)) {
    return { kind: "lost", sentence: words.failures.lost, code: "LOST" };
  }
  const code = String(error.code);
  if (code === "REFUSED") {
    const read = refusal.safeParse(error.data);
    if (read.success) {
      return { kind: "refused", sentence: refusalSentence(read.data.code, read.data.details), ...read.data };
    }
  }
  if (code === "BAD_REQUEST") {
    const issue = misshapen.safeParse(error.data).data?.issues[0];
    if (issue !== undefined) {
      const { message, path } = issue;
      return { kind: "refused", sentence: refusalSentence(message), code: message, field: path?.join(".") };
    }
  }
  if (code === "NOT_SIGNED_IN") return { kind: "not-signed-in", sentence: words.failures.notSignedIn, code };
  if (code === "NOT_ALLOWED") return { kind: "not-allowed", sentence: words.failures.notAllowed, code };
  if (code === "STORE_SHUT") {
    const read = shut.safeParse(error.data);
    const trouble = read.success ? read.data.trouble : code;
    return { kind: "store-shut", sentence: refusalSentence(trouble), code: trouble };
  }
  return { kind: "accident", sentence: words.failures.accident, code };
}
