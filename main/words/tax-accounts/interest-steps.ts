import { formatAmount } from "../../domain/tax-accounts/amount-text.ts";
import { type InterestStep } from "../../domain/tax-accounts/interest.ts";
import { fullDay } from "../window/dates.ts";
import { counted, nouns } from "../window/plural.ts";
import { byArticle, percentInWords } from "./law-in-words.ts";

/** The sentence for a step of a count of interest. */
export function interestStep(step: InterestStep): string {
  switch (step.kind) {
    case "not-late":
      return `Termin płatności (${fullDay(step.dueOn)}) nie minął albo nic nie zostało do zapłaty, więc odsetek nie ma.`;
    case "late":
      return `${formatAmount(step.amount)} było do zapłaty do ${fullDay(step.dueOn)}; odsetki liczy się od ${fullDay(step.from)} do ${fullDay(step.to)}: ${counted(step.days, nouns.day)}${byArticle(step.basis)}.`;
    case "period":
      return `Od ${fullDay(step.from)} do ${fullDay(step.to)}: ${counted(step.days, nouns.day)}, ${percentInWords(step.basisPoints)} rocznie, ${formatAmount(step.amount)}${byArticle(step.basis)}.`;
    case "unchecked":
      return step.what === "rate"
        ? `Od ${fullDay(step.since)} stawki nikt nie sprawdził; użyto ostatniej znanej. Sprawdź ją w komunikacie NBP.`
        : `Kwoty, do której odsetek się nie nalicza, na ${fullDay(step.since)} nikt nie sprawdził; użyto ostatniej znanej. Sprawdź cennik operatora pocztowego.`;
    case "sum":
      return `Razem ${formatAmount(step.amount)} (kwota × dni × stawka / 365)${byArticle(step.basis)}.`;
    case "minimum":
      return step.charged
        ? `${formatAmount(step.amount)} to więcej niż ${formatAmount(step.minimum)}, więc odsetki się nalicza${byArticle(step.basis)}.`
        : `${formatAmount(step.amount)} to nie więcej niż ${formatAmount(step.minimum)}, więc odsetek się nie nalicza${byArticle(step.basis)}.`;
    case "rounding":
      return `Po zaokrągleniu do pełnych złotych: ${formatAmount(step.to)}${byArticle(step.basis)}.`;
    default:
      return step satisfies never;
  }
}

/** What stands under every figure of interest that a citizen sees. */
export const interestDisclaimer =
  "Odsetki są wyliczeniem na podany dzień. Wiążąca jest kwota z systemu księgowego urzędu w dniu wpłaty.";
