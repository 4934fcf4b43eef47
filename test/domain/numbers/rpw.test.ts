import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parsePoint, pointSchema } from "../../../main/domain/numbers/point.ts";
import { formatRpw, parseRpw } from "../../../main/domain/numbers/rpw.ts";
import { registerNumber } from "./arbitraries.ts";

describe("parseRpw", () => {
  test.each([
    "RPW/K1/417/2026",
    "rpw/k1/417/2026",
    " RPW / K1 / 417 / 2026 ",
    "RPW/K1/000417/2026",
    "K1/417/2026",
    "rpw k1 417 2026",
    "RPW/K1/417/2026\r\n",
    "RPW/\u200bK1/417/2026",
  ])("reads %j", (text) => {
    expect(parseRpw(text)).toEqual({ ok: true, value: { point: "K1", seq: 417, year: 2026 } });
  });

  test.each([
    ["RPW/I1/417/2026", "rpw-point"],
    ["RPW/K12/417/2026", "rpw-point"],
    ["RPW/K1/0/2026", "rpw-number"],
    ["RPW/K1/1000000/2026", "rpw-number"],
    ["RPW/K1/417/1926", "rpw-number"],
    ["RPW/417/2026", "rpw-form"],
    ["RPW/K1/417/26", "rpw-form"],
    ["RPW/K1/41 7a/2026", "rpw-form"],
    ["", "rpw-form"],
    ["/".repeat(10_000), "rpw-form"],
  ])("refuses %.30j with %s", (text, code) => {
    expect(parseRpw(text)).toEqual({ ok: false, code });
  });

  test("gives back what formatRpw wrote, for every number", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        expect(parseRpw(formatRpw(number))).toEqual({ ok: true, value: number });
        expect(parseRpw(formatRpw(number).toLowerCase().replaceAll("/", " "))).toEqual({
          ok: true,
          value: number,
        });
      }),
    );
  });
});

describe("formatRpw", () => {
  test("writes no leading zeros", () => {
    expect(formatRpw({ point: pointSchema.parse("K1"), seq: 7, year: 2026 })).toBe("RPW/K1/7/2026");
  });

  test("throws for a number that no series gives", () => {
    expect(() => formatRpw({ point: pointSchema.parse("K1"), seq: 0, year: 2026 })).toThrow(RangeError);
  });
});

describe("point", () => {
  test("is a letter other than I L O U Y Z and a digit", () => {
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
    const accepted = letters.filter((letter) => pointSchema.safeParse(`${letter}1`).success);

    expect(accepted.join("")).toBe("ABCDEFGHJKMNPQRSTVWX");
  });

  test.each(["K", "1K", "K12", "KK", "", "k1", "Ł1", "K١"])("refuses %j", (text) => {
    expect(pointSchema.safeParse(text).success).toBe(false);
  });

  test("is read from any case and between spaces", () => {
    expect(parsePoint(" k1 ")).toBe("K1");
    expect(parsePoint("o1")).toBeNull();
  });
});
