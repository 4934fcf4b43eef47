import { z } from "zod";

/** An amount of money in grosze: a whole number, never a fraction. Negative only in differences. */
export type Grosze = number & z.core.$brand<"Grosze">;
export const groszeSchema = z.int().brand<"Grosze">();

export const NO_MONEY: Grosze = grosze(0);

/** An amount of that many grosze. Throws for a fraction and for what a number cannot hold exactly. */
export function grosze(count: number): Grosze {
  if (!Number.isSafeInteger(count)) throw new RangeError("An amount that is no whole number of grosze");
  // True because the count is whole and exact: the brand says no more. Minus zero would print as one.
  return (count === 0 ? 0 : count) as Grosze;
}

/** An amount of full złoty. */
export function zloty(count: number): Grosze {
  return grosze(count * 100);
}

export function plus(...amounts: readonly Grosze[]): Grosze {
  return sumOf(amounts);
}

export function minus(from: Grosze, amount: Grosze): Grosze {
  return grosze(from - amount);
}

export function sumOf(amounts: readonly Grosze[]): Grosze {
  return grosze(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function lesser(a: Grosze, b: Grosze): Grosze {
  return a < b ? a : b;
}

/**
 * `amount * part / whole` to full grosze, a half upwards. `part` and `whole` are whole numbers, not negative. Through BigInt: the
 * product of two amounts is beyond what a number holds exactly.
 */
export function shareOf(amount: Grosze, part: number, whole: number): Grosze {
  return roundedQuotient(BigInt(amount) * BigInt(part), BigInt(whole));
}

/** A fraction of grosze, to full grosze, a half upwards. Neither may be negative. */
export function roundedQuotient(numerator: bigint, denominator: bigint): Grosze {
  return grosze(Number((2n * numerator + denominator) / (2n * denominator)));
}
