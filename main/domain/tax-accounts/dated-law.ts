import { addDays, type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { inForce, type Validity } from "../calendar/validity.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type DatedLawRefusal } from "./refusals.ts";

/**
 * How far a piece of law may be relied on: read in a published copy, known but not looked up, computed, stated by the municipality,
 * our own choice where the law leaves one, or open until somebody asks.
 */
export const trusts = ["verified", "known", "computed", "stated", "choice", "uncertain"] as const;
export type Trust = (typeof trusts)[number];

/** What every dated row of tax law carries: from when to when, by which article, and how far it may be relied on. */
export type DatedLaw = Validity & {
  readonly legalBasis: string;
  readonly trust: Trust;
  /** Where it was read or by whom it was decided; a name, not an address. */
  readonly source: string;
  /** The last day for which the source vouches, where the law is known to move; after it the row is a guess and is called so. */
  readonly checkedTo?: string;
};

/** The row in force on a day, or null. */
export function rowOn<Row extends DatedLaw>(rows: readonly Row[], day: CivilDate): Row | null {
  return rows.find((row) => inForce(row, day)) ?? null;
}

/** True while the source of a row vouches for a day. */
export function checkedOn({ checkedTo }: DatedLaw, day: CivilDate): boolean {
  return checkedTo === undefined || day <= checkedTo;
}

/** The day that a row names. Throws for a text that is none: rows are checked when they are entered. */
export function dayOfRow(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (!day) throw new RangeError("A dated row with a day that is none");
  return day;
}

/**
 * The rows with one more that holds from its `validFrom` on: the row in force until then ends the day before and is otherwise left as it
 * was, so what was counted by it comes out the same. Rows are of one thing (one kind, one rate). Refuses a day that is none, and one
 * that is not later than the start of every row.
 */
export function succeededBy<Row extends DatedLaw>(
  rows: readonly Row[],
  next: Row,
): Outcome<readonly Row[], DatedLawRefusal> {
  const from = parseCivilDate(next.validFrom);
  if (!from) return refused("row-day-impossible", { field: "validFrom" });
  const latest = rows.reduce((day, { validFrom }) => (validFrom > day ? validFrom : day), "");
  if (from <= latest) return refused("row-not-later", { field: "validFrom", details: { latest } });
  const before = addDays(from, -1);
  const closed = rows.map((row) =>
    row.validTo === undefined || row.validTo > before ? { ...row, validTo: before } : row,
  );
  return accepted([...closed, next]);
}
