/** Why the station does not reach the centre, or waits: a sentence and what to do. An unknown cause is named by its code. */
const causes: Readonly<Record<string, string>> = {
  unreachable: "Centrala nie odpowiada albo nie ma sieci.",
  "timed-out": "Centrala nie odpowiedziała na czas. Następna próba sama.",
  busy: "Centrala jest zajęta i poprosiła o chwilę. Następna próba sama.",
  signature: "Centrala nie uznała podpisu stanowiska. Powiadom administratora.",
  revoked: "Centrala cofnęła prawo tego stanowiska. Powiadom administratora.",
  restored: "Baza stanowiska jest starsza niż to, co zna centrala: przywrócono ją z kopii.",
  clone: "Ktoś pracuje na kopii tej bazy. Nadawanie numerów wstrzymano, aby żaden się nie powtórzył.",
  "too-old": "Ten program jest za stary dla centrali. Zaktualizuj Okienko.",
};

export const syncWords = {
  causes,
  cause: (code: string) =>
    Object.hasOwn(causes, code)
      ? (causes[code] ?? "")
      : `Przyczyna ma kod ${code}. Podaj go administratorowi.`,
  inStep: (when: string) => `zsynchronizowano ${when}`,
  neverYet: "jeszcze bez łączności",
  sending: (count: number) => `wysyłam ${count}`,
  waiting: (count: number, when: string) => `${count} czeka od ${when}`,
  offline: (when: string) => `brak łącza od ${when}`,
  offlineWaiting: (count: number, when: string) => `brak łącza od ${when}, ${count} czeka`,
  refused: (count: number) => `centrala odmówiła: ${count}`,
  frozen: "numery wstrzymane",
  notEnrolled: "bez centrali",
  sentences: {
    "not-enrolled": "Stanowisko nie jest połączone z centralą. Administrator robi to w Ustawieniach.",
    "in-step": "Wszystko, co tu zapisano, jest w centrali.",
    sending: "Wysyłam do centrali to, co tu zapisano.",
    waiting: "To, co tu zapisano, czeka na wysłanie. Nic nie ginie.",
    offline: "Nie ma łączności z centralą. Praca idzie dalej, numery są ostateczne, nic nie ginie.",
    refused: "Centrala nie przyjęła części wpisów. Sprawdź je poniżej; reszta idzie dalej.",
    frozen: "Nadawanie numerów jest wstrzymane.",
  },
  nextTryName: "Następna próba",
  lastContactName: "Ostatni kontakt",
  waitingCount: "Czeka na wysłanie",
  now: "Synchronizuj teraz",
  refusedTitle: "Czego centrala nie przyjęła",
} as const;
