import { type CaseOffice } from "./case-office.ts";
import { type Counter, type Door } from "./door.ts";
import { letterReading } from "./letter-reading.ts";

/** Letters out, from the draft to the proof of service. */
export function lettersCounter(door: Door, office: CaseOffice): Counter<"letters"> {
  return { ...letterReading(door, office) };
}
