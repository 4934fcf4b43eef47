import { squeeze } from "../identifiers/clean.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { pointSchema } from "./point.ts";
import { assertInSeries, inSeries, type RegisterNumber } from "./series.ts";

export type RpwCode = "rpw-form" | "rpw-point" | "rpw-number";

/** `RPW/K1/417/2026`: point, number, year of receipt. */
export function formatRpw(number: RegisterNumber): string {
  assertInSeries(number);
  return `RPW/${number.point}/${number.seq}/${number.year}`;
}

/**
 * Reads an RPW number as people write it: any case, spaces, leading zeros, `RPW` left out. Refuses another form, a point that
 * cannot be, a number outside 1-999999 or a year outside 2000-2099.
 */
export function parseRpw(text: string): Outcome<RegisterNumber, RpwCode> {
  // A number typed with spaces for slashes is common; a slash always wins.
  const written = text.includes("/") ? text : text.trim().replace(/\s+/gu, "/");
  const parts = /^(?:RPW\/)?([A-Z]\d{1,2})\/(\d{1,9})\/(\d{4})$/.exec(squeeze(written));
  if (!parts) return refused("rpw-form");
  const point = pointSchema.safeParse(parts[1]);
  if (!point.success) return refused("rpw-point");
  const seq = Number(parts[2]);
  const year = Number(parts[3]);
  if (!inSeries(seq, year)) return refused("rpw-number");
  return accepted({ point: point.data, seq, year });
}
