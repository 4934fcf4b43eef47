import { z } from "zod";

/**
 * Where a case stands, as the citizen is told it (domain.md §2.13). `REGISTERED` and `CANCELLED_ENTRY` belong to the item that
 * lies in no folder; the rest to the case that it lies in.
 */
export const caseStates = [
  "ASSIGNED",
  "CASE_OPENED",
  "IN_PROGRESS",
  "SUPPLEMENT_REQUIRED",
  "DEADLINE_EXTENDED",
  "SUSPENDED",
  "FORWARDED_OUT",
  "LEFT_UNEXAMINED",
  "WITHDRAWN",
  "RESOLVED",
  "READY_FOR_PICKUP",
  "SENT",
  "APPEALED",
  "CLOSED",
] as const;
export const caseStateSchema = z.enum(caseStates);
export type CaseState = z.infer<typeof caseStateSchema>;

/** Every state in which a citizen may find what they handed in. */
export const publicStates = ["REGISTERED", ...caseStates, "CANCELLED_ENTRY"] as const;
export const publicStateSchema = z.enum(publicStates);
export type PublicState = z.infer<typeof publicStateSchema>;

/**
 * What may follow what. Domain.md §2.13, with one step more: a matter settled by an act without a letter (an entry made, a
 * meter changed) goes from RESOLVED to CLOSED, for nothing is sent or waits for anybody (see `settled-without-a-letter.md`).
 */
export const nextStates: Readonly<Record<CaseState, readonly CaseState[]>> = {
  ASSIGNED: ["CASE_OPENED", "FORWARDED_OUT", "CLOSED"],
  CASE_OPENED: ["IN_PROGRESS"],
  IN_PROGRESS: [
    "CASE_OPENED",
    "SUPPLEMENT_REQUIRED",
    "SUSPENDED",
    "DEADLINE_EXTENDED",
    "FORWARDED_OUT",
    "RESOLVED",
    "WITHDRAWN",
  ],
  SUPPLEMENT_REQUIRED: ["IN_PROGRESS", "LEFT_UNEXAMINED"],
  DEADLINE_EXTENDED: ["IN_PROGRESS"],
  SUSPENDED: ["IN_PROGRESS"],
  FORWARDED_OUT: ["CLOSED"],
  LEFT_UNEXAMINED: ["CLOSED"],
  WITHDRAWN: ["CLOSED"],
  RESOLVED: ["READY_FOR_PICKUP", "SENT", "CLOSED"],
  READY_FOR_PICKUP: ["CLOSED", "APPEALED"],
  SENT: ["CLOSED", "APPEALED"],
  APPEALED: ["IN_PROGRESS", "CLOSED"],
  CLOSED: [],
};

/** May a case go straight from one state to another? */
export function mayFollow(from: CaseState, to: CaseState): boolean {
  return nextStates[from].includes(to);
}

/** May a case be closed here? A folder is, from ASSIGNED, as no case: that is another act. */
export function mayClose(from: CaseState): boolean {
  return from !== "ASSIGNED" && mayFollow(from, "CLOSED");
}

/** States of a case on which somebody still works. */
export function isOpenState(state: CaseState): boolean {
  return state !== "CLOSED";
}
