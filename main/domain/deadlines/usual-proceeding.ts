import { type StatutoryTerm, statutoryTerms } from "../calendar/statutory-terms.ts";
import { type MatterTerm } from "../directory/directory.ts";
import { type ProceedingId } from "./proceeding-id.ts";
import { proceedings } from "./proceedings.ts";

/** Matters with a proceeding of their own, whatever the office has written beside their term. */
const usual: Readonly<Record<string, ProceedingId>> = {
  COMPLAINT: "complaint",
  MOTION: "motion",
  PETITION: "petition",
  PUBLIC_INFO: "public-information",
  TAX_CERTIFICATE: "tax-certificate",
};

/**
 * The proceeding that a matter of the directory usually has: a proposal, the clerk may choose another. A matter that names none
 * gets the proceeding whose statutory term has the length and the article of the matter's own; a term by the office's rules
 * (same visit, business days, a local regulation) is an "office-rule", and no term is "none".
 */
export function proceedingForMatter(matterCode: string, term: MatterTerm): ProceedingId {
  const named = Object.hasOwn(usual, matterCode) ? usual[matterCode] : undefined;
  if (named) return named;
  switch (term.kind) {
    case "none":
      return "none";
    case "same-visit":
    case "business-days":
      return "office-rule";
    case "days":
    case "months":
      return byArticle(term) ?? "office-rule";
    default:
      return term satisfies never;
  }
}

type CountedMatterTerm = Extract<MatterTerm, { readonly kind: "days" | "months" }>;

/** The longest article wins: "art. 35 § 3a" also begins with "art. 35 § 3". Of equal ones the first, the usual. */
function byArticle(term: CountedMatterTerm): ProceedingId | null {
  const fitting = proceedings.flatMap(({ id, term: termId }) => {
    const row = statutoryTerms.find((each) => each.id === termId);
    return row && fits(row, term) ? [{ id, length: row.legalBasis.length }] : [];
  });
  return fitting.toSorted((a, b) => b.length - a.length)[0]?.id ?? null;
}

function fits({ term: statutory, legalBasis }: StatutoryTerm, term: CountedMatterTerm): boolean {
  if (typeof statutory === "string") return false;
  if (statutory.unit !== term.kind || statutory.length !== term.amount) return false;
  return term.legalBasis.toLowerCase().startsWith(legalBasis.toLowerCase());
}
