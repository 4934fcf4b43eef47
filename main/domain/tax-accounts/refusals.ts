/** Why a row of dated law cannot follow those that stand. */
export const datedLawRefusals = ["row-day-impossible", "row-not-later"] as const;
export type DatedLawRefusal = (typeof datedLawRefusals)[number];

/** Why a typed or imported amount is none. */
export const amountRefusals = [
  "amount-empty",
  "amount-unreadable",
  "amount-ambiguous",
  "amount-too-precise",
  "amount-negative",
  "amount-too-big",
] as const;
export type AmountCode = (typeof amountRefusals)[number];

/** Why a list of instalments is not right. */
export const instalmentListRefusals = [
  "instalments-none",
  "instalments-do-not-sum",
  "instalments-not-numbered",
  "instalments-out-of-order",
] as const;
export type InstalmentListRefusal = (typeof instalmentListRefusals)[number];

/** Why instalments cannot be told or are not right. */
export const instalmentRefusals = [
  ...instalmentListRefusals,
  "tax-nothing",
  "tax-not-full-zloty",
  "tax-months-impossible",
  "tax-year-out-of-range",
  "tax-kind-not-for-taxpayer",
  "tax-kind-without-instalments",
  "tax-without-decision",
  "due-dates-unknown",
  "service-day-out-of-range",
] as const;
export type InstalmentRefusal = (typeof instalmentRefusals)[number];

/** Why interest or a balance cannot be told. */
export const interestRefusals = [
  "interest-rate-unknown",
  "interest-minimum-unknown",
  "day-out-of-range",
] as const;
export type InterestRefusal = (typeof interestRefusals)[number];

/** Why no limitation can be told. */
export const limitationRefusals = ["limitation-unknown", "day-out-of-range"] as const;
export type LimitationRefusal = (typeof limitationRefusals)[number];

/** Why it cannot be told whether a tax is assessed. */
export const assessmentRefusals = ["assessment-limit-unknown"] as const;
export type AssessmentRefusal = (typeof assessmentRefusals)[number];

/** Why what is owed and paid does not fit together. */
export const balanceRefusals = [
  ...interestRefusals,
  "payment-not-positive",
  "payment-twice",
  "payment-posted-too-much",
  "payment-posted-nowhere",
  "obligation-twice",
  "instalment-twice",
] as const;
export type BalanceRefusal = (typeof balanceRefusals)[number];

/** Why an individual account cannot be made or read. */
export const accountRefusals = [
  "scheme-sort-code",
  "scheme-length",
  "payer-not-digits",
  "payer-too-long",
  "account-not-of-scheme",
] as const;
export type AccountRefusal = (typeof accountRefusals)[number];

/** Why columns of a file cannot be read as fields. */
export const ledgerMappingRefusals = [
  "field-unknown",
  "field-without-column",
  "column-not-there",
  "column-twice",
] as const;
export type LedgerMappingRefusal = (typeof ledgerMappingRefusals)[number];

/** What can be wrong in a ledger that is imported. */
export const ledgerRefusals = [
  "row-too-short",
  "row-too-long",
  "cell-required",
  "cell-too-long",
  "cell-bad-characters",
  "cell-bad-number",
  "cell-bad-date",
  "cell-date-out-of-range",
  "cell-date-in-future",
  "amount-unreadable",
  "amount-ambiguous",
  "amount-too-precise",
  "amount-negative",
  "amount-too-big",
  "kind-code-unknown",
  "pesel-wrong",
  "nip-wrong",
  "account-wrong",
  "person-without-number",
  "posting-without-obligation",
  "payment-not-positive",
  "payment-posted-too-much",
  "payment-posted-nowhere",
  "card-twice",
  "card-unknown",
  "account-of-two-payers",
  "co-owner-twice",
  "obligation-twice",
  "obligation-unknown",
  "instalment-twice",
  "instalments-none",
  "instalments-not-numbered",
  "instalments-out-of-order",
  "instalments-do-not-sum",
  "cost-twice",
  "payment-twice",
  "ledger-empty",
  "totals-disagree",
] as const;
export type LedgerRefusal = (typeof ledgerRefusals)[number];
