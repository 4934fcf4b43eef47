import { type Grosze, grosze, plus } from "./money.ts";

/** An amount cut into parts before what cannot be divided is added: `rest` goes to the part `taker`. */
export type Split = {
  readonly shares: readonly Grosze[];
  readonly taker: number;
  /** Negative where the last part is the smaller. */
  readonly rest: Grosze;
};

/** The parts themselves; they sum to the amount that was cut. */
export function amountsOf({ shares, taker, rest }: Split): readonly Grosze[] {
  return shares.map((share, index) => (index === taker ? plus(share, rest) : share));
}

/**
 * An amount in proportion to whole weights (months) above nought, each share to full `unit` grosze downwards, the rest on the first:
 * 403 zł in four is 103 + 100 + 100 + 100.
 */
export function splitRestFirst(amount: Grosze, weights: readonly number[], unit: 1 | 100): Split {
  const whole = BigInt(weights.reduce((sum, weight) => sum + weight, 0));
  if (whole === 0n) throw new RangeError("Nothing to share by");
  const shares = weights.map((weight) => {
    const exact = (BigInt(amount) * BigInt(weight)) / whole;
    return grosze(Number(exact - (exact % BigInt(unit))));
  });
  return { shares, taker: 0, rest: restOf(amount, shares) };
}

/**
 * An amount in equal shares, each to the nearest grosz, the last one evening out: 900.50 zł in three is 300.17 + 300.17 + 300.16. Where
 * rounding up would leave less than nothing for the last one, shares are rounded down.
 */
export function splitRestLast(amount: Grosze, count: number): Split {
  if (!Number.isInteger(count) || count < 1) throw new RangeError("Nothing to share by");
  const nearest = Math.round(amount / count);
  const share = grosze(nearest * (count - 1) <= amount ? nearest : Math.floor(amount / count));
  const shares = Array.from({ length: count }, () => share);
  return { shares, taker: count - 1, rest: restOf(amount, shares) };
}

function restOf(amount: Grosze, shares: readonly Grosze[]): Grosze {
  return grosze(shares.reduce((left, share) => left - share, Number(amount)));
}
