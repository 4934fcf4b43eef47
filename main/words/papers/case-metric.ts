/** The words of the case metric (metryka sprawy), KPA art. 66a; in tax matters Ordynacja podatkowa art. 171a. */
export const caseMetricWords = {
  title: "Metryka sprawy",
  fileTitle: (reference: string) => `Metryka sprawy ${reference}`,
  basis: (basis: string) => `Podstawa: ${basis}`,
  head: { reference: "Oznaczenie sprawy", title: "Tytuł sprawy", officer: "Prowadzący sprawę" },
  columns: {
    ordinal: "Lp.",
    date: "Data czynności",
    act: "Podejmowana czynność",
    who: "Osoba podejmująca czynność",
    role: "Stanowisko",
    document: "Identyfikator dokumentu w aktach",
  },
  bases: {
    kpa: "art. 66a Kodeksu postępowania administracyjnego",
    ordynacja: "art. 171a ustawy – Ordynacja podatkowa",
  },
  noDocument: "–",
  empty: "W sprawie nie podjęto jeszcze żadnej czynności.",
} as const;
