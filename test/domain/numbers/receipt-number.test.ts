import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHABET } from "../../../main/domain/numbers/check-symbol.ts";
import {
  formatReceiptNumber,
  makeReceiptNumber,
  parseReceiptNumber,
  receiptNumberSchema,
} from "../../../main/domain/numbers/receipt-number.ts";
import { makeLabelPayload } from "../../../main/domain/numbers/label-payload.ts";
import { makeLogPayload } from "../../../main/domain/numbers/log-payload.ts";
import { makeOutgoingPayload } from "../../../main/domain/numbers/outgoing-payload.ts";
import { randomBytes, registerNumber, singleErrors, swaps } from "./arbitraries.ts";

describe("parseReceiptNumber", () => {
  test.each([
    ["0000-0000-0012", "000000000012"],
    ["7K3M-9QXW-2TBS", "7K3M9QXW2TBS"],
    ["7k3m 9qxw 2tbs", "7K3M9QXW2TBS"],
    ["A1B2-C3D4-E5FB", "A1B2C3D4E5FB"],
    ["ZZZZ-ZZZZ-ZZZK", "ZZZZZZZZZZZK"],
    [" oOoO-0000-00l2\r\n", "000000000012"],
    ["7K3M\u20119QXW\u20132TBS", "7K3M9QXW2TBS"],
    ["\u202a7K3M-9QXW-2TBS\u202c", "7K3M9QXW2TBS"],
  ])("reads %j", (typed, number) => {
    expect(parseReceiptNumber(typed)).toEqual({ ok: true, value: number });
  });

  test.each([
    ["7K3M-9QWX-2TBS", "receipt-number-check"],
    ["7K3M-9QXW-2TBT", "receipt-number-check"],
    ["A1B2-C3D4-E5F", "receipt-number-length"],
    ["0000-0000-001U", "receipt-number-symbol"],
    ["", "receipt-number-empty"],
    [" - ", "receipt-number-empty"],
    ["7K3M-9QXW-2TB🙂", "receipt-number-symbol"],
    ["R26K1000417H", "receipt-number-is-label"],
    ["W26K10000122", "receipt-number-is-label"],
  ])("refuses %j with %s", (typed, code) => {
    expect(parseReceiptNumber(typed)).toMatchObject({ ok: false, code });
  });

  test("refuses ten thousand characters by their length, and says nothing of their content", () => {
    expect(parseReceiptNumber("7".repeat(10_000))).toEqual({
      ok: false,
      code: "receipt-number-length",
      details: { length: 10_000 },
    });
  });

  test("says at which place a bad symbol stands", () => {
    expect(parseReceiptNumber("7K3M-U")).toMatchObject({ details: { position: 5 } });
  });
});

describe("makeReceiptNumber", () => {
  test("uses 55 bits of seven bytes, the first bits first", () => {
    expect(makeReceiptNumber(new Uint8Array(7))).toBe("000000000000");
    expect(makeReceiptNumber(new Uint8Array(7).fill(255))).toBe("ZZZZZZZZZZZK");
    expect(makeReceiptNumber(Uint8Array.of(0, 0, 0, 0, 0, 0, 0b10))).toBe("000000000012");
    expect(makeReceiptNumber(Uint8Array.of(0b00001_000, 0, 0, 0, 0, 0, 0))).toMatch(/^1/);
  });

  test("round-trips through print and typing, whatever the bytes", () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        const number = makeReceiptNumber(bytes);
        const printed = formatReceiptNumber(number);

        expect(printed).toMatch(/^.{4}-.{4}-.{4}$/);
        expect(parseReceiptNumber(printed)).toEqual({ ok: true, value: number });
        expect(parseReceiptNumber(printed.toLowerCase())).toEqual({ ok: true, value: number });
        expect(receiptNumberSchema.parse(number)).toBe(number);
      }),
    );
  });

  test("steps aside from every number that has the form of a label, incoming or outgoing, or of a cover slip", () => {
    fc.assert(
      fc.property(
        registerNumber,
        fc.constantFrom(makeLabelPayload, makeOutgoingPayload, makeLogPayload),
        (register, make) => {
          const label: string = make(register);
          const bits = Array.from(label.slice(0, 11))
            .map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(5, "0"))
            .join("");
          const bytes = Array.from({ length: 7 }, (_, at) =>
            Number.parseInt(bits.padEnd(56, "0").slice(at * 8, at * 8 + 8), 2),
          );

          const number = makeReceiptNumber(Uint8Array.from(bytes));

          expect(number.slice(1, 11)).toBe(label.slice(1, 11));
          expect(`${label.charAt(0)}${number.charAt(0)}`).toMatch(/^(?:RS|WX|PQ)$/);
          expect(parseReceiptNumber(number)).toEqual({ ok: true, value: number });
        },
      ),
    );
  });

  test("refuses another count of bytes", () => {
    expect(() => makeReceiptNumber(new Uint8Array(6))).toThrow(RangeError);
    expect(() => makeReceiptNumber(new Uint8Array(8))).toThrow(RangeError);
  });
});

describe("a receipt number", () => {
  test("never passes with any one symbol wrong", () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        const passing = [...singleErrors(makeReceiptNumber(bytes), ALPHABET)].filter(
          (wrong) => parseReceiptNumber(wrong).ok,
        );

        expect(passing).toEqual([]);
      }),
    );
  });

  test("never passes with any two symbols exchanged, neighbours or not", () => {
    fc.assert(
      fc.property(randomBytes, (bytes) => {
        const passing = [...swaps(makeReceiptNumber(bytes), "any")].filter(
          (wrong) => parseReceiptNumber(wrong).ok,
        );

        expect(passing).toEqual([]);
      }),
    );
  });
});

describe("receiptNumberSchema", () => {
  test.each(["7K3M-9QXW-2TBS", "7k3m9qxw2tbs", "7K3M9QXW2TBT", "R26K1000417H", "W26K10000122", "", 12])(
    "refuses %j",
    (value) => {
      expect(receiptNumberSchema.safeParse(value).success).toBe(false);
    },
  );
});
