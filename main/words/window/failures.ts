/** What the window says of a failed call, beside the refusals, which have their own sentences. */
export const failureWords = {
  lost: "Program stanowiska nie odpowiada. Wpisany tekst został; spróbuj za chwilę.",
  notSignedIn: "Nikt nie jest zalogowany. Zaloguj się i powtórz.",
  notAllowed: "Twoje role na dziś na to nie pozwalają. Poproś kierownika albo administratora.",
  accident:
    "Program napotkał błąd, którego nie przewidział. Nic nie zapisano. Powtórz, a jeśli wróci, podaj kod.",
  supportCode: (code: string) => `Kod: ${code}`,
} as const;
