import { formatAmount } from "../../domain/tax-accounts/amount-text.ts";
import { type InstalmentStep } from "../../domain/tax-accounts/instalment-steps.ts";
import { grosze } from "../../domain/tax-accounts/money.ts";
import { fullDay, weekdayInWords } from "../window/dates.ts";
import { dayWithWeekday, holidayNames } from "../window/deadline-steps.ts";
import { counted, nouns, type PolishForms } from "../window/plural.ts";
import { taxKindNames } from "./kinds.ts";
import { byArticle } from "./law-in-words.ts";

const instalments: PolishForms = { one: "rata", few: "raty", many: "rat" };
const months: PolishForms = { one: "miesiąc", few: "miesiące", many: "miesięcy" };

/** The sentence for a step in telling instalments. */
export function instalmentStep(step: InstalmentStep): string {
  switch (step.kind) {
    case "tax":
      return `${capital(taxKindNames[step.of])} za ${step.year} rok: ${formatAmount(step.amount)}.`;
    case "part-of-year":
      return `Należy się za ${counted(step.months, months)} roku (od ${step.from}. do ${step.to}. miesiąca).`;
    case "schedule":
      return `Za cały rok płaci się w ${counted(step.instalments, { one: "racie", few: "ratach", many: "ratach" })}${byArticle(step.basis)}.`;
    case "at-once":
      return `${formatAmount(step.amount)} to nie więcej niż ${formatAmount(step.limit)}, więc płaci się jednorazowo, w terminie pierwszej raty${byArticle(step.basis)}.`;
    case "late-start":
      return `Obowiązek powstał ${fullDay(step.on)}, więc ${step.instalments === 1 ? "całość" : "pierwszą ratę"} płaci się w ciągu ${counted(step.days, { one: "dnia", few: "dni", many: "dni" })} od tego dnia${byArticle(step.basis)}.`;
    case "share":
      return `Rata ${step.no}: ${step.months}/${step.ofMonths} podatku to ${formatAmount(step.amount)}.`;
    case "rest":
      return step.amount < 0
        ? `Rata ${step.no} jest mniejsza o ${formatAmount(grosze(-step.amount))}, żeby suma rat się zgadzała.`
        : `Resztę z podziału, ${formatAmount(step.amount)}, dolicza się do raty ${step.no}.`;
    case "due":
      return `Rata ${step.no}: termin to ${dayWithWeekday(step.on)}${byArticle(step.basis)}.`;
    case "shift":
      return `${fullDay(step.from)} to ${freeDay(step)}; termin przechodzi na następny dzień${byArticle(step.basis)}.`;
    case "stays":
      return `${fullDay(step.on)} jest dniem wolnym, ale ten termin się nie przesuwa${byArticle(step.basis)}. Zapłać wcześniej.`;
    case "served-late":
      return `Decyzję doręczono ${fullDay(step.servedOn)}; rata ${step.no} zamiast ${fullDay(step.before)} jest płatna w ciągu ${counted(step.days, nouns.day)} od doręczenia, do ${fullDay(step.on)}${byArticle(step.basis)}.`;
    case "instalment":
      return `Rata ${step.no}: ${formatAmount(step.amount)} do ${dayWithWeekday(step.dueOn)}.`;
    default:
      return step satisfies never;
  }
}

/** "4 raty". */
export function instalmentsInWords(count: number): string {
  return counted(count, instalments);
}

function freeDay({ from, why }: Extract<InstalmentStep, { readonly kind: "shift" }>): string {
  return why === "saturday" || why === "sunday" ? weekdayInWords(from) : `święto: ${holidayNames[why]}`;
}

function capital(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase("pl")}${text.slice(1)}`;
}
