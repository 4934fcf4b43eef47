import { type CivilDate } from "../calendar/civil-date.ts";
import { applicationStateOf } from "./circumstances.ts";
import { type Known } from "./decision-card.ts";
import { type LocalProcedure } from "./facts.ts";
import { type Visit } from "./visit.ts";

/**
 * What the facts of a visit answer on the decision card today. What they leave open (does the state's system work? does the person
 * sign?) the officer answers.
 */
export function knownOf(
  visit: Pick<
    Visit,
    "purpose" | "held" | "identified" | "application" | "document" | "comparison" | "copies"
  >,
  { today, procedure }: { readonly today: CivilDate; readonly procedure: LocalProcedure },
): Known {
  const { document, comparison } = visit;
  return {
    suspicion: visit.held === "supervisor" ? "suspected" : "none",
    purpose: visit.purpose,
    mobileId: procedure.acceptMobileId ? "accepted" : "not-accepted",
    ...(visit.identified && { application: applicationStateOf(visit.application, today) }),
    ...(document && {
      presence: "present",
      nationality: document.nationality,
      document: document.document,
      documentState: document.state,
      face: document.face,
      peselShown: document.peselShown,
    }),
    ...(comparison && {
      // A register that knows other data is as much a difference as a document that shows them.
      peselMatch: comparison.register === "differs" ? "differs" : comparison.pesel,
      birthDateMatch: comparison.birthDate,
      surnameMatch: comparison.surname,
      namesMatch: comparison.names,
      age: comparison.age,
      capacity: comparison.capacity,
      profile: comparison.profile,
    }),
    ...(visit.copies !== null && { signature: "signed" }),
  };
}
