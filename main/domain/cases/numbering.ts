import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type Frozen } from "../station/acts.ts";
import { type Case } from "./case.ts";
import { type CaseList, type CaseNumber, type Opening } from "./facts.ts";
import { type CaseRefusal } from "./refusals.ts";

/** The last number that a list of cases, or a group of it, can give. */
export const LAST_NUMBER = 999_999;

/** An opening that every check let through, but for its number. */
export type CheckedOpening = {
  readonly list: CaseList;
  readonly group: number | null;
  readonly opens: Opening;
};

/**
 * Who gives the numbers of a list, and so those inside its groups: one writer a list (design.md §6). `last`: the last number that
 * was given in it (in the group, where one is meant), 0 for none.
 */
export type NumberSource =
  | { readonly from: "here"; readonly last: number }
  | { readonly from: "centre" }
  | { readonly from: "elsewhere"; readonly holder: string | null }
  /** This station's numbering stands still; `why` in the words of its log. */
  | { readonly from: "frozen"; readonly why: Frozen };

type Numbered = readonly FactDraft<"CaseOpened" | "CaseNumberAsked">[];

/** Numbers a case, or asks the centre for its number: see `openCase`. */
export function giveNumber(
  caseId: string,
  checked: CheckedOpening,
  context: {
    readonly today: string;
    readonly numberSource: (checked: CheckedOpening) => NumberSource;
  },
): Outcome<Numbered, CaseRefusal> {
  const source = context.numberSource(checked);
  switch (source.from) {
    case "here":
      return openHere(caseId, checked, { last: source.last, today: context.today });
    case "centre":
      return accepted([askNumber(caseId, checked)]);
    case "elsewhere": {
      const { holder } = source;
      return refused("list-held", { field: "jrwa", ...(holder !== null && { details: { holder } }) });
    }
    case "frozen":
      return refused("numbering-frozen", { details: { why: source.why } });
    default:
      return source satisfies never;
  }
}

/** Opens a case with the next number of a list that this station holds. Refuses when the list is full. */
export function openHere(
  caseId: string,
  { list, group, opens }: CheckedOpening,
  { last, today }: { readonly last: number; readonly today: string },
): Outcome<readonly FactDraft<"CaseOpened">[], CaseRefusal> {
  if (last >= LAST_NUMBER) return refused("list-full", { field: "jrwa" });
  const place = group === null ? { no: last + 1, sub: null } : { no: group, sub: last + 1 };
  const body = { ...list, ...place, opens, openedOn: today };
  return accepted([{ kind: "CaseOpened", subject: caseId, body, sealed: null }]);
}

/** Asks the centre for a number. Durable before the question leaves, so that no answer is lost between the two. */
export function askNumber(
  caseId: string,
  { list, group, opens }: CheckedOpening,
): FactDraft<"CaseNumberAsked"> {
  return { kind: "CaseNumberAsked", subject: caseId, body: { ...list, group, opens }, sealed: null };
}

/**
 * The centre gave the number. The case was opened on the day on which it was asked for: in the old year, where the answer came
 * after its turn. A number that is here already changes nothing; refuses a second one, and one that nobody asked for.
 */
export function numberCame(
  one: Case,
  number: CaseNumber,
): Outcome<readonly FactDraft<"CaseOpened">[], CaseRefusal> {
  if (one.reference !== null) {
    return same(one.reference, number) ? accepted([]) : refused("already-a-case");
  }
  if (one.asked === null) return refused("number-not-awaited");
  const { unit, jrwa, year, no, sub } = number;
  const { opens, on } = one.asked;
  const body = { unit, jrwa, year, no, sub, opens, openedOn: on };
  return accepted([{ kind: "CaseOpened", subject: one.id, body, sealed: null }]);
}

/** The centre said no for good; the clerk chooses another class, group or list. */
export function numberDenied(
  one: Case,
  denial: NonNullable<Case["denied"]>,
): Outcome<readonly FactDraft<"CaseNumberDenied">[], CaseRefusal> {
  if (one.reference !== null) return refused("already-a-case");
  if (one.asked === null) return refused("number-not-awaited");
  return accepted([{ kind: "CaseNumberDenied", subject: one.id, body: denial, sealed: null }]);
}

function same(one: CaseNumber, other: CaseNumber): boolean {
  return (
    one.unit === other.unit &&
    one.jrwa === other.jrwa &&
    one.year === other.year &&
    one.no === other.no &&
    one.sub === other.sub
  );
}
