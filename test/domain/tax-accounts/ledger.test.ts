import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balanceOn } from "../../../main/domain/tax-accounts/balance.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { ERRORS_TOLD, readLedger } from "../../../main/domain/tax-accounts/ledger/read-ledger.ts";
import { accountOf } from "../../../main/domain/tax-accounts/ledger/snapshot.ts";
import { totalsOf } from "../../../main/domain/tax-accounts/ledger/totals.ts";
import { grosze } from "../../../main/domain/tax-accounts/money.ts";
import {
  type Cells,
  company,
  filesOf,
  person,
  reading,
  snapshotDay,
  snapshots,
  tablesOf,
} from "./ledger-files.ts";
import { changed, errorsOf, plain, read, without, withRow } from "./ledger-plain.ts";

const shuffled = <Row>(rows: readonly Row[]) => fc.shuffledSubarray([...rows], { minLength: rows.length });

describe("readLedger", () => {
  test("puts the rows of six files together into cards", () => {
    const outcome = read(plain);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.errors));

    expect(outcome.value.snapshot).toEqual({
      day: snapshotDay,
      cards: [
        {
          number: "13/4821",
          taxpayer: person(1),
          coOwners: [company(2)],
          account: "18999000090013000000004821",
          obligations: [
            {
              id: "N1",
              kind: "property-tax",
              year: 2025,
              amount: 40_300,
              since: "2025-02-20",
              decision: "FN.3120.7.2025",
              instalments: [
                { no: 1, amount: 20_300, dueOn: "2025-03-17" },
                { no: 2, amount: 20_000, dueOn: "2025-05-15" },
              ],
            },
          ],
          costs: [{ id: "U1", amount: 1600, servedOn: "2025-06-02" }],
          payments: [
            {
              id: "W1",
              day: "2025-03-17",
              amount: 20_300,
              towards: null,
              posted: [{ obligation: "N1", no: 1, principal: 20_300, interest: 0 }],
            },
          ],
        },
      ],
    });
    expect(outcome.value.totals).toEqual({
      cards: 1,
      obligations: 1,
      instalments: 2,
      payments: 1,
      charged: 40_300,
      costs: 1600,
      paid: 20_300,
    });
  });

  test("gives back whatever snapshot was written, whatever the order of rows and files", () => {
    const written = snapshots.chain((snapshot) => {
      const files = filesOf(snapshot);
      return fc.record({
        snapshot: fc.constant(snapshot),
        tables: fc
          .record({
            payment: shuffled(files.payment),
            instalment: shuffled(files.instalment),
            card: shuffled(files.card),
            cost: shuffled(files.cost),
            obligation: shuffled(files.obligation),
            "co-owner": shuffled(files["co-owner"]),
          })
          .map(tablesOf)
          .chain(shuffled),
      });
    });
    fc.assert(
      fc.property(written, ({ snapshot, tables }) => {
        const outcome = readLedger(tables, reading, totalsOf(snapshot));
        expect(outcome).toEqual({ ok: true, value: { snapshot, totals: totalsOf(snapshot) } });
      }),
      { numRuns: 200 },
    );
  });

  test("gives accounts from which a balance can be told", () => {
    fc.assert(
      fc.property(snapshots, ({ cards }) => {
        for (const card of cards)
          expect(balanceOn(accountOf(card), snapshotDay, shippedTaxLaw).ok).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test("leaves empty lines out and still counts them", () => {
    const files = { ...plain, card: [{}, { ...plain.card[0], pesel: "1" }] };

    expect(errorsOf(files)).toEqual(["card:3 pesel pesel-wrong"]);
  });

  test("refuses a posting on another card's debt", () => {
    const other = { card: "13/4822", name: "B", pesel: person(7).pesel ?? "" };
    const files = { ...withRow("card", other), payment: [{ ...plain.payment[0], card: "13/4822" }] };

    expect(errorsOf(files)).toEqual(["payment:2 - payment-posted-nowhere"]);
  });

  test("an obligation without instalments is an error, written off whole it is none", () => {
    expect(errorsOf({ ...without("instalment"), payment: [] })).toEqual(["obligation:2 - instalments-none"]);
    expect(errorsOf({ ...changed("obligation", { amount: "0,00" }), instalment: [], payment: [] })).toEqual(
      [],
    );
  });

  test("says that a ledger is empty", () => {
    expect(errorsOf({})).toEqual(["card:- - ledger-empty"]);
  });

  test("says where a file was cut in the middle of a row", () => {
    const tables = tablesOf(plain).map((table) =>
      table.kind === "payment" ? { ...table, rows: [["W1", "13/48"]] } : table,
    );
    const outcome = readLedger(tables, reading);

    expect(outcome.ok ? null : outcome.errors).toEqual([
      { table: "payment", row: 2, field: null, code: "row-too-short" },
    ]);
  });

  test("says where a row has more cells than the header", () => {
    const tables = tablesOf(plain).map((table) =>
      table.kind === "cost" ? { ...table, rows: [["U1", "13/4821", "16,00", "02.06.2025", "x"]] } : table,
    );
    const outcome = readLedger(tables, reading);

    expect(outcome.ok ? null : outcome.errors.map(({ code }) => code)).toEqual(["row-too-long"]);
  });

  test("compares with the report of the tax system: a file cut between rows is found", () => {
    const outcome = read(without("payment"), { payments: 1, paid: grosze(20_300), cards: 1 });

    expect(outcome.ok ? null : outcome.errors).toEqual([
      { table: "totals", row: null, field: "payments", code: "totals-disagree" },
      { table: "totals", row: null, field: "paid", code: "totals-disagree" },
    ]);
  });

  test("tells some errors and counts all", () => {
    const rows = Array.from({ length: ERRORS_TOLD + 7 }, (): Cells => ({
      card: "13/1",
      name: "A",
      pesel: "1",
    }));
    const outcome = read({ card: rows });

    expect(outcome.ok ? null : [outcome.errors.length, outcome.count]).toEqual([
      ERRORS_TOLD,
      ERRORS_TOLD + 7,
    ]);
  });

  test("never puts a value of the file into an error", () => {
    const outcome = read(changed("card", { pesel: "12345678901", name: "Kowalski".repeat(40) }));

    expect(JSON.stringify(outcome)).not.toMatch(/Kowalski|12345678901/);
  });

  test("reads a file whose mark before the grosze is known without guessing", () => {
    const files = { ...without("payment"), obligation: [{ ...plain.obligation[0], amount: "1.403" }] };
    const instalments = [
      { obligation: "N1", no: "1", amount: "1.203,00", dueOn: "17.03.2025" },
      { obligation: "N1", no: "2", amount: "200", dueOn: "2025-05-15" },
    ];
    const outcome = readLedger(tablesOf({ ...files, instalment: instalments }), {
      ...reading,
      decimals: ",",
    });

    expect(outcome.ok && outcome.value.totals.charged).toBe(140_300);
  });
});

test("a payment of the day of the snapshot has come", () => {
  expect(errorsOf(changed("payment", { day: snapshotDay }))).toEqual([]);
});
