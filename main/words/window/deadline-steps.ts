import { addDays, parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { type ClockStopReason } from "../../domain/calendar/clock-stop.ts";
import { type HolidayId } from "../../domain/calendar/holidays.ts";
import { type Term } from "../../domain/calendar/term.ts";
import { type DeadlineStep } from "../../domain/deadlines/steps.ts";
import { fullDay, weekdayInWords } from "./dates.ts";
import { counted, nouns, type PolishForms } from "./plural.ts";

export const holidayNames = {
  "new-year": "Nowy Rok",
  epiphany: "Trzech Króli",
  "easter-sunday": "Wielkanoc",
  "easter-monday": "Poniedziałek Wielkanocny",
  "labour-day": "Święto Pracy",
  "constitution-day": "Święto Konstytucji 3 Maja",
  pentecost: "Zielone Świątki",
  "corpus-christi": "Boże Ciało",
  assumption: "Wniebowzięcie",
  "all-saints": "Wszystkich Świętych",
  "independence-day": "Święto Niepodległości",
  "independence-centenary": "100. rocznica odzyskania niepodległości",
  "christmas-eve": "Wigilia",
  "christmas-day": "pierwszy dzień Bożego Narodzenia",
  "boxing-day": "drugi dzień Bożego Narodzenia",
} as const satisfies Record<HolidayId, string>;

export const stopReasons = {
  "period-set-by-law": "czas, który przepis daje na określoną czynność",
  suspension: "postępowanie zawieszone",
  mediation: "mediacja",
  "delay-of-party": "opóźnienie z winy strony",
  "beyond-authority": "przyczyna niezależna od urzędu",
} as const satisfies Record<ClockStopReason, string>;

const units = {
  days: nouns.day,
  weeks: { one: "tydzień", few: "tygodnie", many: "tygodni" },
  months: { one: "miesiąc", few: "miesiące", many: "miesięcy" },
  years: { one: "rok", few: "lata", many: "lat" },
} as const satisfies Record<Term["unit"], PolishForms>;

const businessDays: PolishForms = { one: "dzień roboczy", few: "dni robocze", many: "dni roboczych" };

/** "14 dni", "1 miesiąc". */
export function termInWords({ length, unit }: Term): string {
  return counted(length, units[unit]);
}

/** "1 dzień roboczy". */
export function businessDaysInWords(days: number): string {
  return counted(days, businessDays);
}

/** "28.12.2026 (poniedziałek)" of a civil day. */
export function dayWithWeekday(day: string): string {
  return `${fullDay(day)} (${weekdayInWords(day)})`;
}

/** The sentence for a step of a count. */
export function deadlineStep(step: DeadlineStep): string {
  switch (step.kind) {
    case "start":
      return `Termin liczy się od ${dayWithWeekday(step.on)}, bo tego dnia wniosek wpłynął do urzędu${by(step.basis)}.`;
    case "service":
      return `Termin liczy się od ${dayWithWeekday(step.on)}, bo tego dnia doręczono pismo${by(step.basis)}.`;
    case "term":
      return `Termin to ${termInWords(step.term)}${by(step.basis)}.`;
    case "business-term":
      return `Termin to ${businessDaysInWords(step.days)}${by(step.basis)}.`;
    case "event":
      return `Dnia ${fullDay(step.on)}, od którego się liczy, nie wlicza się${by(step.basis)}.`;
    case "nominal-end":
      return `Według kalendarza ostatnim dniem jest ${dayWithWeekday(step.on)}${by(step.basis)}.`;
    case "no-such-day":
      return `W tym miesiącu nie ma ${step.day}. dnia, więc ostatnim jest ${dayWithWeekday(step.on)}${by(step.basis)}.`;
    case "gross-end":
      return `Bez przerw termin skończyłby się ${dayWithWeekday(step.on)}.`;
    case "not-counted":
      return `${span(step.from, step.to)} termin nie biegł: ${stopReasons[step.reason]}; ${leftOutDays(step)}${by(step.basis)}.`;
    case "clock-stands":
      return `Od ${dayWithWeekday(step.from)} termin nie biegnie: ${stopReasons[step.reason]}${by(step.basis)}. Ostatni dzień będzie znany, gdy przerwa się skończy.`;
    case "stop-without-effect":
      return withoutEffect(step);
    case "after-stops":
      return `Po pominięciu przerw (${counted(step.stoppedDays, nouns.day)}) ostatnim dniem jest ${dayWithWeekday(step.on)}.`;
    case "shift":
      return shift(step);
    case "left-out":
      return leftOut(step);
    case "end":
      return `Termin kończy się ${dayWithWeekday(step.on)}.`;
    case "same-visit":
      return `Sprawę załatwia się podczas wizyty, ${dayWithWeekday(step.on)}.`;
    case "at-once":
      return `Sprawę załatwia się niezwłocznie; przepis nie wyznacza dnia${by(step.basis)}.`;
    case "no-term":
      return "W tej sprawie żaden termin nie biegnie.";
    case "law-unknown":
      return `Program nie zna przepisów z ${fullDay(step.on)}. Policz termin ręcznie.`;
    case "extension":
      return `Zawiadomienie z ${fullDay(step.noticeOn)} wyznaczyło nowy termin: ${dayWithWeekday(step.on)}${by(step.basis)}.${step.before ? ` Poprzedni to ${fullDay(step.before)}.` : ""}`;
    default:
      return step satisfies never;
  }
}

function by(basis: string | null): string {
  if (!basis) return "";
  // An act begins with a capital at the head of a line, not inside a sentence; a code's name keeps its own.
  return `, ${basis.replace(/^(?:Ustawa|Rozporządzenie|Zasady)/, (word) => word.toLowerCase())}`;
}

function span(from: string, to: string): string {
  return from === to ? `Dnia ${fullDay(from)}` : `Od ${fullDay(from)} do ${fullDay(to)}`;
}

type Step<Kind extends DeadlineStep["kind"]> = Extract<DeadlineStep, { readonly kind: Kind }>;

function leftOutDays({ days, overlap }: Step<"not-counted">): string {
  if (days === 0) return "te dni pominięto już w innej przerwie";
  const shared = overlap > 0 ? ` (już pominięte w innej przerwie: ${counted(overlap, nouns.day)})` : "";
  return `nie wlicza się: ${counted(days, nouns.day)}${shared}`;
}

function withoutEffect({ from, reason, why }: Step<"stop-without-effect">): string {
  const stop = `Przerwa od ${fullDay(from)} (${stopReasons[reason]})`;
  return why === "after-end"
    ? `${stop} zaczęła się po końcu terminu i go nie przesuwa.`
    : `${stop} nie przesuwa terminu, bo przepisy o tym postępowaniu nie przewidują przerw.`;
}

function shift({ from, to, why, basis }: Step<"shift">): string {
  const next = "termin przechodzi na następny dzień";
  switch (why) {
    case "saturday":
    case "sunday":
      return `${fullDay(from)} to ${weekdayInWords(from)}; ${next}${by(basis)}.`;
    case "stopped": {
      const day = parseCivilDate(to);
      const last = day ? addDays(day, -1) : from;
      return `${span(from, last)} termin nie biegnie; przechodzi na ${dayWithWeekday(to)}${by(basis)}.`;
    }
    default:
      return `${dayWithWeekday(from)} to święto: ${holidayNames[why]}; ${next}${by(basis)}.`;
  }
}

function leftOut({ from, to, why }: Step<"left-out">): string {
  const days = from === to ? dayWithWeekday(from) : `${fullDay(from)}–${fullDay(to)}`;
  switch (why) {
    case "saturday":
    case "sunday":
      return `${fullDay(from)} to ${weekdayInWords(from)}; tego dnia się nie liczy.`;
    case "stopped":
      return `${span(from, to)} termin nie biegnie; tych dni się nie liczy.`;
    case "office-closed":
      return `${days}: urząd nieczynny; ${from === to ? "tego dnia" : "tych dni"} się nie liczy.`;
    default:
      return `${days} to święto: ${holidayNames[why]}; tego dnia się nie liczy.`;
  }
}
