import { type CaseReference, formatCaseReference } from "../numbers/case-reference.ts";
import { type CaseNumber } from "./facts.ts";

/** A case's number as the grammar of references has it; initials are no part of it. */
export function caseReference({ unit, jrwa, no, sub, year }: CaseNumber): CaseReference {
  return { unit, jrwa, no, year, ...(sub !== null && { sub }) };
}

/** The reference as it is written: `FN.3120.77.2026`, in a group `FN.3120.78.2.2026`. */
export function referenceText(number: CaseNumber): string {
  return formatCaseReference(caseReference(number));
}

/** The reference as letters carry it, with the initials of who signs: `FN.3120.77.2026.JW`. Initials that are none are left out. */
export function letterReference(number: CaseNumber, initials: string | null): string {
  const fit = initials !== null && /^\p{L}{2,5}$/u.test(initials);
  return formatCaseReference({ ...caseReference(number), ...(fit && { initials }) });
}
