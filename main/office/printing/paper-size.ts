import { type PrinterConfig } from "../../domain/printing/printer-config.ts";
import { type LabelSize } from "../../paper/label-content.ts";
import { labelGrids } from "../../paper/label-sheet-pdf.ts";

/**
 * The `size` of a print job in the ledger says all that a retry needs to draw the same paper again: `50x25`; `A5`, `80mm large`;
 * `4x10 from 5` (a label sheet begun at its fifth cell); the day of a register sheet.
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
