/** The few words that every list of the office shares. Lists stay in the office, so they are Polish only. */
export const listSheetWords = {
  page: (page: number, pages: number) => `Strona ${page} z ${pages}`,
  made: (day: string) => `Stan na dzień ${day}`,
  aboutSheet: "Opis",
} as const;
