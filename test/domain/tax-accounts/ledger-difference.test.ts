import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceOf } from "../../../main/domain/tax-accounts/ledger/difference.ts";
import { type LedgerCard, type LedgerSnapshot } from "../../../main/domain/tax-accounts/ledger/snapshot.ts";
import { type Files, snapshots } from "./ledger-files.ts";
import { changed, plain, read, without, withRow } from "./ledger-plain.ts";

const snapshotOf = (files: Files): LedgerSnapshot => {
  const outcome = read(files);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));
  return outcome.value.snapshot;
};

describe("differenceOf", () => {
  const before = snapshotOf(plain);
  const differences = (files: Files) => differenceOf(before, snapshotOf(files));
  const none = { added: [], gone: [], changed: [] };

  test("of a ledger and itself is nothing", () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(differenceOf(snapshot, structuredClone(snapshot))).toEqual(none);
      }),
    );
  });

  test("names a new payment", () => {
    const paid = withRow("payment", {
      payment: "W2",
      card: "13/4821",
      day: "2025-11-20",
      amount: "16,00",
      cost: "U1",
    });

    expect(differences(paid)).toEqual({
      ...none,
      changed: [
        {
          card: "13/4821",
          what: ["payments"],
          obligations: none,
          costs: none,
          payments: { added: ["W2"], gone: [], changed: [] },
        },
      ],
    });
  });

  test.each<readonly [string, Files, readonly string[]]>([
    ["a changed account", changed("card", { account: "08 9990 0009 2026 0000 0013 1234" }), ["account"]],
    ["a changed name", changed("card", { name: "Inna" }), ["taxpayer"]],
    ["a co-owner gone", without("co-owner"), ["co-owners"]],
    ["a due day moved", changed("instalment", { dueOn: "16.05.2025" }, 1), ["obligations"]],
    ["a payment gone", without("payment"), ["payments"]],
    ["a cost changed", changed("cost", { amount: "11,60" }), ["costs"]],
  ])("names %s", (_, files, what) => {
    expect(differences(files).changed.map((each) => each.what)).toEqual([what]);
  });

  test("names cards that came and went, and is the other way round backwards", () => {
    fc.assert(
      fc.property(snapshots, snapshots, (a, b) => {
        // Numbers of the second moved, so that the two share some cards and not others.
        const moved: LedgerSnapshot = {
          ...b,
          cards: b.cards.map((card, index): LedgerCard => ({ ...card, number: `13/${1002 + index}` })),
        };
        const [there, back] = [differenceOf(a, moved), differenceOf(moved, a)];

        expect(there.added).toEqual(back.gone);
        expect(there.gone).toEqual(back.added);
        expect(there.changed.map(({ card, what }) => [card, what])).toEqual(
          back.changed.map(({ card, what }) => [card, what]),
        );
        const both = a.cards.length - there.gone.length;
        expect(both).toBe(moved.cards.length - there.added.length);
      }),
      { numRuns: 100 },
    );
  });

  test("says nothing of names and amounts", () => {
    const said = JSON.stringify(differences({ ...changed("card", { name: "Kowalska" }), payment: [] }));

    expect(said).not.toContain("Kowalska");
    expect(said).not.toContain("20300");
  });
});
