import { formatAmount } from "../../domain/tax-accounts/amount-text.ts";
import { type Credit, type CreditReason } from "../../domain/tax-accounts/crediting.ts";
import { plus } from "../../domain/tax-accounts/money.ts";
import { fullDay } from "../window/dates.ts";
import { byArticle } from "./law-in-words.ts";

/** Why a part of a payment went where it did. */
export const creditReasons = {
  posted: "zaliczone przez system podatkowy",
  "reminder-cost": "najpierw koszty doręczonego upomnienia",
  "arrears-named": "najstarsza zaległość we wskazanym podatku",
  "arrears-oldest": "najstarsza zaległość",
  "named-not-due": "wskazany podatek przed terminem",
  "oldest-not-due": "należność o najwcześniejszym terminie",
  overpayment: "nadpłata: nie ma już nic, na co można ją zaliczyć",
} as const satisfies Record<CreditReason, string>;

/** The sentence for a part of a payment: when, how much, and why there. */
export function creditStep({ day, reason, basis, principal, interest, owed, divided }: Credit): string {
  const parts =
    interest > 0 ? ` (należność ${formatAmount(principal)}, odsetki ${formatAmount(interest)})` : "";
  const whole = `Wpłata z ${fullDay(day)}: ${formatAmount(plus(principal, interest))}${parts}: ${creditReasons[reason]}${byArticle(basis)}.`;
  if (divided === null || owed === null) return whole;
  return `${whole} Nie pokryła całości, więc podzielono ją w stosunku ${formatAmount(owed.principal)} do ${formatAmount(owed.interest.amount)}${byArticle(divided)}.`;
}
