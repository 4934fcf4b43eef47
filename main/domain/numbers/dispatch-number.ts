import { squeeze } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { pointSchema } from "./point.ts";
import { assertInSeries, inSeries, type RegisterNumber } from "./series.ts";

/**
 * A number of a point's own gapless series of letters sent; `year` is the civil year of dispatch in Warsaw. The same shape as
 * the number of an incoming item, from another series: which of the two it is, the letter R or W and the word RPW or WY say.
 */
export type DispatchNumber = RegisterNumber;

export type DispatchNumberCode = "dispatch-form" | "dispatch-point" | "dispatch-number";

/** `WY/K1/12/2026`: point, number, year of dispatch. */
export function formatDispatchNumber(number: DispatchNumber): string {
  assertInSeries(number);
  return `WY/${number.point}/${number.seq}/${number.year}`;
}

/**
 * Reads a dispatch number as people write it: any case, spaces, leading zeros. `WY` must stand there: without it the number is
 * one of the register of what comes in. Refuses another form, a point that cannot be, a number outside 1-999999 or a year
 * outside 2000-2099.
 */
export function parseDispatchNumber(text: string): Outcome<DispatchNumber, DispatchNumberCode> {
  const written = text.includes("/") ? text : text.trim().replace(/\s+/gu, "/");
  const parts = /^WY\/([A-Z]\d{1,2})\/(\d{1,9})\/(\d{4})$/.exec(squeeze(written));
  if (!parts) return refused("dispatch-form");
  const point = pointSchema.safeParse(parts[1]);
  if (!point.success) return refused("dispatch-point");
  const seq = Number(parts[2]);
  const year = Number(parts[3]);
  if (!inSeries(seq, year)) return refused("dispatch-number");
  return accepted({ point: point.data, seq, year });
}
