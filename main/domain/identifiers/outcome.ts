/** What kind of fault: the wrong shape, a check digit that does not add up, or a value that cannot be true. */
export type FaultKind = "FORMAT" | "CHECKSUM" | "SEMANTIC";

type FaultDetails = Readonly<Record<string, string | number>>;

/**
 * What a check says of a typed identifier. `ok` means: no fault at all. A fault has the shape of a `Refusal` (`code` names the
 * sentence to show; `details` are counts and positions, never the identifier) with its kind and weight.
 * A blocking fault stops saving; a warning is shown, and the clerk may go on (foreign, old and misprinted values exist).
 * `normalized` is branded wherever the value may be saved: when it is right, and when the fault is only a warning.
 */
export type IdentifierOutcome<Normalized extends string, Code extends string, Decoded = unknown> =
  | ({ readonly ok: true; readonly normalized: Normalized } & Decoded)
  | {
      readonly ok: false;
      readonly outcome: FaultKind;
      readonly weight: "warning";
      readonly code: Code;
      readonly normalized: Normalized;
      readonly details?: FaultDetails;
    }
  | {
      readonly ok: false;
      readonly outcome: FaultKind;
      readonly weight: "blocking";
      readonly code: Code;
      readonly normalized: string;
      readonly details?: FaultDetails;
    };

/** True when the value may be saved: right, or wrong in a way that only deserves a warning. */
export function maySave<Normalized extends string, Code extends string, Decoded>(
  outcome: IdentifierOutcome<Normalized, Code, Decoded>,
): outcome is Exclude<IdentifierOutcome<Normalized, Code, Decoded>, { readonly weight: "blocking" }> {
  return outcome.ok || outcome.weight === "warning";
}

/** A fault that stops saving. */
export function blocking<Code extends string>(
  outcome: FaultKind,
  code: Code,
  normalized: string,
  details?: FaultDetails,
) {
  return {
    ok: false,
    outcome,
    weight: "blocking",
    code,
    normalized,
    ...(details && { details }),
  } as const;
}

/** A fault that is shown while the value may still be saved. */
export function warning<Normalized extends string, Code extends string>(
  outcome: FaultKind,
  code: Code,
  normalized: Normalized,
) {
  return { ok: false, outcome, weight: "warning", code, normalized } as const;
}
