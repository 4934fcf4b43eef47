import { type CivilDate } from "../calendar/civil-date.ts";
import { canonicalJson } from "../facts/canonical.ts";
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
  appointments: {
    minutes: 20,
    atOnce: 1,
    daysAhead: 60,
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: "08:00", closes: "15:00" })),
  },
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
  if (canonicalJson(held) === canonicalJson(wish.procedure)) return refused("procedure-same");
  return accepted([
    { kind: "ProfileProcedureSet", subject: TRUSTED_PROFILE_PROCEDURE, body: wish, sealed: null },
  ]);
}
