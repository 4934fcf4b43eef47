import { useMemo } from "react";
import { type Failure, failureOf } from "./failure.ts";

/** What the contract's schema found wrong, else what the office refused; the same list until one of them changes. */
export function useFailures(checked: readonly Failure[], refused: unknown): readonly Failure[] {
  return useMemo(
    () => (checked.length > 0 || refused === null ? checked : [failureOf(refused)]),
    [checked, refused],
  );
}
