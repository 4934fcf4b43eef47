/** A noun by how many there are (Intl.PluralRules), and what is said when there is none. */
export type Counted = Readonly<Record<"one" | "few" | "many" | "other" | "none", string>>;

/** The words of papers handed to citizens. This file is the shape: `en.ts` and `uk.ts` must say all of it too. */
export const pl = {
  receipt: {
    title: "Potwierdzenie złożenia pisma",
    duplicate: (number: number) => `DUPLIKAT ${number}`,
    number: "Numer potwierdzenia",
    qr: "Zeskanuj kod telefonem, aby sprawdzić stan sprawy.",
    qrAlternative: (number: string) => `Kod QR: strona ze stanem sprawy o numerze ${number}`,
    registerNumber: "Numer RPW",
    received: "Data i godzina wpływu",
    matter: "Rodzaj sprawy",
    declared: "Zadeklarowano",
    declaredCounts: (attachments: string, pages: string | undefined) =>
      pages === undefined ? attachments : `${attachments}, ${pages}`,
    attachments: {
      one: "załącznik",
      few: "załączniki",
      many: "załączników",
      other: "załącznika",
      none: "bez załączników",
    } satisfies Counted,
    pages: {
      one: "strona",
      few: "strony",
      many: "stron",
      other: "strony",
      none: "bez stron",
    } satisfies Counted,
    filer: "Osoba składająca",
    clerk: "Osoba przyjmująca",
    next: "Co dalej",
    nextUnit: (unit: string) => `Pismo trafi do: ${unit}.`,
    nextBy: (date: string) => `Przewidywany termin załatwienia: do\u00A0${date}.`,
    nextNoTerm: "Terminu nie da się podać z góry. Stan sprawy można sprawdzić w każdej chwili.",
    phone: (phone: string) => `Telefon: ${phone}.`,
    status: "Jak sprawdzić stan sprawy",
    statusHow: (address: string) =>
      `Na stronie ${address} proszę wpisać numer potwierdzenia. Nie trzeba się logować.`,
    notAcceptance: "Potwierdzenie nie oznacza, że urząd uznał treść pisma za zasadną albo kompletną.",
    privacy: (address: string) =>
      `Dane osobowe przetwarzamy, aby załatwić sprawę (RODO, art.\u00A013). Pełna informacja: ${address} oraz w siedzibie urzędu.`,
    page: (page: number, pages: number) => `Strona ${page} z ${pages}`,
  },
};

/** What a language must say on the papers. A missing or superfluous key does not compile. */
export type PaperWords = typeof pl;
