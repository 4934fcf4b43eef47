import { type CaseList } from "../../domain/cases/facts.ts";
import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { type LabelSize } from "../../paper/label-content.ts";
import { labelGrids } from "../../paper/label-sheet-pdf.ts";

/**
 * The `size` of a print job in the ledger says all that a retry needs to draw the same paper again: `50x25`; `A5`, `80mm large`;
 * `4x10 from 5` (a label sheet begun at its fifth cell); the day of a register sheet; `FN/3160/2026`, `FN/3160/2026/78` (a list of
 * cases, a group of one); `2026-11-21 unit FN`, `2026-11-21 clerk …` (a morning sheet); `A4` of what has one look alone.
 */
export function labelSize(size: LabelSize): string {
  return size;
}

export function receiptSize(size: PrinterConfig["receiptSize"], large: boolean): string {
  return large ? `${size} large` : size;
}

export function isLarge(size: string): boolean {
  return size.endsWith(" large");
}

export type SheetGrid = keyof typeof labelGrids;

/** The sheet of stickers that fits a size of label. */
export function gridFor(size: LabelSize): SheetGrid {
  return size === "50x25" ? "4x10" : "3x8";
}

export function cellsOf(grid: SheetGrid): number {
  return labelGrids[grid].columns * labelGrids[grid].rows;
}

export function sheetSize(grid: SheetGrid, firstCell: number): string {
  return `${grid} from ${firstCell}`;
}

/** The first cell of a sheet's size; 1 where none is told. */
export function firstCellOf(size: string): number {
  return Number(/ from (\d+)$/.exec(size)?.[1] ?? 1);
}

/** The size of papers that have one look alone. */
export const SHEET = "A4";

export type ListOnPaper = { readonly list: CaseList; readonly group: number | null };

export function caseListSize({ list: { unit, jrwa, year }, group }: ListOnPaper): string {
  return [unit, jrwa, year, ...(group === null ? [] : [group])].join("/");
}

export function caseListOf(size: string): ListOnPaper {
  const [unit = "", jrwa = "", year, group] = size.split("/");
  return {
    list: { unit, jrwa, year: Number(year) },
    group: group === undefined ? null : Number(group),
  };
}

/** Whose terms of which day a morning sheet shows: a unit's, or an officer's and those that they act for. */
export type MorningOnPaper = { readonly day: string; readonly of: "unit" | "clerk"; readonly id: string };

export function morningSize({ day, of, id }: MorningOnPaper): string {
  return `${day} ${of} ${id}`;
}

export function morningOf(size: string): MorningOnPaper {
  const [day = "", of, id = ""] = size.split(" ");
  return { day, of: of === "unit" ? "unit" : "clerk", id };
}
