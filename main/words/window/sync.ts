const administrator = "Powiadom administratora.";
const checksIn = "Stanowisko uzgadnia stan z centralą. Następna próba sama.";
const update = "Ten program i centrala mówią różnymi wersjami. Zaktualizuj Okienko.";

/**
 * Why the station does not reach the centre, or waits: a sentence and what to do. The codes are those of the engine's light; a test
 * holds them to be all of them. An unknown cause, from a newer centre, is named by its code.
 */
const causes: Readonly<Record<string, string>> = {
  // No answer
  unreachable: "Centrala nie odpowiada albo nie ma sieci. Następna próba sama.",
  "timed-out": "Centrala nie odpowiedziała na czas. Następna próba sama.",
  "bad-answer":
    "Pod adresem centrali odpowiada coś innego, na przykład strona logowania do sieci. Sprawdź sieć i adres centrali.",
  store: "Baza stanowiska nie daje się teraz zapisać. Sprawdź, czy na dysku jest miejsce.",
  // Only a wait
  "first-contact": "Stanowisko łączy się z centralą po raz pierwszy od uruchomienia.",
  "catching-up": "Stanowisko pobiera z centrali wpisy innych stanowisk.",
  slow: "Wysyłanie trwa dłużej niż dwie minuty: łącze jest wolne albo czeka dużo wpisów.",
  busy: "Centrala jest zajęta i poprosiła o chwilę. Następna próba sama.",
  "numbering-waits":
    "Centrala wróciła ze starszej kopii i czeka na wpisy innych stanowisk. Znaki spraw nada, gdy wszystkie się odezwą.",
  "list-busy":
    "W podteczkach tego spisu są numery w drodze. Spróbuj za chwilę, gdy wszystkie sprawy dotrą do centrali.",
  "too-many": "Centrala jest zajęta i poprosiła o chwilę. Następna próba sama.",
  accident: "W centrali coś się zepsuło. Następna próba sama; jeśli to wraca, powiadom administratora.",
  "stale-signature": checksIn,
  replayed: checksIn,
  "unknown-epoch": checksIn,
  "new-centre-epoch": checksIn,
  "not-in-common": checksIn,
  gap: checksIn,
  // Numbers stand still
  restored: "Baza stanowiska jest starsza niż to, co zna centrala: przywrócono ją z kopii.",
  clone: "Ktoś pracuje na kopii tej bazy. Nadawanie numerów wstrzymano, aby żaden się nie powtórzył.",
  "newer-epoch": "To stanowisko pracuje już na innej bazie, a ta jest jej starą kopią. Powiadom kierownika.",
  "taking-up": "Stanowisko czeka, aż centrala potwierdzi jego nową epokę. Numery ruszą same.",
  revoked: `Centrala cofnęła prawo tego stanowiska. ${administrator}`,
  // A person must see to it
  "bad-signature": `Centrala nie uznała podpisu stanowiska. ${administrator}`,
  "unknown-station": `Centrala nie zna tego stanowiska. ${administrator}`,
  "code-not-valid": `Centrala nie zna tego kodu. ${administrator}`,
  "not-yours": `Centrala uznała, że te wpisy nie są tego stanowiska. ${administrator}`,
  "scope-not-allowed": `Stanowisko nie ma w centrali prawa do tych danych. ${administrator}`,
  "bad-shape": `Centrala nie zrozumiała wiadomości tego stanowiska. ${administrator}`,
  "hash-break": `Łańcuch wpisów tego stanowiska jest przerwany. ${administrator}`,
  "too-large": `Wiadomość jest za duża dla centrali. ${administrator}`,
  "protocol-too-old": update,
  "protocol-too-new": update,
  "unknown-address": update,
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
  settling: "uzgadniam z centralą",
  /** `null`: there was no contact since the program started. */
  offline: (when: string | null) => (when === null ? "brak łącza" : `brak łącza od ${when}`),
  offlineWaiting: (count: number, when: string | null) =>
    when === null ? `brak łącza, ${count} czeka` : `brak łącza od ${when}, ${count} czeka`,
  refused: (count: number) => (count === 0 ? "centrala odmówiła" : `centrala odmówiła: ${count}`),
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
