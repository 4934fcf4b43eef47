import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkEmail, emailKey } from "../../../main/domain/identifiers/email.ts";
import { maySave } from "../../../main/domain/identifiers/outcome.ts";
import { checkPhone, formatPhone } from "../../../main/domain/identifiers/phone.ts";
import { checkPostalCode } from "../../../main/domain/identifiers/postal-code.ts";

describe("checkPhone", () => {
  test.each([
    ["34 320 20 03", "+48343202003", null, "landline"],
    ["343202003", "+48343202003", null, "landline"],
    ["+48 34 320-20-03", "+48343202003", null, "landline"],
    ["0048 343202003", "+48343202003", null, "landline"],
    ["48343202003", "+48343202003", null, "landline"],
    ["0 34 320 20 03", "+48343202003", null, "landline"],
    ["(34) 320 20 03", "+48343202003", null, "landline"],
    ["tel. 34 320 20 03 wew. 36", "+48343202003", "36", "landline"],
    ["34 320 20 03 wew36", "+48343202003", "36", "landline"],
    ["34 320 20 03 w. 36", "+48343202003", "36", "landline"],
    ["34/320 20 03 EXT 36", "+48343202003", "36", "landline"],
    ["34 320 20 03 x36", "+48343202003", "36", "landline"],
    ["34 320 20 03 # 36", "+48343202003", "36", "landline"],
    ["600 123 456", "+48600123456", null, "mobile"],
    ["+48\u00a0881\u2011123\u2011456\u200b", "+48881123456", null, "mobile"],
    ["+380 44 123 45 67", "+380441234567", null, null],
    ["00 49 30 123456", "+4930123456", null, null],
  ])("reads %j", (text, normalized, ext, kind) => {
    expect(checkPhone(text)).toEqual({ ok: true, normalized, ext, kind });
  });

  test.each([
    ["34 320 20 0", "phone-length"],
    ["34 320 20 033", "phone-length"],
    ["", "phone-characters"],
    ["+", "phone-characters"],
    ["34 320 2O 03", "phone-characters"],
    ["34 320 20 03, 34 320 20 04", "phone-length"],
    ["034320200", "phone-leading-zero"],
    ["+49 123", "phone-foreign-length"],
    ["+0 123 456 789", "phone-foreign-length"],
    ["+123 4567 8901 2345 6", "phone-foreign-length"],
    ["34 320 20 03 wew.", "phone-extension"],
    ["34 320 20 03 wew. 1234567", "phone-extension"],
    ["🙂", "phone-characters"],
    ["1".repeat(10_000), "phone-length"],
    ["w".repeat(10_000), "phone-extension"],
  ])("refuses %.30j with %s", (text, code) => {
    expect(checkPhone(text)).toMatchObject({ ok: false, outcome: "FORMAT", code });
  });

  test.each([
    ["343202003", "36", "34 320 20 03 wew. 36"],
    ["343202003", null, "34 320 20 03"],
    ["600123456", null, "600 123 456"],
    ["+380441234567", "5", "+380441234567 wew. 5"],
  ])("shows %s with extension %s as %s", (text, ext, shown) => {
    const outcome = checkPhone(text);

    expect(outcome.ok && formatPhone(outcome.normalized, ext)).toBe(shown);
  });

  test("shows the extension in the language of the interface", () => {
    const outcome = checkPhone("343202003");

    expect(outcome.ok && formatPhone(outcome.normalized, "36", "ext.")).toBe("34 320 20 03 ext. 36");
  });

  test.each(["45", "50", "51", "53", "57", "60", "66", "69", "72", "73", "78", "79", "88"])(
    "takes numbers from %s for mobile ones",
    (range) => {
      expect(checkPhone(`${range}0000000`)).toMatchObject({ ok: true, kind: "mobile" });
    },
  );

  test("reads back what it shows, for every Polish number and extension", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[1-9]\d{8}$/),
        fc.option(fc.stringMatching(/^\d{1,6}$/)),
        (national, ext) => {
          const first = checkPhone(national);
          const again = first.ok ? checkPhone(formatPhone(first.normalized, ext)) : first;

          expect(again).toMatchObject({ ok: true, normalized: `+48${national}`, ext });
        },
      ),
    );
  });
});

