/** ", Ordynacja podatkowa art. 63 § 1" to close a sentence with its article; an act begins small inside one, a code keeps its name. */
export function byArticle(basis: string | null): string {
  if (!basis) return "";
  return `, ${basis.replace(/^(?:Ustawa|Rozporządzenie|Uchwała|Zasady)/, (word) => word.toLowerCase())}`;
}

/** "14,5%", "11%" of hundredths of a percent. */
export function percentInWords(basisPoints: number): string {
  return `${String(basisPoints / 100).replace(".", ",")}%`;
}
