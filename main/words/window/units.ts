import { counted, nouns, type PolishForms } from "./plural.ts";

const caseForms: PolishForms = { one: "otwarta sprawa", few: "otwarte sprawy", many: "otwartych spraw" };
const folderForms: PolishForms = { one: "koszulka", few: "koszulki", many: "koszulek" };

/** Words of the units in the settings. */
export const unitsWords = {
  keys: "Komórki",
  add: "Dodaj komórkę",
  rename: "Zmień nazwę lub telefon",
  end: "Zakończ działanie",
  endFor: (symbol: string) => `Zakończ działanie: ${symbol}`,
  renameFor: (symbol: string) => `Zmień nazwę lub telefon: ${symbol}`,
  states: { past: "już nie działa", "at-work": "działa", coming: "zacznie działać" },
  from: (day: string) => `od ${day}`,
  to: (day: string) => `do ${day}`,
  past: "Dawne nazwy i komórki, które już nie działają",
  form: {
    symbol: "Symbol",
    symbolHint: "Tak, jak stoi w znaku sprawy: FN albo OR-II",
    name: "Nazwa",
    publicName: "Nazwa dla mieszkańców po polsku",
    publicNameEn: "Nazwa dla mieszkańców po angielsku",
    publicNameUk: "Nazwa dla mieszkańców po ukraińsku",
    phone: "Telefon",
    room: "Pokój",
    from: "Obowiązuje od",
    save: "Zapisz",
  },
  ending: {
    on: "Ostatni dzień działania",
    successor: "Sprawy przejmuje",
    nobody: "nikt",
    successorHint: "Nowe przesyłki i rodzaje spraw trafią tam od następnego dnia.",
    dayMissing: "Podaj ostatni dzień działania.",
    save: "Zapisz koniec działania",
  },
  handover: {
    title: "Co zmieni ręce",
    none: "W tej komórce nic dziś nie leży.",
    /** Only what there is; `none` says that there is nothing. */
    sums: (cases: number, folders: number, items: number) =>
      [
        ...(cases === 0 ? [] : [counted(cases, caseForms)]),
        ...(folders === 0 ? [] : [counted(folders, folderForms)]),
        ...(items === 0 ? [] : [`${counted(items, nouns.item)} bez koszulki`]),
      ].join(", "),
    matters: "Rodzaje spraw",
    lists: "Spisy spraw z otwartymi sprawami",
    list: (unit: string, jrwa: string, year: number, open: number) =>
      `${unit}.${jrwa}.${year}: ${counted(open, caseForms)}`,
    people: "U kogo",
    nobody: "bez osoby",
    first: "Sprawy i koszulki",
    folder: "koszulka",
    more: (count: number) => `i jeszcze ${count}`,
    after:
      "Otwarte sprawy zachowują znak i spis. Nowa komórka przejmuje je przekazaniem albo przeniesieniem; program sam niczego nie przenosi.",
  },
} as const;
