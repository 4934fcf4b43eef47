/** "Anna Kowal-Nowak" → "AKN": at most five letters, empty until there are two. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s-]+/)
    .map((word) => /^\p{L}/u.exec(word)?.[0] ?? "")
    .join("")
    .toUpperCase()
    .slice(0, 5);
  return letters.length < 2 ? "" : letters;
}
