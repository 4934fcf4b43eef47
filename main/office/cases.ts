import { type CaseOffice } from "./case-office.ts";
import { caseReading } from "./case-reading.ts";
import { type Counter, type Door } from "./door.ts";

/** Folders and cases, from the letter to the shelf. */
export function casesCounter(door: Door, office: CaseOffice): Counter<"cases"> {
  return { ...caseReading(door, office) };
}
