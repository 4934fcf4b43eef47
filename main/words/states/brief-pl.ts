import { type PublicState } from "../../domain/cases/states.ts";

/** A state in a list of the window, where one glance must do. Of an item (przesyłka) and of a case (sprawa) alike. */
export const briefStatesPl = {
  REGISTERED: "zarejestrowana",
  ASSIGNED: "przekazana",
  CASE_OPENED: "wszczęta",
  IN_PROGRESS: "w toku",
  SUPPLEMENT_REQUIRED: "wezwano",
  DEADLINE_EXTENDED: "nowy termin",
  SUSPENDED: "zawieszona",
  FORWARDED_OUT: "przekazana dalej",
  LEFT_UNEXAMINED: "bez rozpoznania",
  WITHDRAWN: "wycofana",
  RESOLVED: "załatwiona",
  READY_FOR_PICKUP: "do odbioru",
  SENT: "wysłano",
  APPEALED: "odwołanie",
  CLOSED: "zakończona",
  CANCELLED_ENTRY: "anulowana",
} as const satisfies Record<PublicState, string>;
