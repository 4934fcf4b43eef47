import { type DatedLaw } from "./dated-law.ts";
import { type Grosze, grosze } from "./money.ts";

/** The yearly rate of late interest from a day on. */
export type InterestRate = DatedLaw & {
  /** Hundredths of a percent: 1450 is 14.5 % a year. */
  readonly basisPoints: number;
};

/** Interest up to this amount is not charged. */
export type InterestMinimum = DatedLaw & { readonly amount: Grosze };

const basis = "Ordynacja podatkowa art. 56 § 1";
const pwc = { legalBasis: basis, trust: "verified", source: "PwC 2022 (stopa lombardowa)" } as const;
const infor = {
  legalBasis: basis,
  trust: "verified",
  source: "infor.pl 2025 (dni i stopa lombardowa)",
} as const;
const known = {
  legalBasis: basis,
  trust: "known",
  source: "treść przepisu, niesprawdzona w publikacji",
} as const;

/**
 * Rates in force, oldest first, each up to the day before the next. The table begins with 2016: older arrears are past the limitation of
 * art. 70, and a count that would need an older rate is refused. After `checkedTo` of the last row a count says that it guesses.
 */
export const shippedInterestRates: readonly InterestRate[] = [
  { ...known, basisPoints: 800, validFrom: "2016-01-01", validTo: "2022-02-08" },
  { ...pwc, basisPoints: 850, validFrom: "2022-02-09", validTo: "2022-03-08" },
  { ...pwc, basisPoints: 1000, validFrom: "2022-03-09", validTo: "2022-04-06" },
  { ...pwc, basisPoints: 1200, validFrom: "2022-04-07", validTo: "2022-05-05" },
  { ...pwc, basisPoints: 1350, validFrom: "2022-05-06", validTo: "2022-06-08" },
  { ...pwc, basisPoints: 1500, validFrom: "2022-06-09", validTo: "2022-07-07" },
  { ...known, basisPoints: 1600, validFrom: "2022-07-08", validTo: "2022-09-07" },
  {
    ...pwc,
    source: "podatkowyreferat.online",
    basisPoints: 1650,
    validFrom: "2022-09-08",
    validTo: "2023-09-06",
  },
  { ...known, basisPoints: 1500, validFrom: "2023-09-07", validTo: "2023-10-04" },
  { ...known, basisPoints: 1450, validFrom: "2023-10-05", validTo: "2025-05-07" },
  { ...infor, basisPoints: 1350, validFrom: "2025-05-08", validTo: "2025-07-02" },
  { ...infor, basisPoints: 1300, validFrom: "2025-07-03", validTo: "2025-09-03" },
  { ...infor, basisPoints: 1250, validFrom: "2025-09-04", validTo: "2025-10-08" },
  { ...infor, basisPoints: 1200, validFrom: "2025-10-09", validTo: "2025-11-05" },
  { ...infor, basisPoints: 1150, validFrom: "2025-11-06", validTo: "2025-12-03" },
  { ...infor, basisPoints: 1100, validFrom: "2025-12-04", checkedTo: "2025-12-31" },
];

const minimumBasis = "Ordynacja podatkowa art. 54 § 1 pkt 5";

/** Three times the surcharge for a registered letter. Read for 1 March 2025; before and after it is a guess and is called so. */
export const shippedInterestMinima: readonly InterestMinimum[] = [
  {
    amount: grosze(870),
    validFrom: "2016-01-01",
    validTo: "2025-02-28",
    legalBasis: minimumBasis,
    trust: "uncertain",
    source: "przyjęto jak od 1 marca 2025 r.",
    checkedTo: "2015-12-31",
  },
  {
    amount: grosze(870),
    validFrom: "2025-03-01",
    legalBasis: minimumBasis,
    trust: "verified",
    source: "podatkowyreferat.online 2025 (3 × 2,90 zł)",
    checkedTo: "2025-12-31",
  },
];

/**
 * The rate that follows from the lombard rate of the central bank, both in hundredths of a percent: twice it and two points, at least 8 %
 * (Ordynacja podatkowa art. 56 § 1). For whoever enters a new rate.
 */
export function rateOfLombard(lombard: number): number {
  return Math.max(800, 2 * lombard + 200);
}
