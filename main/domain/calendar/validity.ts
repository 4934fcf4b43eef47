import { type CivilDate } from "./civil-date.ts";

/** From when to when a piece of dated data holds, both days included; without `validTo` it still does. `YYYY-MM-DD`. */
export type Validity = { readonly validFrom: string; readonly validTo?: string };

/** True on a day on which the data holds. */
export function inForce({ validFrom, validTo }: Validity, date: CivilDate): boolean {
  return date >= validFrom && (validTo === undefined || date <= validTo);
}
