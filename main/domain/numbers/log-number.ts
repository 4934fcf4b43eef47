import { squeeze } from "../identifiers/clean.ts";
import { pointSchema } from "./point.ts";
import { assertInSeries, inSeries, type RegisterNumber } from "./series.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";

/**
 * A number of the log of a confirmation point: a gapless series of the point and of the civil year in which the visit began.
 *
 * **One writer per point.** The series is written by the one station that was enrolled with the point, as the register of what
 * comes in is (design: one writer per series); a second room is a second point with a series of its own, never a second writer. The
 * number is given with the beginning of the visit, in the same transaction, because the state's form asks for a reference of the
 * office before anything is confirmed; a visit that came to nothing keeps its number, and says why.
 */
export type LogNumber = RegisterNumber;

export type LogNumberCode = "log-form" | "log-point" | "log-number";

/** `PZ/P1/17/2026`: point, number, year. It is also the reference for the form of the state's system. */
export function formatLogNumber(number: LogNumber): string {
  assertInSeries(number);
  return `PZ/${number.point}/${number.seq}/${number.year}`;
}

/**
 * Reads a log number as people write it: any case, spaces, leading zeros. `PZ` must stand there. Refuses another form, a point that
 * cannot be, a number outside 1-999999 or a year outside 2000-2099.
 */
export function parseLogNumber(text: string): Outcome<LogNumber, LogNumberCode> {
  const written = text.includes("/") ? text : text.trim().replace(/\s+/gu, "/");
  const parts = /^PZ\/([A-Z]\d{1,2})\/(\d{1,9})\/(\d{4})$/.exec(squeeze(written));
  if (!parts) return refused("log-form");
  const point = pointSchema.safeParse(parts[1]);
  if (!point.success) return refused("log-point");
  const seq = Number(parts[2]);
  const year = Number(parts[3]);
  if (!inSeries(seq, year)) return refused("log-number");
  return accepted({ point: point.data, seq, year });
}
