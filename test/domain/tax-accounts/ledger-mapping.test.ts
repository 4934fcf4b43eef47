import { describe, expect, test } from "vitest";
import { ledgerFields, ledgerRowKinds } from "../../../main/domain/tax-accounts/ledger/fields.ts";
import { checkMapping, guessMapping } from "../../../main/domain/tax-accounts/ledger/mapping.ts";

describe("columns", () => {
  const header = ["Nr karty", "PODATNIK", "PESEL", "nip", "Nr rachunku"];

  test("are guessed by their heads, whatever the case and marks", () => {
    expect([...guessMapping("card", header)]).toEqual([
      ["card", 0],
      ["name", 1],
      ["pesel", 2],
      ["nip", 3],
      ["account", 4],
    ]);
    expect(guessMapping("obligation", ["Data doręczenia", "Należność"]).get("since")).toBe(0);
    expect(guessMapping("obligation", ["Data_doręczenia", "Należność"]).get("obligation")).toBe(1);
  });

  test("are not guessed where two could be meant", () => {
    expect(guessMapping("card", ["Karta", "Nr karty"]).has("card")).toBe(false);
  });

  test.each(ledgerRowKinds)("of %s are complete under the first known heads", (kind) => {
    const heads = Object.values(ledgerFields[kind]).map(({ heads: known }) => known[0] ?? "");

    expect(checkMapping(kind, heads, guessMapping(kind, heads)).ok).toBe(true);
  });

  test.each<readonly [string, readonly (readonly [string, number])[], object]>([
    ["a field of another kind", [["no", 0]], { code: "field-unknown", field: "no" }],
    [
      "a column that is not there",
      [["card", 5]],
      { code: "column-not-there", field: "card", details: { column: 6 } },
    ],
    ["a required field left out", [["card", 0]], { code: "field-without-column", field: "name" }],
    [
      "one column for two fields",
      [
        ["card", 0],
        ["name", 0],
      ],
      { code: "column-twice", details: { column: 1 } },
    ],
  ])("refuse %s", (_, mapping, refusal) => {
    expect(checkMapping("card", header, new Map(mapping))).toEqual({ ok: false, ...refusal });
  });
});
