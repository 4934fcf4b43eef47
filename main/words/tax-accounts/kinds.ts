import { type Trust } from "../../domain/tax-accounts/dated-law.ts";
import { type Taxpayer, type TaxKindId } from "../../domain/tax-accounts/tax-kinds.ts";

export const taxKindNames = {
  "property-tax": "podatek od nieruchomości",
  "agricultural-tax": "podatek rolny",
  "forest-tax": "podatek leśny",
  "joint-obligation": "łączne zobowiązanie pieniężne",
  "transport-tax": "podatek od środków transportowych",
  "waste-fee": "opłata za gospodarowanie odpadami komunalnymi",
  "alcohol-fee": "opłata za zezwolenie na sprzedaż alkoholu",
} as const satisfies Record<TaxKindId, string>;

export const taxpayerNames = {
  natural: "osoba fizyczna",
  legal: "osoba prawna albo jednostka organizacyjna",
} as const satisfies Record<Taxpayer, string>;

/** How far a figure may be relied on, as it stands beside it. */
export const trustNames = {
  verified: "sprawdzone w źródle",
  known: "powszechnie znane, niesprawdzone w źródle",
  computed: "obliczone",
  stated: "podane przez urząd",
  choice: "przyjęte w programie",
  uncertain: "niepewne, do sprawdzenia",
} as const satisfies Record<Trust, string>;
