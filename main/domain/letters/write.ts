import { type Case, stageOf } from "../cases/case.ts";
import { checkNewTerm } from "../cases/clock.ts";
import { civilDay } from "../cases/deadline.ts";
import { letterReference } from "../cases/reference.ts";
import { type CaseRefusal } from "../cases/refusals.ts";
import { partyTermDays } from "../deadlines/party-term.ts";
import { type PartyTermKind } from "../deadlines/party-term-kind.ts";
import { proceedingOn } from "../deadlines/proceedings.ts";
import { type DeadlineRefusal } from "../deadlines/refusals.ts";
import { type Directory } from "../directory/directory.ts";
import { type FactDraft, type SealedOf } from "../facts/kinds.ts";
import { accepted, type Outcome, type Refusal, refused } from "../refusal.ts";
import { type Letter, letterStage } from "./letter.ts";
import { type LetterRefusal } from "./refusals.ts";

/** A letter's rules may also say no with the words of its case and of its terms. */
export type LetterCode = LetterRefusal | DeadlineRefusal | CaseRefusal;
export type LetterOutcome<Facts> = Outcome<Facts, LetterCode>;

/** What the clerk makes of a letter before it is signed. */
export type LetterWish = SealedOf<"LetterDrafted"> & {
  readonly kind: Letter["content"]["letter"];
  readonly item: string | null;
  readonly termDays: number | null;
  readonly newDueOn: string | null;
  readonly attachments: number;
  readonly largePrint: boolean;
  readonly explanation: "en" | "uk" | null;
};

export type LetterContext = {
  /** Civil day in Warsaw. */
  readonly today: string;
  /** The case of the letter, which may still be a folder. */
  readonly case: Case;
  readonly directory: Directory;
};

/**
 * Keeps a draft; a later one replaces it whole. `letter` null begins one, whose id is `letterId`. Refuses a letter that is signed or
 * voided, a case that is over, an item of another case, a summons without its days or with fewer than the law gives, and a notice
 * without its new term.
 */
export function draftLetter(
  letter: Letter | null,
  wish: LetterWish,
  context: LetterContext & { readonly letterId: string },
): LetterOutcome<readonly FactDraft<"LetterDrafted">[]> {
  const one = context.case;
  const late = letter === null ? null : whyNotDraft(letter);
  if (late !== null) return late;
  const { kind, item, termDays, newDueOn, attachments, largePrint, explanation, ...sealed } = wish;
  if (item !== null && !one.items.some((joined) => joined.item === item)) {
    return refused("item-not-in-case", { field: "item" });
  }
  const not = whyNotWritten({ kind, termDays, newDueOn, addressee: sealed.addressee.name }, context);
  if (not !== null) return not;
  const body = {
    case: one.id,
    letter: kind,
    item,
    termDays: kind === "supplement-summons" ? termDays : null,
    newDueOn: kind === "new-term-notice" ? newDueOn : null,
    attachments,
    largePrint,
    explanation,
  };
  return accepted([{ kind: "LetterDrafted", subject: letter?.id ?? context.letterId, body, sealed }]);
}

/**
 * Makes the text final. The reference carries the initials of who signs; letters that need no case (a forwarding, a confirmation)
 * carry the register number of the item while their case is a folder. What the letter means for the case happens when it leaves
 * or is served (`effects.ts`). Refuses what a draft is refused for: between draft and signature the terms may have passed.
 */
export function signLetter(
  letter: Letter,
  context: LetterContext & {
    /** Clerk's id and initials. */
    readonly signer: string;
    readonly initials: string | null;
    /** `RPW/K1/417/2026` of the first item; null where this station does not hold it. */
    readonly registerNumber: string | null;
  },
): LetterOutcome<readonly FactDraft<"LetterSigned">[]> {
  const late = whyNotDraft(letter);
  if (late !== null) return late;
  const { letter: kind, termDays, newDueOn } = letter.content;
  const addressee = letter.text?.addressee.name ?? "";
  const not = whyNotWritten({ kind, termDays, newDueOn, addressee }, context);
  if (not !== null) return not;
  const number = context.case.reference;
  const reference = number === null ? context.registerNumber : letterReference(number, context.initials);
  if (reference === null) return refused("not-a-case");
  const body = { on: context.today, reference, signer: context.signer };
  return accepted([{ kind: "LetterSigned", subject: letter.id, body, sealed: null }]);
}

/** Gives a letter up that has not left; it stays in the history. */
export function voidLetter(
  letter: Letter,
  reason: string,
): LetterOutcome<readonly FactDraft<"LetterVoided">[]> {
  const stage = letterStage(letter);
  if (stage === "voided") return refused("letter-voided");
  if (stage === "dispatched" || stage === "served") return refused("letter-dispatched");
  if (reason === "") return refused("reason-required", { field: "reason" });
  return accepted([{ kind: "LetterVoided", subject: letter.id, body: {}, sealed: { reason } }]);
}

function whyNotDraft(letter: Letter): Refusal<LetterCode> | null {
  const stage = letterStage(letter);
  if (stage === "draft") return null;
  return refused(stage === "voided" ? "letter-voided" : "letter-signed");
}

type Written = Pick<LetterWish, "kind" | "termDays" | "newDueOn"> & { readonly addressee: string };

/** These say something of the letter that came, not of a case. */
const needsNoCase: ReadonlySet<LetterWish["kind"]> = new Set<LetterWish["kind"]>([
  "forwarding",
  "forwarding-notice",
  "filing-confirmation",
]);

function whyNotWritten(written: Written, context: LetterContext): Refusal<LetterCode> | null {
  const { kind, termDays, newDueOn, addressee } = written;
  const one = context.case;
  const stage = stageOf(one);
  if (stage === "annulled") return refused("case-annulled");
  if (stage === "closed") return refused("case-closed");
  if (one.reference === null && !needsNoCase.has(kind)) return refused("not-a-case");
  if (addressee === "") return refused("addressee-required", { field: "addressee.name" });
  if (kind === "supplement-summons") return whyNoSummons(one, termDays, context.today);
  if (kind !== "new-term-notice") return null;
  if (newDueOn === null) return refused("new-term-required", { field: "newDueOn" });
  const term = checkNewTerm(one, newDueOn, context);
  return term.ok ? null : term;
}

/** Days of a summons, by the law of the day on which it is written; service will count by its own day. */
function whyNoSummons(one: Case, termDays: number | null, today: string): Refusal<LetterCode> | null {
  const kind = summonsOf(one);
  if (kind === null) return refused("summons-not-in-proceeding", { field: "kind" });
  const law = partyTermDays(kind, civilDay(today));
  if (law === null) return refused("term-law-unknown");
  const details = { least: law.days, days: law.days };
  if (termDays === null) return refused("term-days-required", { field: "termDays", details });
  if (termDays < law.days) return refused("term-too-short", { field: "termDays", details });
  if (termDays > law.days && !law.mayBeLonger) {
    return refused("term-set-by-law", { field: "termDays", details });
  }
  return null;
}

/** How the law of the case's proceeding summons a citizen to supplement; null where it does not, and of a folder. */
export function summonsOf({ proceeding }: Pick<Case, "proceeding">): PartyTermKind | null {
  if (proceeding === null) return null;
  return proceedingOn(proceeding.proceeding, civilDay(proceeding.startOn))?.summons ?? null;
}
