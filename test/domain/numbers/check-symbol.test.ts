import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHABET, checkSymbol } from "../../../main/domain/numbers/check-symbol.ts";

const symbol = fc.constantFrom(...ALPHABET);

describe("checkSymbol", () => {
  test.each([
    ["R26K1000417", "H"],
    ["00000000001", "2"],
    ["7K3M9QXW2TB", "S"],
    ["A1B2C3D4E5F", "B"],
    ["ZZZZZZZZZZZ", "K"],
  ])("closes %s with %s", (symbols, check) => {
    expect(checkSymbol(symbols)).toBe(check);
  });

  test("gives each of eleven places its own weight of the published table", () => {
    // A lone symbol of value 1 leaves exactly its weight.
    const weights = Array.from({ length: 11 }, (_, at) =>
      ALPHABET.indexOf(checkSymbol(`${"0".repeat(at)}1${"0".repeat(10 - at)}`)),
    );

    expect(weights).toEqual([7, 17, 26, 13, 20, 10, 5, 16, 8, 4, 2]);
  });

  test("tells apart 0Z and Z0, which Luhn mod 32 does not", () => {
    expect(checkSymbol("0Z")).not.toBe(checkSymbol("Z0"));
  });

  test("changes with any one symbol, whatever the length up to 30", () => {
    fc.assert(
      fc.property(
        fc.array(symbol, { minLength: 1, maxLength: 30 }),
        fc.nat(),
        symbol,
        (symbols, place, other) => {
          const at = place % symbols.length;
          fc.pre(symbols[at] !== other);

          expect(checkSymbol(symbols.with(at, other).join(""))).not.toBe(checkSymbol(symbols.join("")));
        },
      ),
    );
  });

  test("refuses to close nothing, more than 30 symbols, or a symbol that is none", () => {
    expect(() => checkSymbol("")).toThrow(RangeError);
    expect(() => checkSymbol("0".repeat(31))).toThrow(RangeError);
    expect(() => checkSymbol("00U00")).toThrow(RangeError);
  });
});
