import { cleanLine } from "../../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../../refusal.ts";
import { type LedgerMappingRefusal } from "../refusals.ts";
import { ledgerFields, type LedgerRowKind } from "./fields.ts";

/** Which column (from 0) holds which field; a field that no column holds is left out. */
export type ColumnMapping = ReadonlyMap<string, number>;

/** A proposal by the heads of the columns, for the clerk to look at. A field whose head comes twice is left out: nobody may guess. */
export function guessMapping(kind: LedgerRowKind, header: readonly string[]): ColumnMapping {
  const heads = header.map(plainHead);
  const guessed = new Map<string, number>();
  for (const [field, { heads: known }] of Object.entries(ledgerFields[kind])) {
    const columns = heads.flatMap((head, index) => (known.includes(head) ? [index] : []));
    const [column] = columns;
    if (column !== undefined && columns.length === 1) guessed.set(field, column);
  }
  return guessed;
}

/**
 * The mapping when rows can be read by it. Refuses a field that the kind has not, a required field without a column, a column that is
 * not there and one that holds two fields.
 */
export function checkMapping(
  kind: LedgerRowKind,
  header: readonly string[],
  mapping: ColumnMapping,
): Outcome<ColumnMapping, LedgerMappingRefusal> {
  const fields = Object.entries(ledgerFields[kind]);
  for (const [field, column] of mapping) {
    if (!fields.some(([known]) => known === field)) return refused("field-unknown", { field });
    if (!Number.isInteger(column) || column < 0 || column >= header.length) {
      return refused("column-not-there", { field, details: { column: column + 1 } });
    }
  }
  const missing = fields.find(([field, { required }]) => required && !mapping.has(field));
  if (missing) return refused("field-without-column", { field: missing[0] });
  const columns = [...mapping.values()];
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) return refused("column-twice", { details: { column: twice + 1 } });
  return accepted(mapping);
}

function plainHead(head: string): string {
  return cleanLine(head)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ł", "l")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
