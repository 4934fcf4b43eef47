/** Values that JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON by RFC 8785: keys in UTF-16 order, no white space, numbers and strings as ECMAScript writes them.
 * A key whose value is `undefined` is left out. Refuses (throws, for it is a bug) NaN, infinities and lone surrogates, which
 * have no JSON form.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new TypeError("A number without JSON form");
    return JSON.stringify(value);
  }
  if (typeof value === "string") {
    if (!value.isWellFormed()) throw new TypeError("A string with a lone surrogate");
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).toSorted()) {
    const inner = value[key];
    if (inner !== undefined) parts.push(`${canonicalJson(key)}:${canonicalJson(inner)}`);
  }
  return `{${parts.join(",")}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
