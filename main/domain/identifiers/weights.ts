/** Sum of value times weight. `values` are 0-9 for digits and 10-35 for letters A-Z; both lists are of one length. */
export function weightedSum(text: string, weights: readonly number[]): number {
  let sum = 0;
  for (const [index, weight] of weights.entries()) sum += weight * symbolValue(text.charAt(index));
  return sum;
}

/** 0-9 for a digit, 10-35 for a letter A-Z. */
export function symbolValue(symbol: string): number {
  return Number.parseInt(symbol, 36);
}
