import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ALPHABET } from "../../../main/domain/numbers/check-symbol.ts";
import { makeLabelPayload, parseLabelPayload } from "../../../main/domain/numbers/label-payload.ts";
import { formatLogNumber, parseLogNumber } from "../../../main/domain/numbers/log-number.ts";
import {
  logPayloadSchema,
  makeLogPayload,
  parseLogPayload,
} from "../../../main/domain/numbers/log-payload.ts";
import { makeOutgoingPayload, parseOutgoingPayload } from "../../../main/domain/numbers/outgoing-payload.ts";
import { pointSchema } from "../../../main/domain/numbers/point.ts";
import { readCode } from "../../../main/domain/numbers/read-code.ts";
import { parseReceiptNumber } from "../../../main/domain/numbers/receipt-number.ts";
import { registerNumber, singleErrors, swaps } from "./arbitraries.ts";

const point = pointSchema.parse("P1");

describe("the log's number", () => {
  test("reads back from what is written, in any series and year", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        expect(parseLogNumber(formatLogNumber(number))).toEqual({ ok: true, value: number });
      }),
    );
  });

  test.each(["pz/p1/17/2026", " PZ P1 017 2026 ", "PZ / P1 / 17 / 2026"])("is read from %j", (text) => {
    expect(parseLogNumber(text)).toEqual({ ok: true, value: { point, seq: 17, year: 2026 } });
  });

  test.each([
    ["RPW/P1/17/2026", "log-form"],
    ["P1/17/2026", "log-form"],
    ["PZ/I1/17/2026", "log-point"],
    ["PZ/P1/0/2026", "log-number"],
    ["PZ/P1/17/1999", "log-number"],
  ])("is not read from %s", (text, code) => {
    expect(parseLogNumber(text)).toMatchObject({ code });
  });
});

describe("the payload of a cover slip", () => {
  const slip = makeLogPayload({ point, seq: 17, year: 2026 });

  test("gives back what was written, for every number of every series", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const payload = makeLogPayload(number);

        expect(payload).toMatch(/^P[0-9A-Z]{11}$/);
        expect(parseLogPayload(payload)).toEqual({ ok: true, value: { ...number, payload } });
        expect(logPayloadSchema.parse(payload)).toBe(payload);
        expect(readCode(`]C0${payload}\r\n`)).toEqual({ kind: "log", number, payload });
        expect(readCode(formatLogNumber(number))).toEqual({ kind: "log", number, payload: null });
      }),
    );
  });

  test("is no label, no letter out and no receipt number, nor takes one of those for itself", () => {
    fc.assert(
      fc.property(registerNumber, (number) => {
        const payload = makeLogPayload(number);

        expect(parseLabelPayload(payload).ok).toBe(false);
        expect(parseOutgoingPayload(payload).ok).toBe(false);
        expect(parseReceiptNumber(payload)).toEqual({ ok: false, code: "receipt-number-is-label" });
        expect(parseLogPayload(makeLabelPayload(number)).ok).toBe(false);
        expect(parseLogPayload(makeOutgoingPayload(number)).ok).toBe(false);
      }),
    );
  });

  test("is never read with one symbol wrong or two exchanged, and a scan says that it was misread", () => {
    const wrong = [...singleErrors(slip, ALPHABET), ...swaps(slip, "any")];

    expect(slip).toBe("P26P10000177");
    expect(wrong.filter((text) => parseLogPayload(text).ok)).toEqual([]);
    expect(readCode(`${slip.slice(0, -1)}${slip.endsWith("0") ? "1" : "0"}`)).toEqual({
      kind: "misread",
      of: "label",
    });
  });

  test("is refused with number zero, and in another form", () => {
    const zero = [...ALPHABET]
      .map((check) => parseLogPayload(`P26P1000000${check}`))
      .filter((outcome) => !outcome.ok && outcome.code === "log-payload-number-zero");

    expect(zero).toHaveLength(1);
    expect(parseLogPayload("P26P100017")).toMatchObject({ code: "log-payload-form" });
  });
});
