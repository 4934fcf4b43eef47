/** Words of the shared pieces: fields, lists, panels. */
export const partsWords = {
  error: "Błąd:",
  warning: "Uwaga:",
  noData: "brak danych",
  pin: "Przypnij: wartość zostanie na następną przesyłkę (F9)",
  unpin: "Odepnij (F9)",
  pinOf: (field: string) => `Przypnij: ${field}`,
  remove: "Usuń",
  searching: "Szukam…",
  nothingFound: "Nic nie znaleziono",
  close: "Zamknij",
  cancel: "Anuluj",
  loading: "Wczytuję dane z tego stanowiska…",
  optional: "nieobowiązkowe",
} as const;
