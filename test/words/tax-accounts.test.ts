import { describe, expect, test } from "vitest";
import { balanceOn } from "../../main/domain/tax-accounts/balance.ts";
import { trusts } from "../../main/domain/tax-accounts/dated-law.ts";
import { planInstalments, type TaxOfYear } from "../../main/domain/tax-accounts/instalments.ts";
import { countInterest } from "../../main/domain/tax-accounts/interest.ts";
import { shippedTaxLaw } from "../../main/domain/tax-accounts/law.ts";
import { grosze, zloty } from "../../main/domain/tax-accounts/money.ts";
import {
  accountRefusals,
  amountRefusals,
  assessmentRefusals,
  balanceRefusals,
  datedLawRefusals,
  instalmentRefusals,
  interestRefusals,
  limitationRefusals,
} from "../../main/domain/tax-accounts/refusals.ts";
import { taxKindIds, taxpayers } from "../../main/domain/tax-accounts/tax-kinds.ts";
import { type RefusalSentence } from "../../main/words/refusals/sentence.ts";
import { creditReasons, creditStep } from "../../main/words/tax-accounts/credit-reasons.ts";
import { instalmentsInWords, instalmentStep } from "../../main/words/tax-accounts/instalment-steps.ts";
import { interestDisclaimer, interestStep } from "../../main/words/tax-accounts/interest-steps.ts";
import { taxKindNames, taxpayerNames, trustNames } from "../../main/words/tax-accounts/kinds.ts";
import {
  accountRefusalsPl,
  amountRefusalsPl,
  assessmentRefusalsPl,
  balanceRefusalsPl,
  datedLawRefusalsPl,
  instalmentRefusalsPl,
  interestRefusalsPl,
  limitationRefusalsPl,
} from "../../main/words/tax-accounts/refusals.ts";
import { transferTitleFor } from "../../main/words/tax-accounts/transfer-title.ts";
import { day } from "../domain/calendar/arbitraries.ts";

