import { type FactDraft } from "../facts/kinds.ts";

/**
 * Erases the personal data of one entry: the key of the visit is deleted wherever it is, number, dates, outcome and chain stay. The
 * fact carries this counter's scope, so that it reaches every station that holds the key. `basis` names the law or the decision and
 * no person; whether the time has come is for who decides it, because a court or the supervisory authority may come before the end
 * of keeping.
 */
export function eraseEntry(visit: { readonly id: string }, basis: string): FactDraft<"SubjectErased"> {
  return {
    kind: "SubjectErased",
    subject: visit.id,
    body: { basis },
    sealed: null,
    scope: "trusted-profile",
  };
}
