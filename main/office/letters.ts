import { type CaseOffice } from "./case-office.ts";
import { type Counter, type Door } from "./door.ts";
import { letterPapers } from "./letter-papers.ts";
import { letterReading } from "./letter-reading.ts";
import { letterSending } from "./letter-sending.ts";
import { letterWriting } from "./letter-writing.ts";

/** Letters out, from the draft to the proof of service. */
export function lettersCounter(door: Door, office: CaseOffice): Counter<"letters"> {
  return {
    ...letterReading(door, office),
    ...letterWriting(door, office),
    ...letterSending(door, office),
    ...letterPapers(door, office),
  };
}