/** A whole sentence with nothing missing in it. */
const sentence = /^[A-ZĄĆĘŁŃÓŚŹŻ0-9].*\.$/u;
const broken = /undefined|null|NaN|\[object|\$\{/;
const plain = (text: string) => text.replaceAll("\u00a0", " ");

describe("every refusal of the tax accounts has its sentence, and no other", () => {
  const lists: readonly (readonly [string, readonly string[], Readonly<Record<string, RefusalSentence>>])[] =
    [
      ["amounts", amountRefusals, amountRefusalsPl],
      ["instalments", instalmentRefusals, instalmentRefusalsPl],
      ["interest", interestRefusals, interestRefusalsPl],
      ["balance", balanceRefusals, balanceRefusalsPl],
      ["limitation", limitationRefusals, limitationRefusalsPl],
      ["assessment", assessmentRefusals, assessmentRefusalsPl],
      ["accounts", accountRefusals, accountRefusalsPl],
      ["dated law", datedLawRefusals, datedLawRefusalsPl],
    ];

  test.each(lists)("%s", (_, codes, sentences) => {
    expect(Object.keys(sentences).toSorted()).toEqual(codes.toSorted());
    for (const text of Object.values(sentences)) {
      for (const details of [
        {},
        { tax: 100, sum: 200, no: 2, year: 2026, from: "2015-01-02", day: "2015-01-02", most: 12 },
      ]) {
        const said = typeof text === "string" ? text : text(details);
        expect(said).toMatch(sentence);
        expect(said).not.toMatch(broken);
      }
    }
  });

  test("a sum that does not agree names both amounts", () => {
    expect(plain(instalmentRefusalsPl["instalments-do-not-sum"]({ tax: 40_400, sum: 40_300 }))).toBe(
      "Suma rat (403,00 zł) różni się od podatku (404,00 zł). Sprawdź kwoty w decyzji.",
    );
  });
});

test("every kind, taxpayer and mark of trust has its name", () => {
  expect(Object.keys(taxKindNames).toSorted()).toEqual(taxKindIds.toSorted());
  expect(Object.keys(taxpayerNames).toSorted()).toEqual(taxpayers.toSorted());
  expect(Object.keys(trustNames).toSorted()).toEqual(trusts.toSorted());
});

const plannedInWords = (of: TaxOfYear) => {
  const plan = planInstalments(of, shippedTaxLaw);
  if (!plan.ok) throw new Error(plan.code);
  return plan.value.steps.map(instalmentStep).map(plain);
};

describe("instalments in words", () => {
  const property = { kind: "property-tax", taxpayer: "natural", year: 2027, tax: zloty(403) } as const;

  test("a decision that came late is explained from the tax to each day", () => {
    const steps = plannedInWords({ ...property, servedOn: day("2027-03-20") });

    expect(steps).toEqual(
      expect.arrayContaining([
        "Podatek od nieruchomości za 2027 rok: 403,00 zł.",
        "Za cały rok płaci się w 4 ratach, ustawa o podatkach i opłatach lokalnych art. 6 ust. 7.",
        "Rata 1: 3/12 podatku to 100,00 zł.",
        "Resztę z podziału, 3,00 zł, dolicza się do raty 1.",
        "Decyzję doręczono 20.03.2027; rata 1 zamiast 15.03.2027 jest płatna w ciągu 14 dni od doręczenia, do 3.04.2027, Ordynacja podatkowa art. 47 § 1 i 2.",
        "3.04.2027 to sobota; termin przechodzi na następny dzień, Ordynacja podatkowa art. 12 § 5.",
        "Rata 1: 103,00 zł do 5.04.2027 (poniedziałek).",
      ]),
    );
  });

  test.each<readonly [string, TaxOfYear]>([
    ["a small tax", { ...property, tax: zloty(100) }],
    ["a part of a year", { ...property, months: { from: 3, to: 12 } }],
    ["a late vehicle", { ...property, kind: "transport-tax", months: { from: 4, to: 12 } }],
    ["a vehicle of autumn", { ...property, kind: "transport-tax", months: { from: 10, to: 12 } }],
    ["a fee whose dates stay", { ...property, year: 2026, kind: "alcohol-fee", tax: grosze(90_050) }],
    ["months of a legal person", { ...property, taxpayer: "legal", tax: zloty(1200) }],
  ])("%s is whole sentences", (_, of) => {
    for (const step of plannedInWords(of)) {
      expect(step).toMatch(sentence);
      expect(step).not.toMatch(broken);
    }
  });

  test("the last part that is smaller is called smaller", () => {
    expect(plannedInWords({ ...property, kind: "alcohol-fee", tax: grosze(90_050) })).toContain(
      "Rata 3 jest mniejsza o 0,01 zł, żeby suma rat się zgadzała.",
    );
  });

  test("instalments are counted in Polish", () => {
    expect([1, 4, 12].map(instalmentsInWords)).toEqual(["1 rata", "4 raty", "12 rat"]);
  });
});

const interestInWords = (amount: number, dueOn: string, on: string) => {
  const counted = countInterest({ amount: zloty(amount), dueOn: day(dueOn), day: day(on) }, shippedTaxLaw);
  if (!counted.ok) throw new Error(counted.code);
  return counted.value.steps.map(interestStep).map(plain);
};

describe("interest in words", () => {
  test("example (a) is explained period by period to 73 zł", () => {
    expect(interestInWords(1000, "2025-03-17", "2025-09-30")).toEqual([
      "1 000,00 zł było do zapłaty do 17.03.2025; odsetki liczy się od 18.03.2025 do 30.09.2025: 197 dni, Ordynacja podatkowa art. 53 § 4.",
      "Od 18.03.2025 do 7.05.2025: 51 dni, 14,5% rocznie, 20,26 zł, Ordynacja podatkowa art. 56 § 1.",
      "Od 8.05.2025 do 2.07.2025: 56 dni, 13,5% rocznie, 20,71 zł, Ordynacja podatkowa art. 56 § 1.",
      "Od 3.07.2025 do 3.09.2025: 63 dni, 13% rocznie, 22,44 zł, Ordynacja podatkowa art. 56 § 1.",
      "Od 4.09.2025 do 30.09.2025: 27 dni, 12,5% rocznie, 9,25 zł, Ordynacja podatkowa art. 56 § 1.",
      "Razem 72,66 zł (kwota × dni × stawka / 365), rozporządzenie Ministra Finansów z 22 sierpnia 2005 r. w sprawie naliczania odsetek za zwłokę § 2.",
      "72,66 zł to więcej niż 8,70 zł, więc odsetki się nalicza, Ordynacja podatkowa art. 54 § 1 pkt 5.",
      "Po zaokrągleniu do pełnych złotych: 73,00 zł, Ordynacja podatkowa art. 63 § 1.",
    ]);
  });

  test("what nobody checked is said", () => {
    const steps = interestInWords(1000, "2025-12-15", "2026-02-10").join(" ");

    expect(steps).toContain("Od 1.01.2026 stawki nikt nie sprawdził");
    expect(steps).toContain("na 10.02.2026 nikt nie sprawdził");
  });

  test("no interest is a sentence too", () => {
    expect(interestInWords(1000, "2025-03-17", "2025-03-17")[0]).toMatch(sentence);
    expect(interestInWords(250, "2025-09-15", "2025-11-14").at(-1)).toContain("odsetek się nie nalicza");
  });

  test("a citizen is told that the figure does not bind", () => {
    expect(interestDisclaimer).toMatch(sentence);
  });
});

test("a divided payment is explained with both amounts", () => {
  const balance = balanceOn(
    {
      obligations: [
        {
          id: "A",
          kind: "property-tax",
          since: day("2025-01-20"),
          instalments: [{ no: 1, amount: zloty(1000), dueOn: day("2025-03-17") }],
        },
      ],
      costs: [{ id: "K", amount: zloty(16), servedOn: day("2025-06-01") }],
      payments: [{ id: "P", day: day("2025-09-30"), amount: zloty(516), towards: null, posted: null }],
    },
    day("2025-09-30"),
    shippedTaxLaw,
  );
  if (!balance.ok) throw new Error(balance.code);

  expect(balance.value.credits.map(creditStep).map(plain)).toEqual([
    "Wpłata z 30.09.2025: 16,00 zł: najpierw koszty doręczonego upomnienia, Ordynacja podatkowa art. 62 § 1a.",
    "Wpłata z 30.09.2025: 500,00 zł (należność 465,98 zł, odsetki 34,02 zł): najstarsza zaległość, Ordynacja podatkowa art. 62 § 1 zdanie drugie. Nie pokryła całości, więc podzielono ją w stosunku 1 000,00 zł do 73,00 zł, Ordynacja podatkowa art. 55 § 2.",
  ]);
  expect(Object.values(creditReasons).filter((reason) => reason.length < 10)).toEqual([]);
});

test("a transfer's title says the card, the tax and the instalment, and nothing of the payer", () => {
  expect(transferTitleFor({ kind: "property-tax", year: 2026, instalment: 2, card: "13/4821" })).toBe(
    "Karta 13/4821, podatek od nieruchomości 2026, rata 2",
  );
  expect(transferTitleFor({ kind: "waste-fee", year: 2026, card: "13/4821" })).toBe(
    "Karta 13/4821, opłata za gospodarowanie odpadami komunalnymi 2026",
  );
});
