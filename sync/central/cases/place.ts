import { type CaseList, type CaseNumber } from "../../../main/domain/cases/facts.ts";

/** A list as the centre's tables know it: units are one whatever their letters' case. */
export type ListPlace = { readonly unit: string; readonly jrwa: string; readonly year: number };

/** A number's place in its list: `sub` 0 outside a group. */
export type NumberPlace = ListPlace & { readonly no: number; readonly sub: number };

export function listPlace({ unit, jrwa, year }: CaseList): ListPlace {
  return { unit: unit.toUpperCase(), jrwa, year };
}

export function numberPlace(number: CaseNumber): NumberPlace {
  return { ...listPlace(number), no: number.no, sub: number.sub ?? 0 };
}

/** One text for one list, to look it up by. Units hold no slash and classes are digits. */
export function listKey({ unit, jrwa, year }: ListPlace): string {
  return `${year}/${jrwa}/${unit}`;
}

export function numberKey(place: NumberPlace): string {
  return `${place.no}/${place.sub}/${listKey(place)}`;
}

/** `FN.3120.78.2.2026` (domain.md §2.10). */
export function referenceText({ unit, jrwa, no, sub, year }: NumberPlace): string {
  return [unit, jrwa, no, ...(sub === 0 ? [] : [sub]), year].join(".");
}
