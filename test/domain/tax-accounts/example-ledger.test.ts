import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkNip } from "../../../main/domain/identifiers/nip.ts";
import { peselFacts } from "../../../main/domain/identifiers/pesel.ts";
import { balanceOn } from "../../../main/domain/tax-accounts/balance.ts";
import { shippedTaxLaw } from "../../../main/domain/tax-accounts/law.ts";
import { exampleLedger } from "../../../main/domain/tax-accounts/ledger/example-ledger.ts";
import { exampleCompany, examplePerson } from "../../../main/domain/tax-accounts/ledger/example-people.ts";
import { guessMapping } from "../../../main/domain/tax-accounts/ledger/mapping.ts";
import { readLedger } from "../../../main/domain/tax-accounts/ledger/read-ledger.ts";
import { accountOf } from "../../../main/domain/tax-accounts/ledger/snapshot.ts";
import { totalsOf } from "../../../main/domain/tax-accounts/ledger/totals.ts";
import { writeLedger } from "../../../main/domain/tax-accounts/ledger/write-ledger.ts";
import { type ImportCode, shippedImportCodes } from "../../../main/domain/tax-accounts/tax-kinds.ts";
import { day } from "../calendar/arbitraries.ts";
import { reading, snapshotDay } from "./ledger-files.ts";

const example = (cards: number, seed: number) =>
  exampleLedger({ cards, seed, day: snapshotDay }, shippedTaxLaw);
// The shipped list has no code for vehicles; an office adds its own.
const codes: readonly ImportCode[] = [...shippedImportCodes, { code: "TRA", means: "transport-tax" }];

describe("an example ledger", () => {
  test("written as files is read again whole, with the same totals", () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 40 }), (seed, cards) => {
        const snapshot = example(cards, seed);
        const tables = writeLedger(snapshot, codes).map(({ kind, rows: [header = [], ...rows] }) => ({
          kind,
          columns: header.length,
          mapping: guessMapping(kind, header),
          rows,
        }));
        const totals = totalsOf(snapshot);
        expect(readLedger(tables, { ...reading, codes }, totals)).toEqual({
          ok: true,
          value: { snapshot, totals },
        });
      }),
      { numRuns: 60 },
    );
  });

  test("is the same for the same seed, and another for another", () => {
    expect(example(20, 7)).toEqual(example(20, 7));
    expect(example(20, 8)).not.toEqual(example(20, 7));
  });

  test("shows every sort of payer: in time, late, in arrears, reminded, overpaid, credited by guess", () => {
    const balances = example(300, 1).cards.map((card) => {
      const balance = balanceOn(accountOf(card), snapshotDay, shippedTaxLaw);
      if (!balance.ok) throw new Error(balance.code);
      return balance.value;
    });
    const share = (wanted: (balance: (typeof balances)[number]) => boolean) =>
      balances.filter(wanted).length / 300;

    expect(share(({ toPayNow }) => toPayNow === 0)).toBeGreaterThan(0.4);
    expect(share(({ toPayNow }) => toPayNow > 0)).toBeGreaterThan(0.05);
    expect(share(({ costs }) => costs.length > 0)).toBeGreaterThan(0.05);
    expect(share(({ overpayment }) => overpayment > 0)).toBeGreaterThan(0.02);
    expect(share(({ estimated }) => estimated)).toBeGreaterThan(0.05);
  });

  test("has people of the 23rd century only, each with numbers of their own", () => {
    const people = Array.from({ length: 9000 }, (_, number) => examplePerson(number));
    const companies = Array.from({ length: 3000 }, (_, number) => exampleCompany(number));

    expect(people.every(({ pesel }) => pesel !== null && peselFacts(pesel).bornOn > "2200-01-01")).toBe(true);
    expect(new Set(people.map(({ pesel }) => pesel)).size).toBe(9000);
    expect(companies.every(({ nip }) => nip !== null && checkNip(nip).ok && nip.startsWith("999"))).toBe(
      true,
    );
    expect(new Set(companies.map(({ nip }) => nip)).size).toBe(3000);
  });

  test("cannot be made for a year without law", () => {
    expect(() => exampleLedger({ cards: 1, seed: 1, day: day("2010-06-01") }, shippedTaxLaw)).toThrow(
      RangeError,
    );
  });
});

describe("writeLedger throws", () => {
  test("for a kind without a code", () => {
    const transport = example(300, 1);
    expect(() => writeLedger(transport, shippedImportCodes)).toThrow("No code for transport-tax");
  });
});
