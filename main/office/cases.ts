import { caseActs } from "./case-acts.ts";
import { caseCourse } from "./case-course.ts";
import { caseFiles } from "./case-files.ts";
import { caseLists } from "./case-lists.ts";
import { type CaseOffice } from "./case-office.ts";
import { caseOpening } from "./case-opening.ts";
import { casePrinting } from "./case-printing.ts";
import { caseReading } from "./case-reading.ts";
import { type Counter, type Door } from "./door.ts";
import { replacementActs } from "./replacements.ts";

/** Folders and cases, from the letter to the shelf. */
export function casesCounter(door: Door, office: CaseOffice): Counter<"cases"> {
  return {
    ...caseReading(door, office),
    ...caseActs(door, office),
    ...caseOpening(door, office),
    ...caseCourse(door, office),
    ...caseLists(door, office),
    ...caseFiles(door, office),
    ...casePrinting(door, office),
    ...replacementActs(door, office),
  };
}
