import { type LedgerRowKind } from "../../../main/domain/tax-accounts/ledger/fields.ts";
import { type ReadLedger, readLedger } from "../../../main/domain/tax-accounts/ledger/read-ledger.ts";
import { type LedgerTotals } from "../../../main/domain/tax-accounts/ledger/totals.ts";
import { type Cells, company, type Files, person, reading, tablesOf } from "./ledger-files.ts";

/** One card of one tax, two instalments, a reminder and a posted payment. */
export const plain: Files = {
  card: [
    {
      card: "13/4821",
      name: person(1).name,
      pesel: person(1).pesel ?? "",
      account: "18 9990 0009 0013 0000 0000 4821",
    },
  ],
  "co-owner": [{ card: "13/4821", name: company(2).name, nip: company(2).nip ?? "" }],
  obligation: [
    {
      obligation: "N1",
      card: "13/4821",
      code: "NOF",
      year: "2025",
      amount: "403,00",
      since: "20.02.2025",
      decision: "FN.3120.7.2025",
    },
  ],
  instalment: [
    { obligation: "N1", no: "1", amount: "203,00", dueOn: "17.03.2025" },
    { obligation: "N1", no: "2", amount: "200,00", dueOn: "2025-05-15" },
  ],
  cost: [{ cost: "U1", card: "13/4821", amount: "16,00", servedOn: "02.06.2025" }],
  payment: [
    {
      payment: "W1",
      card: "13/4821",
      day: "2025-03-17 09:12:00",
      amount: "203,00",
      obligation: "N1",
      no: "1",
    },
  ],
};

export const read = (files: Partial<Files>, report: Partial<LedgerTotals> = {}): ReadLedger =>
  readLedger(tablesOf(files), reading, report);

/** The errors as `table:row field code`. */
export const errorsOf = (files: Partial<Files>) => {
  const outcome = read(files);
  return outcome.ok
    ? []
    : outcome.errors.map(({ table, row, field, code }) => `${table}:${row ?? "-"} ${field ?? "-"} ${code}`);
};
export const changed = (kind: LedgerRowKind, change: Cells, at = 0): Files => ({
  ...plain,
  [kind]: plain[kind].map((row, index) => (index === at ? { ...row, ...change } : row)),
});
export const withRow = (kind: LedgerRowKind, row: Cells): Files => ({
  ...plain,
  [kind]: [...plain[kind], row],
});
export const without = (kind: LedgerRowKind): Files => ({ ...plain, [kind]: [] });
