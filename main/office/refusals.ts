import { ORPCError } from "@orpc/server";
import { type Outcome } from "../domain/refusal.ts";
import { type StoreTrouble, storeTroubles } from "../domain/station/refusals.ts";

/** The typed errors of a procedure that may refuse with `Code`, as oRPC hands them to its handler. */
type RefusingErrors<Code extends string> = {
  REFUSED(options: {
    data: {
      code: Code;
      field?: string | undefined;
      details?: Record<string, string | number> | undefined;
    };
  }): Error;
};

/**
 * The value of an outcome, or the refusal thrown as the contract's typed error: the one place where a value becomes an
 * exception, because oRPC's border wants one. A trouble of the store's disk crosses as STORE_SHUT.
 */
export function accept<Value, Code extends string>(
  outcome: Outcome<Value, Code | StoreTrouble>,
  errors: RefusingErrors<Code>,
): Value {
  if (outcome.ok) return outcome.value;
  const { code, field, details } = outcome;
  if (ofStore(code)) throw storeShut(code);
  throw errors.REFUSED({
    data: {
      // What is no trouble of the store is a code of the rule; TypeScript does not subtract from a type parameter.
      code: code as Code,
      ...(field !== undefined && { field }),
      ...(details !== undefined && { details: { ...details } }),
    },
  });
}

/** As `accept`, for a procedure whose only trouble can be the store's. */
export function acceptWrite<Value>(outcome: Outcome<Value, StoreTrouble>): Value {
  if (outcome.ok) return outcome.value;
  throw storeShut(outcome.code);
}

export function storeShut(trouble: StoreTrouble) {
  return new ORPCError("STORE_SHUT", { status: 503, data: { trouble } });
}

function ofStore(code: string): code is StoreTrouble {
  return storeTroubles.some((trouble) => trouble === code);
}
