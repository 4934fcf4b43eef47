import { type RefusalSentence } from "./sentence.ts";

/**
 * What the centre may hold against a fact that it keeps and does not honour (`rules.ts`, `public/items.ts` and `cases/fold.ts` of
 * `sync/central`). Shown without figures: the station keeps only the code.
 */
export type RefusedFact =
  | "point-not-yours"
  | "receipt-number-taken"
  | "reference-taken"
  | "case-has-reference"
  | "list-not-yours";

export const refusedFactsPl = {
  "point-not-yours":
    "Ten punkt należy w centrali do innego stanowiska, więc wpisu nie uznano. Powiadom kierownika: przesyłka potrzebuje nowego numeru.",
  "receipt-number-taken":
    "Ten numer potwierdzenia ma już inna przesyłka. Anuluj wpis i zarejestruj przesyłkę jeszcze raz, z nowym potwierdzeniem.",
  "reference-taken":
    "Ten znak sprawy ma już inna sprawa, więc centrala go nie uznała. Anuluj sprawę i załóż ją jeszcze raz, z nowym znakiem.",
  "case-has-reference":
    "Tę sprawę założono już na innym stanowisku i tamten znak obowiązuje. Popraw znak na papierach tej sprawy.",
  "list-not-yours":
    "Numery w tym spisie spraw nadaje centrala albo inne stanowisko, więc tego wpisu nie uznano. Powiadom kierownika.",
} as const satisfies Record<RefusedFact, RefusalSentence>;
