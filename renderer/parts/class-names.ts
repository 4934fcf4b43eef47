/** Joins the names that hold; a name missing from a stylesheet simply falls away. */
export function cx(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
