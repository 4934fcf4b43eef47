import { type CivilDate } from "../calendar/civil-date.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { type Pesel } from "../identifiers/pesel.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type LocalProcedure } from "./facts.ts";
import { type Authorisation, isOwnPesel, type KeyedHash, mayOpenRoom } from "./officers.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";
import { type Visit } from "./visit.ts";
import { nextSteps, type VisitStep } from "./visit-steps.ts";

/** Who acts, on which day, and what holds there. Everything comes from outside: the rules have no clock, no key and no store. */
export type Desk = {
  readonly today: CivilDate;
  /** Clerk id of who is signed in. */
  readonly clerk: string;
  readonly supervisor: boolean;
  readonly authorisations: readonly Authorisation[];
  readonly procedure: LocalProcedure;
  readonly hash: KeyedHash;
};

export type VisitOutcome = Outcome<readonly FactDraft[], TrustedProfileRefusal>;

/** May this step be taken now, by an officer who is authorised today and who leads the visit? Gives the authorisation. */
export function mayStep(
  visit: Visit,
  step: VisitStep,
  desk: Desk,
): Outcome<Authorisation, TrustedProfileRefusal> {
  const officer = mayOpenRoom(desk.authorisations, desk.clerk, desk.today);
  if (!officer.ok) return officer;
  if (!nextSteps(visit).includes(step)) return refused("visit-step-not-allowed");
  if (inHand.has(step) && visit.officer !== desk.clerk) return refused("other-officer");
  return officer;
}

/** The steps for which the one who takes them must have seen person and papers. */
const inHand: ReadonlySet<VisitStep> = new Set<VisitStep>([
  "identify",
  "check-document",
  "compare",
  "sign",
  "act",
  "refuse",
]);

/**
 * Nobody confirms a profile to themselves or to somebody near to them: the PESEL against the officer's own keyed hash, and the
 * officer's declaration, `related` null where it was not made.
 */
export function mayServe(
  officer: Authorisation,
  person: { readonly pesel: Pesel; readonly related: boolean | null },
  desk: Desk,
): Outcome<null, TrustedProfileRefusal> {
  if (isOwnPesel(officer, person.pesel, desk.hash)) return refused("own-profile", { field: "pesel" });
  if (person.related === null) return refused("kinship-not-declared", { field: "related" });
  return person.related ? refused("related-person", { field: "related" }) : accepted(null);
}
