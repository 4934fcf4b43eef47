/** The few words of a label. Labels stay in the office, so they are Polish only (domain.md 2.5). */
export const labelWords = {
  received: (date: string, time: string) => `Wpłynęło ${date} ${time}`,
  sent: (date: string) => `Wysłano ${date}`,
  attachments: (count: number) => `zał. ${count}`,
  title: (registerNumber: string) => `Etykieta ${registerNumber}`,
  sheetTitle: "Arkusz etykiet",
  barcode: (payload: string) => `Kod kreskowy: ${payload}`,
  matrix: (payload: string) => `Kod Data Matrix: ${payload}`,
} as const;
