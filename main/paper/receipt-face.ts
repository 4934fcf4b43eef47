import { type Language } from "../words/languages.ts";

/** How a receipt is to look, worked out from what was ordered. All lengths in points. */
export type ReceiptFace = {
  readonly language: Language;
  /** 0 for the original, n for the n-th reprint. */
  readonly duplicate: number;
  /** Body type in points. */
  readonly size: number;
  readonly width: number;
  /** A roll is too narrow for two columns. */
  readonly narrow: boolean;
};
