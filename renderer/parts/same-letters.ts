/** Lower case without diacritics, so that `lukasz` finds Łukasz. Unicode takes ł for a letter of its own: mapped by hand. */
export function withoutDiacritics(text: string): string {
  return text.toLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "");
}

/** Every word of the query begins some word of the text. */
export function startsAlike(text: string, query: string): boolean {
  const words = withoutDiacritics(text).split(/[\s.-]+/);
  return withoutDiacritics(query)
    .split(/\s+/)
    .every((part) => words.some((word) => word.startsWith(part)));
}
