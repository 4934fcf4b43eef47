/** A page of law that exists in Polish only: sections of heading and paragraphs. */
export type LegalPage = {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: readonly string[] }[];
};

export type LegalOffice = {
  readonly name: string;
  readonly address: string;
  readonly postal: string;
  readonly phone: string;
  readonly email: string;
  readonly dataProtectionContact: string;
};

/** Information clause of art. 13 RODO for the status page. */
export function privacyPl(office: LegalOffice): LegalPage {
  return {
    title: "Ochrona danych na stronie „Stan sprawy”",
    sections: [
      {
        heading: "Kto odpowiada za dane",
        text: [
          `Administratorem danych jest Wójt Gminy, ${office.name}, ${office.address}, ${office.postal}, telefon ${office.phone}, e-mail ${office.email}.`,
          `Z inspektorem ochrony danych można porozumieć się pod adresem ${office.dataProtectionContact}.`,
        ],
      },
      {
        heading: "Co dzieje się z wpisanym numerem",
        text: [
          "Numer z potwierdzenia służy tylko do znalezienia odpowiedzi. Nie zapisujemy go: w bazie tej strony jest jedynie jego skrót, z którego numeru nie da się odtworzyć.",
          "Strona nie używa ciasteczek, nie śledzi i nie łączy się z innymi stronami.",
          "Adres sieciowy pamiętamy przez kilkanaście minut, w pamięci programu, żeby ograniczyć liczbę prób. Nie trafia do dziennika.",
        ],
      },
      {
        heading: "Po co i na jakiej podstawie",
        text: [
          "Cel: informowanie o stanie sprawy i ochrona przed zgadywaniem numerów. Podstawa: art. 6 ust. 1 lit. c i e RODO w związku z art. 9 Kodeksu postępowania administracyjnego.",
          "Informacja o stanie sprawy znika ze strony po 365 dniach od jej zakończenia. Dane pism są przechowywane przez czas wynikający z jednolitego rzeczowego wykazu akt.",
          "Odbiorcą danych jest podmiot, który utrzymuje serwer na zlecenie urzędu.",
        ],
      },
      {
        heading: "Twoje prawa",
        text: [
          "Masz prawo dostępu do danych, ich sprostowania, ograniczenia przetwarzania i sprzeciwu, a także prawo skargi do Prezesa Urzędu Ochrony Danych Osobowych (ul. Stawki 2, 00-193 Warszawa).",
          "Podanie numeru jest dobrowolne. Stan sprawy można poznać także telefonicznie albo w urzędzie.",
        ],
      },
    ],
  };
}

/** Declaration of art. 10 of the act of 4 April 2019 on digital accessibility. */
export function accessibilityPl(office: LegalOffice): LegalPage {
  return {
    title: "Deklaracja dostępności strony „Stan sprawy”",
    sections: [
      {
        heading: "Zgodność",
        text: [
          `${office.name} zapewnia dostępność tej strony zgodnie z ustawą z dnia 4 kwietnia 2019 r. o dostępności cyfrowej stron internetowych i aplikacji mobilnych podmiotów publicznych.`,
          "Strona jest zgodna z ustawą i ze standardem WCAG 2.1 na poziomie AA. Deklarację sporządzono 21.11.2026 na podstawie samooceny.",
          "Strona działa bez skryptów, z samej klawiatury, z czytnikiem ekranu, w powiększeniu 400% i na telefonie. Na stronie działają standardowe skróty klawiaturowe przeglądarki.",
        ],
      },
      {
        heading: "Kontakt i skargi",
        text: [
          `Uwagi o dostępności przyjmuje urząd: ${office.email}, telefon ${office.phone}. W ten sam sposób można żądać dostępu do treści w innej formie.`,
          "Odpowiadamy niezwłocznie, najdalej w 7 dni, a gdy potrzeba więcej czasu, w 2 miesiące. Po odmowie albo braku odpowiedzi można złożyć skargę do kierownika urzędu, a potem do Rzecznika Praw Obywatelskich (www.rpo.gov.pl).",
        ],
      },
      {
        heading: "Dostępność budynku",
        text: [
          `Siedziba: ${office.address}, ${office.postal}. O pomoc przy wejściu, tłumacza języka migowego albo pętlę indukcyjną prosimy zadzwonić: ${office.phone}.`,
        ],
      },
    ],
  };
}
