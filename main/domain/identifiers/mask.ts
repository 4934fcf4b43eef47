/** An identifier as logs and lists may show it: `*******1234`, the last four characters only; four or fewer show none. */
export function mask(identifier: string): string {
  const symbols = [...identifier];
  const shown = symbols.length > 4 ? symbols.slice(-4) : [];
  return "*".repeat(symbols.length - shown.length) + shown.join("");
}
