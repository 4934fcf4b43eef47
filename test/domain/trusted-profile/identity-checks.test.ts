import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  checkExpiry,
  checkPerson,
  documentNumberWarning,
  type TypedPerson,
} from "../../../main/domain/trusted-profile/identity-checks.ts";
import { compareNames, splitNames } from "../../../main/domain/trusted-profile/names.ts";
import { nationalityOf } from "../../../main/domain/trusted-profile/nationality.ts";
import { day } from "../calendar/arbitraries.ts";

const today = day("2026-11-21");

function typed(more: Partial<TypedPerson> = {}): TypedPerson {
  return {
    names: ["Anna", "Maria"],
    surname: "Testowa",
    pesel: "00010100008",
    bornOn: day("1900-01-01"),
    sex: "female",
    ...more,
  };
}

describe("checkPerson", () => {
  test("takes who agrees with the PESEL, and trims what was typed", () => {
    const person = typed({ names: [" Anna ", "Maria", " "], pesel: "000101-00008", surname: " Testowa " });

    expect(checkPerson(person, today)).toEqual({
      ok: true,
      value: { names: ["Anna", "Maria"], surname: "Testowa", pesel: "00010100008", bornOn: "1900-01-01" },
    });
  });

  test.each([
    ["birth date of another", { bornOn: day("1900-01-02") }, "pesel-other-birth-date", "pesel"],
    ["sex of another", { sex: "male" }, "pesel-other-sex", "pesel"],
    ["ten digits", { pesel: "0001010000" }, "pesel-length", "pesel"],
    ["a letter", { pesel: "0001010000X" }, "pesel-not-digits", "pesel"],
    ["a wrong check digit", { pesel: "00010100009" }, "pesel-check-digit", "pesel"],
    ["month 13", { pesel: "00130100003" }, "pesel-impossible-date", "pesel"],
    ["29 February 1999", { pesel: "99022900007" }, "pesel-impossible-date", "pesel"],
    ["a PESEL of tomorrow's child", { pesel: "99300543218" }, "pesel-other-birth-date", "pesel"],
    ["a birth tomorrow", { bornOn: day("2026-11-22") }, "born-in-future", "bornOn"],
    ["a child of today by the PESEL of another", { bornOn: today }, "pesel-other-birth-date", "pesel"],
    ["a birth 131 years ago", { bornOn: day("1895-12-31") }, "born-too-long-ago", "bornOn"],
    ["no first name", { names: [" "] }, "name-missing", "names"],
    ["no surname", { surname: "" }, "name-missing", "surname"],
    ["a surname of 121 letters", { surname: "a".repeat(121) }, "name-too-long", "surname"],
    ["names of 121 letters", { names: ["a".repeat(60), "b".repeat(60)] }, "name-too-long", "names"],
  ] as const)("refuses %s", (_what, wrong, code, field) => {
    expect(checkPerson(typed(wrong), today)).toMatchObject({ ok: false, code, field });
  });

  test("lets a sex that the document does not tell be", () => {
    expect(checkPerson(typed({ sex: null }), today).ok).toBe(true);
  });

  test("tells nothing of the person in a refusal", () => {
    const refusal = checkPerson(typed({ pesel: "0001010000" }), today);

    expect(JSON.stringify(refusal)).not.toMatch(/Anna|Testowa|0001010/);
  });
});

