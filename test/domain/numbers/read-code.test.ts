import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDispatchNumber } from "../../../main/domain/numbers/dispatch-number.ts";
import { makeLabelPayload } from "../../../main/domain/numbers/label-payload.ts";
import { makeOutgoingPayload } from "../../../main/domain/numbers/outgoing-payload.ts";
import { readCode } from "../../../main/domain/numbers/read-code.ts";
import { formatReceiptNumber, makeReceiptNumber } from "../../../main/domain/numbers/receipt-number.ts";
import { formatRpw } from "../../../main/domain/numbers/rpw.ts";
import { randomBytes, registerNumber } from "./arbitraries.ts";

const number = { point: "K1", seq: 417, year: 2026 };
const sent = { point: "K1", seq: 12, year: 2026 };

describe("readCode", () => {
  test.each([
    ["R26K1000417H", { kind: "label", number, payload: "R26K1000417H" }],
    ["]C0R26K1000417H\r\n", { kind: "label", number, payload: "R26K1000417H" }],
    ["]d2R26K1000417H\t", { kind: "label", number, payload: "R26K1000417H" }],
    ["\u001dr26k1000417h", { kind: "label", number, payload: "R26K1000417H" }],
    ["W26K10000122", { kind: "outgoing", number: sent, payload: "W26K10000122" }],
    ["]C0w26k10000122\r\n", { kind: "outgoing", number: sent, payload: "W26K10000122" }],
    ["wy/k1/12/2026", { kind: "dispatch", number: sent }],
    ["WY K1 012 2026", { kind: "dispatch", number: sent }],
    ["7k3m-9qxw-2tbs", { kind: "receipt", receipt: "7K3M9QXW2TBS" }],
    ["]Q37K3M-9QXW-2TBS\n", { kind: "receipt", receipt: "7K3M9QXW2TBS" }],
    ["]Q3https://ebi.example/stan#7K3M-9QXW-2TBS\r", { kind: "status-url", receipt: "7K3M9QXW2TBS" }],
    ["HTTP://127.0.0.1:8080/#7K3M9QXW2TBS", { kind: "status-url", receipt: "7K3M9QXW2TBS" }],
    ["rpw/k1/417/2026", { kind: "rpw", number }],
    ["K1 417 2026", { kind: "rpw", number }],
    ["FN.3120.77.2026", { kind: "case", reference: { unit: "FN", jrwa: "3120", no: 77, year: 2026 } }],
    ["R26K1000471H", { kind: "misread", of: "label" }],
    ["W26K10000212", { kind: "misread", of: "label" }],
    ["7K3M-9QXW-2TBT", { kind: "misread", of: "receipt" }],
    ["https://ebi.example/stan#7K3M-9QXW-2TBT", { kind: "misread", of: "receipt" }],
  ])("reads %j", (text, code) => {
    expect(readCode(text)).toEqual(code);
  });

  test.each([
    "5901234123457",
    "(00)359012341234567890",
    "https://example.org/#top",
    "https://example.org/7K3M-9QXW-2TBS",
    "javascript:alert(1)#7K3M-9QXW-2TBS",
    "00010100008",
    "21.11.2026",
    "]C0",
    "",
    "\u202e\u0000",
    "🙂",
  ])("calls %j foreign", (text) => {
    expect(readCode(text)).toEqual({ kind: "foreign", text });
  });

  test("keeps the first 500 characters of a page pasted by mistake", () => {
    const page = "R26K1000417H ".repeat(1000);

    expect(readCode(page)).toEqual({ kind: "foreign", text: page.slice(0, 500) });
  });

  test("knows each number of ours from the others, wrapped as scanners wrap", () => {
    const prefix = fc.constantFrom("", "]C0", "]C1", "]d2", "]Q3", "  ", "\t");
    const suffix = fc.constantFrom("", "\r", "\n", "\r\n", "\t", " ");
    fc.assert(
      fc.property(registerNumber, randomBytes, prefix, suffix, (register, bytes, before, after) => {
        const receipt = makeReceiptNumber(bytes);
        const payload = makeLabelPayload(register);

        expect(readCode(before + payload + after)).toEqual({ kind: "label", number: register, payload });
        const outgoing = makeOutgoingPayload(register);
        const wy = formatDispatchNumber(register);
        expect(readCode(before + outgoing + after)).toEqual({
          kind: "outgoing",
          number: register,
          payload: outgoing,
        });
        expect(readCode(before + wy + after)).toEqual({ kind: "dispatch", number: register });
        expect(readCode(before + receipt + after)).toEqual({ kind: "receipt", receipt });
        expect(readCode(before + formatReceiptNumber(receipt) + after)).toEqual({ kind: "receipt", receipt });
        expect(readCode(before + formatRpw(register) + after)).toEqual({ kind: "rpw", number: register });
      }),
    );
  });

  test("answers any text, never an accident", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(readCode(text).kind).toBeTypeOf("string");
      }),
    );
  });
});
