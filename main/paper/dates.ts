/** An ISO day, or as much of one as is known, as it is written on letters: "21.11.2026", "11.2026", "2026". */
export function writtenDay(iso: string): string {
  return iso.split("-").toReversed().join(".");
}