describe("compareNames", () => {
  const application = { names: ["Łucja", "Anna"], surname: "Żak-Nowak" };
  const compared = (names: readonly string[], surname: string) =>
    compareNames(application, { names, surname });

  test.each([
    [["ŁUCJA", "ANNA"], "ŻAK-NOWAK"],
    [["łucja", "Anna"], "żak - nowak"],
    [["Łucja", "Anna"], "Żak\u2011Nowak"],
    // The same letters in another form of Unicode.
    [["Łucja", "Anna"], "Żak-Nowak".normalize("NFD")],
  ])("finds %j %s the same", (names, surname) => {
    expect(compared(names, surname)).toEqual({ names: null, surname: null });
  });

  test.each([
    [["Lucja", "Anna"], "diacritics"],
    [["Łucja"], "second-names"],
    [["Łucja", "Anna", "Maria"], "second-names"],
    [["Anna", "Łucja"], "order"],
    [["Łucja-Anna"], "hyphen"],
    [["Łucja", "Hanna"], "other"],
    [["Maria"], "other"],
  ])("says of names %j in what they differ: %s", (names, difference) => {
    expect(compared(names, "Żak-Nowak").names).toBe(difference);
  });

  test.each([
    ["Zak-Nowak", "diacritics"],
    ["Żak Nowak", "hyphen"],
    ["ŻakNowak", "hyphen"],
    ["Żak", "other"],
    ["Nowak-Żak", "other"],
  ])("says of the surname %s in what it differs: %s", (surname, difference) => {
    expect(compared(["Łucja", "Anna"], surname).surname).toBe(difference);
  });

  test("takes kinds of apostrophe for one", () => {
    const one = { names: ["Sean"], surname: "O’Brien" };

    expect(compareNames(one, { names: ["SEAN"], surname: "O'BRIEN" })).toEqual({
      names: null,
      surname: null,
    });
  });

  test("is the same both ways round, and every name is the same as itself in capitals", () => {
    const name = fc.stringMatching(/^[A-Za-zĄĆĘŁŃÓŚŹŻąćęłńóśźż-]{1,12}$/);
    const person = fc.record({ names: fc.array(name, { minLength: 1, maxLength: 3 }), surname: name });
    fc.assert(
      fc.property(person, person, (one, two) => {
        expect(compareNames(one, two)).toEqual(compareNames(two, one));
        const printed = {
          names: one.names.map((each) => each.toUpperCase()),
          surname: one.surname.toUpperCase(),
        };
        expect(compareNames(one, printed)).toEqual({ names: null, surname: null });
      }),
    );
  });
});

describe("splitNames", () => {
  test("parts names at spaces and keeps a hyphenated one whole", () => {
    expect(splitNames("  Anna   Maria ")).toEqual(["Anna", "Maria"]);
    expect(splitNames("Anna - Maria Ewa")).toEqual(["Anna-Maria", "Ewa"]);
    expect(splitNames(" ")).toEqual([]);
  });
});

describe("documentNumberWarning", () => {
  test.each([
    ["ZZA 754321", "polish-id-card", "PL", null],
    ["ZZA754312", "polish-id-card", "PL", "id-card-check-digit"],
    ["AB1234567", "mobile-id", "PL", "id-card-old-booklet-or-passport"],
    ["ZZ3000001", "polish-passport", "PL", null],
    ["ZZ1000001", "polish-passport", "PL", "passport-check-digit"],
    ["L01X00T47", "eu-id-card", "DE", null],
    ["FE123456", "foreign-passport", "Ukraina", "foreign-document-country"],
    ["RR1234567", "residence-card", "", null],
    ["x".repeat(21), "eu-passport", "FR", "foreign-document-too-long"],
    ["ZZA754312", "none", "PL", null],
    [" ", "polish-id-card", "PL", null],
  ] as const)("of %s on %s (%s) says %s", (number, document, country, warning) => {
    expect(documentNumberWarning(number, document, country)).toBe(warning);
  });

  test("gives back a code or nothing, never what was typed", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom("polish-id-card", "foreign-passport"), (number, document) => {
        const answer = documentNumberWarning(number, document, "UA");

        expect(answer === null || /^[a-z-]+$/.test(answer)).toBe(true);
      }),
    );
  });
});

describe("checkExpiry", () => {
  test("takes a day that passed, one to come, and none; refuses a year beyond reason", () => {
    expect(checkExpiry(day("2020-01-01"), today).ok).toBe(true);
    expect(checkExpiry(day("2056-12-31"), today).ok).toBe(true);
    expect(checkExpiry(null, today)).toEqual({ ok: true, value: null });
    expect(checkExpiry(day("2057-01-01"), today)).toMatchObject({ code: "expiry-beyond-reason" });
    expect(checkExpiry(day("1026-01-01"), today)).toMatchObject({ code: "expiry-beyond-reason" });
  });
});

describe("nationalityOf", () => {
  test.each([
    ["PL", "polish"],
    [" pl ", "polish"],
    ["DE", "eu"],
    ["HR", "eu"],
    ["UA", "other"],
    ["GB", "other"],
    ["CH", "other"],
    ["", "other"],
  ])("of %j is %s", (country, nationality) => {
    expect(nationalityOf(country, today)).toBe(nationality);
  });

  test("follows who joins and who leaves", () => {
    expect(nationalityOf("GB", day("2020-01-31"))).toBe("eu");
    expect(nationalityOf("GB", day("2020-02-01"))).toBe("other");
    expect(nationalityOf("HR", day("2013-06-30"))).toBe("other");
  });
});
