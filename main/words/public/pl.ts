import { statesPl } from "../states/pl.ts";
import { dates, type PublicWords, waiting } from "./words.ts";

const wait = waiting("pl", {
  second: { one: "sekundę", few: "sekundy", many: "sekund", other: "sekundy" },
  minute: { one: "minutę", few: "minuty", many: "minut", other: "minuty" },
});

export const publicPl: PublicWords = {
  language: "Polski",
  title: "Stan sprawy",
  intro: "Sprawdź, co dzieje się z pismem złożonym w urzędzie. Wystarczy numer z potwierdzenia.",
  field: "Numer z potwierdzenia",
  hint: "12 znaków, na przykład 7K3M-9QXW-2TBS. Wielkość liter, spacje i kreski nie mają znaczenia.",
  button: "Sprawdź",
  another: "Sprawdź inny numer",
  back: "Wróć do sprawdzania stanu sprawy",
  skip: "Przejdź do treści",
  ...statesPl,
  labels: {
    matter: "Rodzaj sprawy",
    received: "Wpłynęło",
    since: "Stan od",
    unit: "Kto się zajmuje",
    phone: "Telefon",
    next: "Co dalej",
    action: "Co trzeba zrobić",
    due: "Przewidywany termin",
  },
  noTerm: "bez terminu ustawowego",
  asOf: (when) => `Stan na ${when}. O tej godzinie urząd przysłał ostatnie wiadomości.`,
  neverHeard: "Urząd nie przysłał jeszcze żadnych wiadomości.",
  notFound: {
    sentence: "Nie ma tu pisma o takim numerze",
    why: [
      "Porównaj numer z potwierdzeniem, znak po znaku. Nie ma w nim liter I, L, O i U.",
      "Pismo złożone dzisiaj może pojawić się później: urząd przyjmuje pisma także bez łącza.",
      "Numer przestaje działać rok po zakończeniu sprawy.",
    ],
  },
  tooMany: {
    sentence: (seconds) => `Za dużo prób. Spróbuj ponownie za ${wait(seconds)}`,
    why: "Liczbę prób ograniczamy, żeby nikt nie zgadywał cudzych numerów. W pilnej sprawie zadzwoń do urzędu.",
  },
  noPage: "Nie ma takiej strony",
  accident: "Coś się u nas zepsuło. Spróbuj za kilka minut albo zadzwoń do urzędu",
  privacy: "Ochrona danych",
  accessibility: "Deklaracja dostępności",
  inPolish: "",
  ...dates("pl"),
};
