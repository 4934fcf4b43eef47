/** The 32 symbols of our numbers: digits and capitals without I, L, O, U, so that nobody misreads or misspells one. */
export const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * The symbol that closes a number: a weighted sum over GF(32) (polynomial x^5 + x^2 + 1, a = 2), the last symbol weighted
 * with a, the one before with a^2, and so on. It catches every single wrong symbol and every swap of any two symbols,
 * which Luhn mod 32 does not (it misses 0Z and Z0). Takes 1-30 symbols of `ALPHABET`.
 */
export function checkSymbol(symbols: string): string {
  // Beyond 30 symbols a weight would come back (a^31 = 1 = the weight of the check symbol), and a swap could pass.
  if (symbols.length === 0 || symbols.length > 30) throw new RangeError("A check symbol closes 1-30 symbols");
  // Horner's scheme: after the loop the k-th symbol from the right has been multiplied by a exactly k times.
  let sum = 0;
  for (const symbol of symbols) sum = timesA(sum ^ valueOf(symbol));
  return ALPHABET.charAt(sum);
}

/** Upper-case and with the letters that people write for digits turned back: O is 0, I and L are 1. */
export function foldSymbols(text: string): string {
  return text.replaceAll("O", "0").replace(/[IL]/g, "1");
}

function valueOf(symbol: string): number {
  const value = ALPHABET.indexOf(symbol);
  if (value < 0) throw new RangeError("Not a symbol of the alphabet");
  return value;
}

/** Multiplication by a in GF(32): shift left, on overflow take away the polynomial. */
function timesA(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}
