import { oc } from "@orpc/contract";
import { z } from "zod";

/** What may go wrong in every call, beside the refusals of its own. */
const base = oc.errors({
  /** Nobody is signed in, or the desk is locked. */
  NOT_SIGNED_IN: { status: 401 },
  /** The signed-in person holds no role that may call this today. */
  NOT_ALLOWED: { status: 403, data: z.strictObject({ needs: z.array(z.string()) }) },
  /** The store is shut; the code says why. */
  STORE_SHUT: { status: 503, data: z.strictObject({ trouble: z.string() }) },
});

/**
 * A procedure whose rule may refuse with one of `codes`. The refusal crosses the border as the typed error REFUSED, whose
 * sentence is found in words by its code; `field` is the path of the input that it stands beside.
 */
export function refusing<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return base.errors({
    REFUSED: {
      status: 422,
      data: z.strictObject({
        code: z.enum(codes),
        field: z.string().optional(),
        details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    },
  });
}

/** A procedure that only reads and has nothing to refuse. */
export const reading = base;
