/** Words of scanning with a camera. */
export const scanWords = {
  starting: "Uruchamiam kamerę…",
  picture: "Obraz z kamery",
  hold: "Przysuń etykietę lub kod z potwierdzenia. Odczyt otworzy przesyłkę.",
  noCamera: "Nie można użyć kamery.",
  noCameraNext: "Sprawdź, czy jest podłączona i czy ten program ma do niej dostęp. Numer można też wpisać.",
} as const;
