import { type TableRow } from "../../../main/domain/record-plan/table-header.ts";

/** Rows of a table, numbered from 1. Cells stand between bars: `00 | Organy | A`. */
export function table(...lines: readonly string[]): TableRow[] {
  return lines.map((line, at) => ({ row: at + 1, cells: line.split("|").map((cell) => cell.trim()) }));
}

export const header = "Symbol | Hasło klasyfikacyjne | Kategoria | Kategoria w innych komórkach | Uwagi";

/** A small plan without a fault: three leaves under `00`, one under `01`. */
export const soundPlan = [
  header,
  "0 | Zarządzanie | | |",
  "00 | Organy kolegialne | | |",
  "000 | Rada gminy | A | Bc | obsługa rady",
  "001 | Komisje rady | A | Bc |",
  "002 | Jednostki pomocnicze | BE10 | |",
  "01 | Organizacja | | |",
  "010 | Regulaminy | B 5 | - |",
] as const;
