import { writtenDay } from "./dates.ts";

/** A day in a cell, ISO and as far as it is known: "2026-11-21", "2026-11", "2026". */
export type DayCell = { readonly day: string };

/** What a cell holds; undefined is an empty one. Typed, so that a sheet sorts days as days. */
export type CellValue = string | number | DayCell | undefined;

/** A column of a list, told once for paper, CSV and XLSX, so that the three never disagree. */
export type Column<Row> = {
  readonly name: string;
  /** Its share of the paper's width, in hundredths. Absent: it stands in CSV and XLSX only. */
  readonly share?: number;
  /** Its width in XLSX, in characters; by default from its share. */
  readonly wide?: number;
  readonly align?: "left" | "right";
  /** An empty box to tick: on paper only. */
  readonly box?: true;
  readonly value: (row: Row, index: number) => CellValue;
};

/** A cell as people read it: days as 21.11.2026. */
export function written(value: CellValue): string {
  if (value === undefined) return "";
  return typeof value === "object" ? writtenDay(value.day) : String(value);
}

/** Columns that CSV and XLSX hold: all but boxes to tick. */
export function kept<Row>(columns: readonly Column<Row>[]): Column<Row>[] {
  return columns.filter(({ box }) => box === undefined);
}

/**
 * Text for one cell of a file: composed, on one line, without controls and without the marks that turn the direction of
 * writing, as people would see it.
 */
export function plainCell(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}]/gu, "")
    .trim();
}
