/** The words of the list of what may be proposed for disposal. */
export const disposalListWords = {
  title: "Spis dokumentacji do zaproponowania do brakowania",
  fileTitle: (day: string) => `Spis do brakowania (propozycja), ${day}`,
  asOf: (day: string) => `Okres przechowywania minął do dnia ${day}`,
  onlyProposal:
    "To jest tylko propozycja programu. Zniszczyć dokumentację wolno dopiero po jej ocenie przez komisję i po uzyskaniu zgody archiwum państwowego; program sam niczego nie usuwa.",
  expert:
    "Pozycje kategorii BE wymagają wcześniejszej ekspertyzy archiwalnej: archiwum państwowe może zmienić ich kategorię na A.",
  columns: {
    ordinal: "Lp.",
    jrwa: "Symbol klasyfikacyjny",
    title: "Tytuł teczki wg wykazu akt",
    from: "Data od",
    to: "Data do",
    units: "Liczba spraw",
    category: "Kategoria",
    since: "Można brakować od",
    remarks: "Uwagi",
  },
  signature: ["Sporządził(a): ……………………………………", "Komisja: ……………………………………"],
  empty: "Na ten dzień nie ma czego zaproponować.",
} as const;
