const rules = new Intl.PluralRules("pl");

export type PolishForms = {
  /** 1 przesyłka */
  readonly one: string;
  /** 2, 3, 4, 22 … przesyłki */
  readonly few: string;
  /** 0, 5–21, 25 … przesyłek */
  readonly many: string;
};

/** The form of a noun that goes with a whole number: `plural(5, { one: "przesyłka", few: "przesyłki", many: "przesyłek" })`. */
export function plural(count: number, forms: PolishForms): string {
  const rule = rules.select(count);
  return rule === "one" ? forms.one : rule === "few" ? forms.few : forms.many;
}

/** The number and its noun. */
export function counted(count: number, forms: PolishForms): string {
  return `${new Intl.NumberFormat("pl").format(count)} ${plural(count, forms)}`;
}

export const nouns = {
  item: { one: "przesyłka", few: "przesyłki", many: "przesyłek" },
  /** biernik: zapisano 1 przesyłkę */
  itemOf: { one: "przesyłkę", few: "przesyłki", many: "przesyłek" },
  attachment: { one: "załącznik", few: "załączniki", many: "załączników" },
  page: { one: "strona", few: "strony", many: "stron" },
  second: { one: "sekunda", few: "sekundy", many: "sekund" },
  /** after "za": za 1 sekundę, za 2 sekundy, za 5 sekund */
  inSeconds: { one: "sekundę", few: "sekundy", many: "sekund" },
  minute: { one: "minuta", few: "minuty", many: "minut" },
  day: { one: "dzień", few: "dni", many: "dni" },
  label: { one: "etykieta", few: "etykiety", many: "etykiet" },
  job: { one: "wydruk", few: "wydruki", many: "wydruków" },
  question: { one: "pytanie", few: "pytania", many: "pytań" },
  case: { one: "sprawa", few: "sprawy", many: "spraw" },
  /** biernik: pokaż 1 sprawę */
  caseOf: { one: "sprawę", few: "sprawy", many: "spraw" },
  row: { one: "pozycja", few: "pozycje", many: "pozycji" },
} as const satisfies Record<string, PolishForms>;
