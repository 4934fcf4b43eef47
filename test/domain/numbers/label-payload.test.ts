import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHABET } from "../../../main/domain/numbers/check-symbol.ts";
import {
  labelPayloadSchema,
  makeLabelPayload,
  parseLabelPayload,
} from "../../../main/domain/numbers/label-payload.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { registerNumber, singleErrors, swaps } from "./arbitraries.ts";

const k1 = pointSchema.parse("K1");
const k2 = pointSchema.parse("K2");

describe("makeLabelPayload", () => {
  test.each([
    [{ point: k1, seq: 417, year: 2026 }, "R26K1000417H"],
    [{ point: k2, seq: 1, year: 2027 }, "R27K2000001Z"],
    [{ point: k1, seq: 999_999, year: 2026 }, "R26K1999999K"],
  ])("writes %j as %s", (number, payload) => {
    expect(makeLabelPayload(number)).toBe(payload);
  });

  test.each([
    { point: k1, seq: 0, year: 2026 },
    { point: k1, seq: 1_000_000, year: 2026 },
    { point: k1, seq: 1.5, year: 2026 },
    { point: k1, seq: 1, year: 1999 },
    { point: k1, seq: 1, year: 2100 },
  ])("throws for %j, which no series gives", (number) => {
    expect(() => makeLabelPayload(number)).toThrow(RangeError);
  });
});

describe("parseLabelPayload", () => {
  test.each(["R26K1000417H", "r26k1000417h", " R26K1 000417 H\r", "R26KlOOO4I7H"])("reads %j", (text) => {
    expect(parseLabelPayload(text)).toEqual({
      ok: true,
      value: { payload: "R26K1000417H", point: "K1", seq: 417, year: 2026 },
    });
  });

  test.each([
    ["R26K1000471H", "label-check"],
    ["R26K1000417J", "label-check"],
    ["R26K1000000Y", "label-number-zero"],
    ["R26K100417H", "label-form"],
    ["R26K10004170H", "label-form"],
    ["R26Y1000417H", "label-form"],
    ["R26Z1000417H", "label-form"],
    ["5901234123457", "label-form"],
    ["", "label-form"],
  ])("refuses %j with %s", (text, code) => {
    expect(parseLabelPayload(text)).toEqual({ ok: false, code });
  });

  test("gives back what was written, for every number of every series", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const payload = makeLabelPayload(number);

        expect(payload).toMatch(/^[0-9A-Z]{12}$/);
        expect(parseLabelPayload(payload)).toEqual({ ok: true, value: { ...number, payload } });
        expect(labelPayloadSchema.parse(payload)).toBe(payload);
      }),
    );
  });

  test("never reads a payload with any one symbol wrong", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const passing = [...singleErrors(makeLabelPayload(number), ALPHABET)].filter(
          (wrong) => parseLabelPayload(wrong).ok,
        );

        expect(passing).toEqual([]);
      }),
    );
  });

  test("never reads a payload with any two symbols exchanged, neighbours or not", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const passing = [...swaps(makeLabelPayload(number), "any")].filter(
          (wrong) => parseLabelPayload(wrong).ok,
        );

        expect(passing).toEqual([]);
      }),
    );
  });
});
