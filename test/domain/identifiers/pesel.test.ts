import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partsOf } from "../../../main/domain/calendar/civil-date.ts";
import { maySave } from "../../../main/domain/identifiers/outcome.ts";
import { checkPesel, comparePesel, type Pesel, peselFacts } from "../../../main/domain/identifiers/pesel.ts";
import { dates, day } from "../calendar/arbitraries.ts";

const today = day("2026-11-21");
const later = day("2300-01-01");

/** A PESEL made by the published rule, apart from the code under test. */
const made = fc.tuple(dates(1800, 2299), fc.integer({ min: 0, max: 9999 })).map(([bornOn, serial]) => {
  const { year, month, day: number } = partsOf(bornOn);
  const shift = { 18: 80, 19: 0, 20: 20, 21: 40, 22: 60 }[Math.floor(year / 100)] ?? Number.NaN;
  const ten = [year % 100, month + shift, number].map((part) => String(part).padStart(2, "0")).join("");
  const digits = ten + String(serial).padStart(4, "0");
  const weights = "1379137913";
  const sum = Array.from(digits).reduce((all, digit, at) => all + Number(digit) * Number(weights[at]), 0);
  return { bornOn, serial, text: `${digits}${(10 - (sum % 10)) % 10}` };
});

describe("checkPesel", () => {
  test("reads birth date and sex back from every PESEL of five centuries", () => {
    fc.assert(
      fc.property(made, ({ bornOn, serial, text }) => {
        expect(checkPesel(text, later)).toEqual({
          ok: true,
          normalized: text,
          bornOn,
          sex: serial % 2 === 1 ? "male" : "female",
        });
      }),
    );
  });

  test("catches every wrong digit", () => {
    fc.assert(
      fc.property(made, fc.nat(10), fc.integer({ min: 1, max: 9 }), ({ text }, at, shift) => {
        const wrong = text.slice(0, at) + ((Number(text[at]) + shift) % 10) + text.slice(at + 1);

        expect(checkPesel(wrong, later)).toMatchObject({ ok: false, outcome: "CHECKSUM" });
      }),
    );
  });

  test("warns of a birth after today, and lets it be saved", () => {
    const outcome = checkPesel("99300543218", today);

    expect(outcome).toEqual({
      ok: false,
      outcome: "SEMANTIC",
      weight: "warning",
      code: "pesel-born-in-future",
      normalized: "99300543218",
    });
    expect(maySave(outcome)).toBe(true);
  });

  test("does not warn of a birth today", () => {
    expect(checkPesel("01123100174", day("1901-12-31")).ok).toBe(true);
    expect(checkPesel("01123100174", day("1901-12-30")).ok).toBe(false);
  });

  test.each([
    "000101 00008",
    "000101-00008",
    "\u00a000010100008\u200b",
    "\u202e00010100008\r\n",
    "0001\u201101\u201300008",
  ])("takes %j with what surrounds it", (text) => {
    expect(checkPesel(text, today)).toMatchObject({ ok: true, normalized: "00010100008" });
  });

  test.each(["٠٠٠١٠١٠٠٠٠٨", "００010100008", "0001010000🙂", "0001O100008"])(
    "refuses %j as no digits",
    (text) => {
      expect(checkPesel(text, today)).toMatchObject({ code: "pesel-not-digits", weight: "blocking" });
    },
  );

  test("tells the length that was typed and nothing of the number", () => {
    expect(checkPesel("0001010000", today)).toMatchObject({ code: "pesel-length", details: { length: 10 } });
    expect(checkPesel("", today)).toMatchObject({ code: "pesel-length", details: { length: 0 } });
  });

  test("refuses eleven zeros for their month", () => {
    expect(checkPesel("00000000000", today)).toMatchObject({ outcome: "SEMANTIC", weight: "blocking" });
  });
});

describe("comparePesel", () => {
  const pesel = checked("01123100174");

  test("is silent when birth date and sex agree or were not typed", () => {
    expect(comparePesel(pesel, { bornOn: day("1901-12-31"), sex: "male" })).toBeNull();
    expect(comparePesel(pesel, {})).toBeNull();
  });

  test("names what differs", () => {
    expect(comparePesel(pesel, { bornOn: day("1901-12-30") })).toBe("pesel-other-birth-date");
    expect(comparePesel(pesel, { sex: "female" })).toBe("pesel-other-sex");
  });

  test("reads the same facts as the check", () => {
    expect(peselFacts(pesel)).toEqual({ bornOn: "1901-12-31", sex: "male" });
  });
});

function checked(text: string): Pesel {
  const outcome = checkPesel(text, today);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.normalized;
}
