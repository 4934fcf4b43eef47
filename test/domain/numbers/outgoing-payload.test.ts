import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHABET } from "../../../main/domain/numbers/check-symbol.ts";
import { makeLabelPayload, parseLabelPayload } from "../../../main/domain/numbers/label-payload.ts";
import {
  makeOutgoingPayload,
  outgoingPayloadSchema,
  parseOutgoingPayload,
} from "../../../main/domain/numbers/outgoing-payload.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { parseReceiptNumber } from "../../../main/domain/numbers/receipt-number.ts";
import { registerNumber, singleErrors, swaps } from "./arbitraries.ts";

const k1 = pointSchema.parse("K1");

describe("makeOutgoingPayload", () => {
  test.each([
    [{ point: k1, seq: 12, year: 2026 }, "W26K10000122"],
    [{ point: k1, seq: 417, year: 2026 }, "W26K1000417D"],
    [{ point: pointSchema.parse("W9"), seq: 999_999, year: 2099 }, "W99W9999999Q"],
  ])("writes %j as %s", (number, payload) => {
    expect(makeOutgoingPayload(number)).toBe(payload);
  });

  test.each([
    { point: k1, seq: 0, year: 2026 },
    { point: k1, seq: 1_000_000, year: 2026 },
    { point: k1, seq: 1, year: 2100 },
  ])("throws for %j, which no series gives", (number) => {
    expect(() => makeOutgoingPayload(number)).toThrow(RangeError);
  });
});

describe("parseOutgoingPayload", () => {
  test.each(["W26K10000122", "w26k10000122", " W26K1 000012 2\r", "W26KlOOOOI22"])("reads %j", (text) => {
    expect(parseOutgoingPayload(text)).toEqual({
      ok: true,
      value: { payload: "W26K10000122", point: "K1", seq: 12, year: 2026 },
    });
  });

  test.each([
    ["W26K10000212", "outgoing-check"],
    ["W26K10000123", "outgoing-check"],
    ["R26K1000417H", "outgoing-form"],
    ["W26K1000122", "outgoing-form"],
    ["W26Y10000122", "outgoing-form"],
    ["", "outgoing-form"],
  ])("refuses %j with %s", (text, code) => {
    expect(parseOutgoingPayload(text)).toEqual({ ok: false, code });
  });

  test("refuses number zero", () => {
    const zero = [...ALPHABET]
      .map((check) => parseOutgoingPayload(`W26K1000000${check}`))
      .filter((outcome) => !outcome.ok && outcome.code === "outgoing-number-zero");

    expect(zero).toHaveLength(1);
  });

  test("gives back what was written, for every number of every series", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const payload = makeOutgoingPayload(number);

        expect(payload).toMatch(/^[0-9A-Z]{12}$/);
        expect(parseOutgoingPayload(payload)).toEqual({ ok: true, value: { ...number, payload } });
        expect(outgoingPayloadSchema.parse(payload)).toBe(payload);
      }),
    );
  });

  test("never takes an incoming label, a receipt number, or gives itself out for one", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const payload = makeOutgoingPayload(number);

        expect(parseOutgoingPayload(makeLabelPayload(number)).ok).toBe(false);
        expect(parseLabelPayload(payload).ok).toBe(false);
        expect(parseReceiptNumber(payload)).toEqual({ ok: false, code: "receipt-number-is-label" });
      }),
    );
  });

  test("never reads a payload with any one symbol wrong or any two exchanged", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const payload = makeOutgoingPayload(number);

        const passing = [...singleErrors(payload, ALPHABET), ...swaps(payload, "any")].filter(
          (wrong) => parseOutgoingPayload(wrong).ok || parseLabelPayload(wrong).ok,
        );

        expect(passing).toEqual([]);
      }),
    );
  });
});
