/** The words of the sheet that an officer takes to the desk in the morning. */
export const morningSheetWords = {
  title: "Terminy na dziś",
  fileTitle: (day: string) => `Terminy na dziś, ${day}`,
  day: (day: string, whose: string) => `${day} · ${whose}`,
  groups: {
    overdue: "Po terminie",
    today: "Termin mija dzisiaj",
    thisWeek: "W tym tygodniu",
    waiting: "Czeka na obywatela",
  },
  none: {
    overdue: "Żadna sprawa nie jest po terminie.",
    today: "Dzisiaj nie mija żaden termin.",
    thisWeek: "W tym tygodniu nie mija żaden inny termin.",
    waiting: "Żadna sprawa nie czeka na obywatela.",
  },
  counted: (heading: string, cases: number) => `${heading} (${cases})`,
  columns: {
    done: "OK",
    reference: "Znak sprawy",
    title: "Sprawa",
    due: "Termin",
    step: "Następny krok",
    answer: "Czekamy do",
  },
} as const;
