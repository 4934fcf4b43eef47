/** The words of the register of incoming items as it is printed; the columns are those of domain.md 2.4. Polish only. */
export const registerSheetWords = {
  title: "Rejestr przesyłek wpływających",
  day: (day: string, point: string) => `Dzień: ${day} · punkt ${point}`,
  count: (items: number) => `wpisów: ${items}`,
  empty: "Tego dnia nie zarejestrowano żadnej przesyłki.",
  cancelled: "ANULOWANO",
  noData: "brak danych",
  columns: {
    ordinal: "Lp.",
    registerNumber: "Numer RPW",
    time: "Wpływ",
    sender: "Nadawca",
    title: "Tytuł",
    documentDate: "Data pisma",
    reference: "Znak nadawcy",
    assigned: "Przydzielono",
    attachments: "Zał.",
    remarks: "Uwagi",
  },
} as const;
