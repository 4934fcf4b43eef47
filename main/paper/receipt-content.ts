/**
 * Everything a receipt may say (domain.md 2.6). There is no field for the letter's title: whoever holds the receipt may
 * show it to anybody. Texts may be of any length and hold any characters; the paper cuts and cleans them.
 */
export type ReceiptContent = {
  readonly office: {
    readonly name: string;
    readonly address: string;
    /** Where the information clause stands in full (RODO art. 13): an address for people to type. */
    readonly privacyAddress: string;
  };
  /** Grouped and checked: "7K3M-9QXW-2TBS". */
  readonly receiptNumber: string;
  /** The public status page without the number: "https://eboi.kruszyna.pl/stan". The QR adds `/#` and the number. */
  readonly statusAddress: string;
  /** "RPW/K1/417/2026". */
  readonly registerNumber: string;
  /** Day of receipt in Warsaw, ISO: "2026-11-21". */
  readonly receivedOn: string;
  /** Time of receipt in Warsaw, 24 hours: "10:42". On some filings the minute decides. */
  readonly receivedAt: string;
  /** The kind of matter from the public catalogue (domain.md 2.17), in the paper's language; never the title. */
  readonly matter: string;
  /** As declared by the person filing, not counted by the clerk. */
  readonly declared: { readonly attachments: number; readonly pages?: number };
  /** Only when the person filing agreed to be named: the receipt is handed to its bearer. */
  readonly filer?: { readonly name: string; readonly consented: true };
  /** Name or initials; empty leaves the line out. */
  readonly clerk: string;
  readonly next: {
    /** The unit that takes the letter, in words of the paper's language: "Referat Finansowy, pokój 13". */
    readonly unit: string;
    readonly phone?: string;
    /** ISO day by which it should be settled; absent when no term can be said yet. */
    readonly by?: string;
  };
};

/**
 * What the QR carries. The number stands after `#`, which a browser keeps to itself, so that it never reaches the log of
 * a server on the way (design, 4.6).
 */
export function statusLink({
  statusAddress,
  receiptNumber,
}: Pick<ReceiptContent, "statusAddress" | "receiptNumber">): string {
  return `${statusAddress.replace(/[#/]+$/, "")}/#${receiptNumber}`;
}
