import { type Point } from "./point.ts";

/** A number of a point's own gapless series; the same three things stand in the RPW number and in the label. */
export type RegisterNumber = {
  readonly point: Point;
  /** 1-999999, restarts each year. */
  readonly seq: number;
  /** The civil year of receipt in Warsaw, 2000-2099. */
  readonly year: number;
};

/** A label has six digits for the number: a series ends here. */
export const LAST_SEQ = 999_999;

/** True when the figures can stand in an RPW number and on a label. */
export function inSeries(seq: number, year: number): boolean {
  return (
    Number.isInteger(seq) &&
    seq >= 1 &&
    seq <= LAST_SEQ &&
    Number.isInteger(year) &&
    year >= 2000 &&
    year <= 2099
  );
}

/** Throws when the figures cannot stand in a number: the series that gives them must have refused before. */
export function assertInSeries({ seq, year }: RegisterNumber): void {
  if (!inSeries(seq, year)) throw new RangeError(`No register number has seq ${seq} and year ${year}`);
}
