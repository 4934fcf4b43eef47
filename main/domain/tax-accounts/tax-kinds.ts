import { type CivilDate } from "../calendar/civil-date.ts";
import { type DatedLaw, rowOn } from "./dated-law.ts";
import { type Rounded } from "./rounding.ts";

/** What a citizen may owe the municipality; the ids stand in facts for ever. */
export const taxKindIds = [
  "property-tax",
  "agricultural-tax",
  "forest-tax",
  "joint-obligation",
  "transport-tax",
  "waste-fee",
  "alcohol-fee",
] as const;
export type TaxKindId = (typeof taxKindIds)[number];

/** Who owes: a natural person, or a legal person or organisational unit. */
export const taxpayers = ["natural", "legal"] as const;
export type Taxpayer = (typeof taxpayers)[number];

export type TaxKind = DatedLaw & {
  readonly id: TaxKindId;
  readonly taxpayers: readonly Taxpayer[];
  /** By which rule its amount is rounded. */
  readonly rounded: Rounded;
  /** Late interest runs; false where the act has its own penalty. */
  readonly interest: boolean;
};

const local = "Ustawa o podatkach i opłatach lokalnych";
const both = ["natural", "legal"] as const;
const tax = {
  rounded: "tax",
  interest: true,
  taxpayers: both,
  trust: "known",
  source: "treść przepisu, niesprawdzona w publikacji",
} as const;

/** The kinds as dated data: a change closes a row with `validTo` and adds one with the same id. */
export const shippedTaxKinds: readonly TaxKind[] = [
  { ...tax, id: "property-tax", validFrom: "2016-01-01", legalBasis: `${local} art. 2` },
  { ...tax, id: "agricultural-tax", validFrom: "2016-01-01", legalBasis: "Ustawa o podatku rolnym art. 1" },
  { ...tax, id: "forest-tax", validFrom: "2016-01-01", legalBasis: "Ustawa o podatku leśnym art. 1" },
  {
    ...tax,
    id: "joint-obligation",
    taxpayers: ["natural"],
    validFrom: "2016-01-01",
    legalBasis: "Ustawa o podatku rolnym art. 6c",
  },
  { ...tax, id: "transport-tax", validFrom: "2016-01-01", legalBasis: `${local} art. 8` },
  {
    ...tax,
    id: "waste-fee",
    rounded: "waste-fee",
    validFrom: "2013-07-01",
    legalBasis: "Ustawa o utrzymaniu czystości i porządku w gminach art. 6h",
  },
  {
    ...tax,
    id: "alcohol-fee",
    rounded: "local-fee",
    interest: false,
    validFrom: "2016-01-01",
    legalBasis: "Ustawa o wychowaniu w trzeźwości i przeciwdziałaniu alkoholizmowi art. 11(1)",
  },
];

/** A code by which a tax system names a kind; `reminder` is the cost of a reminder, which is no kind of tax. */
export type ImportCode = { readonly code: string; readonly means: TaxKindId | "reminder" };

/** Codes of a tax system with mObywatel payments; an office whose system says otherwise has its own list. */
export const shippedImportCodes: readonly ImportCode[] = [
  { code: "NOF", means: "property-tax" },
  { code: "PRF", means: "agricultural-tax" },
  { code: "PLF", means: "forest-tax" },
  { code: "LZP", means: "joint-obligation" },
  { code: "ZOK", means: "waste-fee" },
  { code: "REMINDER", means: "reminder" },
];

/** The row of a kind in force on a day, or null when the table vouches for none. */
export function taxKindOn(id: TaxKindId, day: CivilDate, kinds: readonly TaxKind[]): TaxKind | null {
  return rowOn(
    kinds.filter((kind) => kind.id === id),
    day,
  );
}

/** What a system's code means; case and spaces around it do not matter. Null for an unknown one. */
export function meaningOfCode(code: string, codes: readonly ImportCode[]): ImportCode["means"] | null {
  const wanted = code.trim().toUpperCase();
  return codes.find((row) => row.code.toUpperCase() === wanted)?.means ?? null;
}
