import { transferTitle } from "../../domain/tax-accounts/transfer-title.ts";
import { type TaxKindId } from "../../domain/tax-accounts/tax-kinds.ts";
import { taxKindNames } from "./kinds.ts";

/** What a transfer is for. Nothing of the payer: the card's number says who. */
export type TransferFor = {
  readonly kind: TaxKindId;
  readonly year: number;
  /** Left out where everything is paid at once. */
  readonly instalment?: number;
  readonly card: string;
};

/** "Karta 13/4821, podatek od nieruchomości 2026, rata 2"; the card first, so that no bank cuts it off. */
export function transferTitleFor({ kind, year, instalment, card }: TransferFor): string {
  return transferTitle([
    `Karta ${card}`,
    `${taxKindNames[kind]} ${year}`,
    ...(instalment === undefined ? [] : [`rata ${instalment}`]),
  ]);
}
