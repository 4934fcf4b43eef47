import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDispatchNumber, parseDispatchNumber } from "../../../main/domain/numbers/dispatch-number.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { formatRpw, parseRpw } from "../../../main/domain/numbers/rpw.ts";
import { registerNumber } from "./arbitraries.ts";

describe("parseDispatchNumber", () => {
  test.each([
    "WY/K1/12/2026",
    "wy/k1/12/2026",
    " WY / K1 / 12 / 2026 ",
    "WY/K1/000012/2026",
    "wy k1 12 2026",
    "WY/K1/12/2026\r\n",
  ])("reads %j", (text) => {
    expect(parseDispatchNumber(text)).toEqual({ ok: true, value: { point: "K1", seq: 12, year: 2026 } });
  });

  test.each([
    ["WY/I1/12/2026", "dispatch-point"],
    ["WY/K12/12/2026", "dispatch-point"],
    ["WY/K1/0/2026", "dispatch-number"],
    ["WY/K1/1000000/2026", "dispatch-number"],
    ["WY/K1/12/1926", "dispatch-number"],
    ["K1/12/2026", "dispatch-form"],
    ["RPW/K1/12/2026", "dispatch-form"],
    ["WY/K1/12/26", "dispatch-form"],
    ["", "dispatch-form"],
    ["/".repeat(10_000), "dispatch-form"],
  ])("refuses %.30j with %s", (text, code) => {
    expect(parseDispatchNumber(text)).toEqual({ ok: false, code });
  });

  test("gives back what formatDispatchNumber wrote, and never takes a number of what came in", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        expect(parseDispatchNumber(formatDispatchNumber(number))).toEqual({ ok: true, value: number });
        expect(parseDispatchNumber(formatRpw(number)).ok).toBe(false);
        expect(parseRpw(formatDispatchNumber(number)).ok).toBe(false);
      }),
    );
  });
});

describe("formatDispatchNumber", () => {
  test("throws for a number that no series gives", () => {
    expect(() => formatDispatchNumber({ point: pointSchema.parse("K1"), seq: 0, year: 2026 })).toThrow(
      RangeError,
    );
  });
});
