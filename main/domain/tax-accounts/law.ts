import { type DatedLaw } from "./dated-law.ts";
import { type DueSchedule, shippedDueSchedules } from "./due-dates.ts";
import {
  type InterestMinimum,
  type InterestRate,
  shippedInterestMinima,
  shippedInterestRates,
} from "./interest-rates.ts";
import { type Grosze, grosze, zloty } from "./money.ts";
import { type RoundingRule, roundingRules } from "./rounding.ts";
import { shippedTaxKinds, type TaxKind, type TaxKindId } from "./tax-kinds.ts";

/** A tax of a year up to this amount is paid at once, at the first date. */
export type SmallTax = DatedLaw & { readonly limit: Grosze; readonly kinds: readonly TaxKindId[] };

/** Days from the service of a decision in which what is due already must be paid. */
export type DecisionTerm = DatedLaw & { readonly days: number };

/** The cost of a reminder, owed once it is served; by the day on which it was sent. */
export type ReminderCost = DatedLaw & { readonly amount: Grosze };

/** A yearly tax up to this amount is not assessed: the lowest price of a registered letter with receipt on 1 January. */
export type AssessmentLimit = DatedLaw & { readonly amount: Grosze };

/** Full years from the end of the year in which a debt was due, after which it is past its limitation. */
export type LimitationTerm = DatedLaw & { readonly years: number };

/** Everything dated by which the calculations of this counter go. The office may change every row. */
export type TaxLaw = {
  readonly kinds: readonly TaxKind[];
  readonly schedules: readonly DueSchedule[];
  readonly smallTax: readonly SmallTax[];
  readonly decisionTerms: readonly DecisionTerm[];
  readonly rates: readonly InterestRate[];
  readonly minima: readonly InterestMinimum[];
  readonly rounding: readonly RoundingRule[];
  readonly reminderCosts: readonly ReminderCost[];
  readonly assessmentLimits: readonly AssessmentLimit[];
  readonly limitations: readonly LimitationTerm[];
};

const reminder = "Ustawa o postępowaniu egzekucyjnym w administracji art. 15 § 4";

/** What the program brings along until the office enters its own rows. */
export const shippedTaxLaw: TaxLaw = {
  kinds: shippedTaxKinds,
  schedules: shippedDueSchedules,
  smallTax: [
    {
      limit: zloty(100),
      kinds: ["property-tax", "agricultural-tax", "forest-tax", "joint-obligation"],
      validFrom: "2016-01-01",
      legalBasis:
        "Ustawa o podatkach i opłatach lokalnych art. 6 ust. 11a; ustawa o podatku rolnym art. 6a ust. 10a; ustawa o podatku leśnym art. 6 ust. 7a",
      trust: "verified",
      source: "podatkowyreferat.online 2024; obwieszczenie gminy Augustów",
    },
  ],
  decisionTerms: [
    {
      days: 14,
      validFrom: "1998-01-01",
      legalBasis: "Ordynacja podatkowa art. 47 § 1 i 2",
      trust: "verified",
      source: "inforlex.pl (Dz.U. 2023 poz. 2383)",
    },
  ],
  rates: shippedInterestRates,
  minima: shippedInterestMinima,
  rounding: roundingRules,
  reminderCosts: [
    {
      amount: grosze(1160),
      validFrom: "2016-01-01",
      validTo: "2021-10-12",
      legalBasis: `${reminder} (Dz.U. 2015 poz. 1526)`,
      trust: "verified",
      source: "gov.legalis.pl",
    },
    {
      amount: zloty(16),
      validFrom: "2021-10-13",
      legalBasis: `${reminder} (Dz.U. 2021 poz. 67)`,
      trust: "verified",
      source: "wyry.pl, przysowa.pl",
    },
  ],
  assessmentLimits: [
    {
      amount: grosze(980),
      validFrom: "2023-01-01",
      validTo: "2023-12-31",
      legalBasis: "Ustawa o podatkach i opłatach lokalnych art. 6 ust. 8a",
      trust: "verified",
      source: "podatkowyreferat.online 2023",
    },
  ],
  limitations: [
    {
      years: 5,
      validFrom: "1998-01-01",
      legalBasis: "Ordynacja podatkowa art. 70 § 1",
      trust: "known",
      source: "treść przepisu, niesprawdzona w publikacji",
    },
  ],
};
