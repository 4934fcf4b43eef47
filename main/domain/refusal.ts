/**
 * An expected failure, as a value. `code` comes from a closed list of the rule that refuses; `field` names the field of
 * the form beside which the sentence stands; `details` are the figures that the sentence needs, never personal data.
 */
export type Refusal<Code extends string = string> = {
  readonly ok: false;
  readonly code: Code;
  readonly field?: string | undefined;
  readonly details?: Readonly<Record<string, string | number>> | undefined;
};

export type Accepted<Value> = { readonly ok: true; readonly value: Value };

export type Outcome<Value, Code extends string = string> = Accepted<Value> | Refusal<Code>;

export function accepted<Value>(value: Value): Accepted<Value> {
  return { ok: true, value };
}

export function refused<Code extends string>(
  code: Code,
  more: { readonly field?: string; readonly details?: Readonly<Record<string, string | number>> } = {},
): Refusal<Code> {
  return { ok: false, code, ...more };
}
