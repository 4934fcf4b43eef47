import { describe, expect, test } from "vitest";
import { cardChanges } from "../../main/domain/tax-accounts/ledger/difference.ts";
import { ledgerFields, ledgerRowKinds } from "../../main/domain/tax-accounts/ledger/fields.ts";
import { totalsOf } from "../../main/domain/tax-accounts/ledger/totals.ts";
import { ledgerMappingRefusals, ledgerRefusals } from "../../main/domain/tax-accounts/refusals.ts";
import { type RefusalSentence } from "../../main/words/refusals/sentence.ts";
import {
  cardChangeNames,
  ledgerErrorInWords,
  ledgerFieldNames,
  ledgerMappingRefusalsPl,
  ledgerRefusalsPl,
  ledgerTableNames,
  ledgerTotalNames,
} from "../../main/words/tax-accounts/ledger.ts";
import { snapshotDay } from "../domain/tax-accounts/ledger-files.ts";

const names = (object: object) => Object.keys(object).toSorted();

describe("every fault of a ledger has its sentence, and no other", () => {
  const lists: readonly (readonly [string, readonly string[], Readonly<Record<string, RefusalSentence>>])[] =
    [
      ["rows", ledgerRefusals, ledgerRefusalsPl],
      ["columns", ledgerMappingRefusals, ledgerMappingRefusalsPl],
    ];

  test.each(lists)("%s", (_, codes, sentences) => {
    expect(names(sentences)).toEqual(codes.toSorted());
    for (const text of Object.values(sentences)) {
      const said = typeof text === "string" ? text : text({ column: 3 });
      expect(said).toMatch(/^[A-ZĄĆĘŁŃÓŚŹŻ].*\.$/u);
      expect(said).not.toMatch(/undefined|NaN|\$\{/);
    }
  });
});

test("every file, field, total and change has its name", () => {
  const fields = new Set(ledgerRowKinds.flatMap((kind) => Object.keys(ledgerFields[kind])));

  expect(names(ledgerTableNames)).toEqual(ledgerRowKinds.toSorted());
  expect(names(ledgerFieldNames)).toEqual([...fields].toSorted());
  expect(names(ledgerTotalNames)).toEqual(names(totalsOf({ day: snapshotDay, cards: [] })));
  expect(names(cardChangeNames)).toEqual(cardChanges.toSorted());
});

describe("ledgerErrorInWords", () => {
  test("says the file, the row, the column, what is wrong and what to do", () => {
    expect(ledgerErrorInWords({ table: "card", row: 17, field: "account", code: "account-wrong" })).toBe(
      "Karty, wiersz 17, rachunek indywidualny: Numer rachunku jest błędny. Popraw go w systemie podatkowym.",
    );
  });

  test("leaves out what is not known", () => {
    expect(ledgerErrorInWords({ table: "card", row: null, field: null, code: "ledger-empty" })).toMatch(
      /^Karty: W plikach/,
    );
    expect(
      ledgerErrorInWords({ table: "totals", row: null, field: "paid", code: "totals-disagree" }),
    ).toMatch(/^Zestawienie, suma wpłat: Wartość/);
  });
});
