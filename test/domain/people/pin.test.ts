import { describe, expect, test } from "vitest";
import { checkPin, checkPinTwice } from "../../../main/domain/people/pin.ts";
import { afterWrong, anchored, secondsToWait, type Tries } from "../../../main/domain/people/throttle.ts";

describe("checkPin", () => {
  test.each(["271828", "314159265358", "100200"])("takes %s", (pin) => {
    expect(checkPin(pin)).toEqual({ ok: true, value: pin });
  });

  test.each(["12345", "1234567890123", "12a456", "", "１２３４５６"])(
    "refuses %s: not six to twelve digits",
    (pin) => {
      expect(checkPin(pin)).toMatchObject({ code: "pin-format" });
    },
  );

  test.each([
    "111111",
    "000000000000",
    "121212",
    "1212121",
    "123123",
    "123456",
    "987654",
    "890123",
    "321098",
  ])("refuses %s: anybody tries it first", (pin) => {
    expect(checkPin(pin)).toMatchObject({ code: "pin-too-simple" });
  });

  test("wants the same PIN twice, and names the second field", () => {
    expect(checkPinTwice("271828", "271829")).toMatchObject({ code: "pins-differ", field: "repeated" });
    expect(checkPinTwice("271828", "271828").ok).toBe(true);
  });
});

describe("secondsToWait", () => {
  const at = "2026-11-21T09:00:00.000Z";
  const wrong = (times: number): Tries => ({ wrong: times, last: at });

  test.each([
    [0, 0],
    [2, 0],
    [3, 5],
    [4, 10],
    [5, 20],
    [8, 160],
    [9, 300],
    [40, 300],
  ])("after %i wrong PINs in a row: %i seconds", (times, seconds) => {
    expect(secondsToWait(wrong(times), at)).toBe(seconds);
  });

  test("passes with time, and asks the whole wait when the clock was put back", () => {
    expect(secondsToWait(wrong(4), "2026-11-21T09:00:09.100Z")).toBe(1);
    expect(secondsToWait(wrong(4), "2026-11-21T09:00:10.000Z")).toBe(0);
    expect(secondsToWait(wrong(4), "2020-01-01T00:00:00.000Z")).toBe(10);
  });

  test("anchors the wait to a clock that was put back, so that it can pass", () => {
    const back = "2020-01-01T00:00:00.000Z";

    expect(secondsToWait(anchored(wrong(4), back), "2020-01-01T00:00:10.000Z")).toBe(0);
    expect(anchored(wrong(4), "2026-11-21T10:00:00.000Z")).toEqual(wrong(4));
  });

  test("counts each wrong PIN from the first", () => {
    expect(afterWrong(null, at)).toEqual(wrong(1));
    expect(afterWrong(wrong(3), at)).toEqual(wrong(4));
  });
});
