import { type UnitRefusal } from "../../domain/directory/acts.ts";
import { type RefusalSentence } from "./sentence.ts";

/** Codes whose sentence other counters say too; it stands in `pl.ts`. */
type Shared =
  | "required"
  | "too-long"
  | "bad-characters"
  | "bad-date"
  | "unit-unknown"
  | "numbering-frozen"
  | "not-enrolled";

/** Of changes of the organisation chart. */
export const unitRefusalsPl = {
  "bad-unit-symbol":
    "Symbol komórki zaczyna się literą i ma same litery i cyfry; dwie części łączy kreska, na przykład OR-II. Popraw go.",
  "unit-exists": "Ten symbol ma już inna komórka. Wybierz inny albo zakończ najpierw tamtą.",
  "unit-same": "Nic się tu nie zmieniło. Zmień nazwę, telefon albo pokój, albo zrezygnuj.",
  "unit-day-past": "Zmiana może obowiązywać najwcześniej od dziś. Popraw datę.",
  "unit-ends-already": "Ta komórka kończy działanie już tego dnia albo wcześniej.",
  "successor-required":
    "Do tej komórki trafiają sprawy albo przesyłki, więc ktoś musi je przejąć. Wybierz następcę.",
  "successor-unknown": "Następca musi działać następnego dnia i być inną komórką. Wybierz go z listy.",
} as const satisfies Record<Exclude<UnitRefusal, Shared>, RefusalSentence>;
