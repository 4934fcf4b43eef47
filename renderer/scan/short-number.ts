/**
 * A register number as one says it at the desk: `417`, `K1/417` or `K1/417/2025` for `RPW/K1/417/2026`, filled up with the station's own
 * point and this year. Null for anything else, which is then looked up as it stands.
 */
export function shortNumber(text: string, point: string | null, year: string): string | null {
  const read = /^(?:([A-Za-z]\d)\s*\/\s*)?(\d{1,6})(?:\s*\/\s*(20\d\d))?$/.exec(text.trim());
  const named = read?.[1]?.toUpperCase() ?? point;
  if (read === null || named === null) return null;
  return `RPW/${named}/${Number(read[2])}/${read[3] ?? year}`;
}