describe("checkEmail", () => {
  test.each([
    "anna@example.org",
    "Jan.Kowalski+urzad@poczta.example.pl",
    "zażółć@gęślą.example",
    "o'brien@example.org",
    "пошта@приклад.укр",
    "info@xn--gl-fka.example",
    "a@b.co",
  ])("takes %j", (text) => {
    expect(checkEmail(text)).toEqual({ ok: true, normalized: text });
  });

  test("drops what surrounds and hides in an address", () => {
    expect(checkEmail(" anna\u200b@example.org\u202c\n")).toEqual({
      ok: true,
      normalized: "anna@example.org",
    });
  });

  test("joins a letter and its diacritic, so that two ways of typing are one address", () => {
    const typed = [checkEmail("za\u017co\u0301\u0142c\u0301@example.org"), checkEmail("zażółć@EXAMPLE.org")];

    expect(typed[0]).toMatchObject({ ok: true, normalized: "zażółć@example.org" });
    expect(new Set(typed.map((outcome) => (outcome.ok ? emailKey(outcome.normalized) : outcome))).size).toBe(
      1,
    );
  });

  test.each([
    ["", "email-at-sign"],
    ["anna.example.org", "email-at-sign"],
    ["anna@@example.org", "email-at-sign"],
    ["anna@example.org@example.org", "email-at-sign"],
    ["anna kowalska@example.org", "email-space"],
    ["@example.org", "email-local-part"],
    [".anna@example.org", "email-local-part"],
    ["an..na@example.org", "email-local-part"],
    ['"anna"@example.org', "email-local-part"],
    [`${"a".repeat(65)}@example.org`, "email-local-part"],
    ["anna@localhost", "email-domain-dot"],
    ["anna@", "email-domain-dot"],
    ["anna@example..org", "email-domain"],
    ["anna@example.org.", "email-domain"],
    ["anna@-example.org", "email-domain"],
    ["anna@192.168.0.1", "email-domain"],
    ["anna@exa_mple.org", "email-domain"],
    ["anna@🙂.org", "email-domain"],
    [`anna@${"a".repeat(64)}.org`, "email-domain"],
    [`anna@${"a.".repeat(5_000)}org`, "email-too-long"],
  ])("refuses %.40j with %s", (text, code) => {
    expect(checkEmail(text)).toMatchObject({ ok: false, outcome: "FORMAT", weight: "blocking", code });
  });

  test("takes 254 characters and not 255", () => {
    const longest = `a@${"a".repeat(62)}.${"b".repeat(62)}.${"c".repeat(62)}.${"d".repeat(63)}`;

    expect(longest).toHaveLength(254);
    expect(checkEmail(longest).ok).toBe(true);
    expect(checkEmail(`a${longest}`)).toMatchObject({ code: "email-too-long", details: { length: 255 } });
  });

  test.each([
    // Cyrillic а in a Latin word; a Greek ο; a whole word of Cyrillic letters drawn like Latin ones.
    ["\u0430nna@example.org", "email-mixed-scripts"],
    ["anna@g\u03bfogle.example", "email-mixed-scripts"],
    ["anna@\u0440\u0430\u0443.example", "email-lookalike-letters"],
  ])("warns of %j with %s", (text, code) => {
    const outcome = checkEmail(text);

    expect(outcome).toMatchObject({ ok: false, outcome: "SEMANTIC", weight: "warning", code });
    expect(maySave(outcome)).toBe(true);
  });
});

describe("checkPostalCode", () => {
  test.each(["42-282", "42282", " 42 - 282 ", "42\u2013282"])("takes %j", (text) => {
    expect(checkPostalCode(text)).toEqual({ ok: true, normalized: "42-282" });
  });

  test.each(["4228", "422822", "42-28a", "", "٤٢-٢٨٢"])("refuses %j", (text) => {
    expect(checkPostalCode(text)).toMatchObject({
      ok: false,
      code: "postal-code-format",
      weight: "blocking",
    });
  });
});
