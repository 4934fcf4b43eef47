import { type StateWords } from "./state-words.ts";

const willSay = () => "Jeśli czegoś zabraknie, urząd się odezwie.";

export const statesPl: StateWords = {
  states: {
    REGISTERED: {
      label: "Zarejestrowano",
      sentence: "Pismo jest zarejestrowane",
      next: () => "Urząd przekaże je komórce, która zajmie się sprawą. Nic nie trzeba teraz robić.",
      action: null,
    },
    ASSIGNED: {
      label: "Przekazano do komórki merytorycznej",
      sentence: "Pismo przekazano komórce, która zajmuje się sprawą",
      next: () => `Komórka rozpatruje pismo. ${willSay()}`,
      action: null,
    },
    CASE_OPENED: {
      label: "Wszczęto sprawę",
      sentence: "Sprawa jest wszczęta",
      next: () => `Urząd zajmie się nią w terminie. ${willSay()}`,
      action: null,
    },
    IN_PROGRESS: {
      label: "W trakcie rozpatrywania",
      sentence: "Sprawa jest w toku",
      next: willSay,
      action: null,
    },
    SUPPLEMENT_REQUIRED: {
      label: "Wezwano do uzupełnienia",
      sentence: "Urząd wezwał do uzupełnienia pisma",
      next: ({ until }) =>
        until === null
          ? "Urząd czeka na uzupełnienie tak długo, jak podał w wezwaniu. Potem może pozostawić pismo bez rozpoznania."
          : `Urząd czeka na uzupełnienie do ${until}. Potem może pozostawić pismo bez rozpoznania.`,
      action: ({ until }) =>
        `Uzupełnij to, czego brakuje według wezwania${until === null ? "" : `, najpóźniej ${until}`}. W razie wątpliwości zadzwoń do urzędu.`,
    },
    DEADLINE_EXTENDED: {
      label: "Wyznaczono nowy termin",
      sentence: "Urząd wyznaczył nowy termin",
      next: () => "Powód i nowy termin są w zawiadomieniu, które urząd wysłał.",
      action: null,
    },
    SUSPENDED: {
      label: "Zawieszono postępowanie",
      sentence: "Postępowanie jest zawieszone",
      next: () => "Sprawa ruszy dalej, gdy ustanie powód zawieszenia. Podano go w postanowieniu.",
      action: null,
    },
    FORWARDED_OUT: {
      label: "Przekazano zgodnie z właściwością",
      sentence: "Pismo przekazano innemu urzędowi, który jest właściwy",
      next: () => "Sprawą zajmie się urząd wskazany w zawiadomieniu. Tam pytaj o jej stan.",
      action: null,
    },
    LEFT_UNEXAMINED: {
      label: "Pozostawiono bez rozpoznania",
      sentence: "Pismo pozostawiono bez rozpoznania",
      next: () => "Urząd nie zajmie się tym pismem, bo jego braków nie uzupełniono. Można złożyć nowe.",
      action: null,
    },
    WITHDRAWN: {
      label: "Wycofano wniosek",
      sentence: "Wniosek wycofano",
      next: () => "Urząd kończy sprawę. Nic nie trzeba robić.",
      action: null,
    },
    RESOLVED: {
      label: "Załatwiono",
      sentence: "Sprawa jest załatwiona",
      next: () => "Urząd wyśle rozstrzygnięcie albo powie, gdzie je odebrać.",
      action: null,
    },
    READY_FOR_PICKUP: {
      label: "Do odbioru",
      sentence: "Dokument czeka na odbiór",
      next: ({ room }) =>
        room === null ? "Urząd powie przez telefon, gdzie go odebrać." : `Miejsce odbioru: ${room}.`,
      action: () => "Odbierz dokument w godzinach pracy urzędu. Weź ze sobą dowód tożsamości.",
    },
    SENT: {
      label: "Wysłano rozstrzygnięcie",
      sentence: "Rozstrzygnięcie wysłano",
      next: () => "Jest w drodze. Terminy podane w piśmie biegną od dnia, w którym zostanie odebrane.",
      action: null,
    },
    APPEALED: {
      label: "W toku odwołanie",
      sentence: "W sprawie złożono odwołanie",
      next: () => "Odwołanie rozpatruje organ wyższej instancji. O wyniku zawiadomi strony.",
      action: null,
    },
    CLOSED: {
      label: "Zakończono",
      sentence: "Sprawa jest zakończona",
      next: () => "Nic więcej się w niej nie dzieje. Numer przestanie działać rok po zakończeniu.",
      action: null,
    },
    CANCELLED_ENTRY: {
      label: "Wpis anulowano",
      sentence: "Wpis anulowano",
      next: () => "Urząd wyjaśni, dlaczego i co dzieje się z pismem.",
      action: () => "Skontaktuj się z urzędem i weź ze sobą potwierdzenie.",
    },
  },
  settledQuietly: "O wynik zapytaj w urzędzie. Weź ze sobą potwierdzenie.",
};
