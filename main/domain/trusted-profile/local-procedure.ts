import { type CivilDate } from "../calendar/civil-date.ts";
import { type BodyOf, type FactDraft, type OpenFact } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type LocalProcedure } from "./facts.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";

/** The subject of every ProfileProcedureSet. */
export const TRUSTED_PROFILE_PROCEDURE = "trusted-profile-procedure";

/** What holds until the office decides: the least that is kept, and the strictest of documents. */
export const shippedProcedure: LocalProcedure = {
  applicationDays: null,
  acceptMobileId: false,
  keepDocumentNumber: false,
  copies: 1,
  attendanceSignature: false,
  warnDays: 21,
};

/** Every decision, in the order in which they were made. */
export type ProcedureBook = readonly BodyOf<"ProfileProcedureSet">[];

export function foldProcedure(
  book: ProcedureBook | undefined,
  fact: OpenFact<"ProfileProcedureSet">,
): ProcedureBook {
  return [...(book ?? []), fact.body];
}

/** The procedure of a day: the latest `from` that is not after it, of two with the same the one said last. */
export function procedureOn(book: ProcedureBook, day: CivilDate): LocalProcedure {
  let found: ProcedureBook[number] | null = null;
  for (const each of book) {
    if (each.from <= day && (found === null || each.from >= found.from)) found = each;
  }
  return found?.procedure ?? shippedProcedure;
}

/** Decides anew, from a day on. Refuses a day that passed, and what already holds on it. */
export function setProcedure(
  wish: BodyOf<"ProfileProcedureSet">,
  { book, today }: { readonly book: ProcedureBook; readonly today: CivilDate },
): Outcome<readonly FactDraft<"ProfileProcedureSet">[], TrustedProfileRefusal> {
  if (wish.from < today) return refused("procedure-from-past", { field: "from" });
  const held = procedureOn(book, wish.from);
  // Object.keys gives the very keys of the shipped procedure, which has them all.
  const keys = Object.keys(shippedProcedure) as readonly (keyof LocalProcedure)[];
  if (keys.every((key) => held[key] === wish.procedure[key])) return refused("procedure-same");
  return accepted([
    { kind: "ProfileProcedureSet", subject: TRUSTED_PROFILE_PROCEDURE, body: wish, sealed: null },
  ]);
}
