import { validOn } from "../directory/directory.ts";
import { type FactDraft, type OpenFact } from "../facts/kinds.ts";
import { classForOpening } from "../record-plan/case-rules.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type CaseList, caseListKey } from "./facts.ts";
import { type OpeningContext } from "./opening.ts";
import { type CaseRefusal } from "./refusals.ts";

/** Who gives the numbers of a list: the station that took it, or (null) the centre. `last`: given when it last changed hands. */
export type HeldList = CaseList & { readonly holder: string | null; readonly last: number };

/**
 * Who holds a list after one more fact. What was given once stays given, so `last` never falls. A station gives back what it holds and
 * nothing else: the return of one that came late, when another has taken the list meanwhile, leaves it with that one.
 */
export function foldCaseList(
  list: HeldList | undefined,
  { kind, body, station }: OpenFact<"CaseListTaken" | "CaseListReturned">,
): HeldList {
  const before = list?.holder ?? null;
  const after = before === station ? null : before;
  return {
    ...body,
    holder: kind === "CaseListTaken" ? station : after,
    last: Math.max(body.last, list?.last ?? 0),
  };
}

type ListContext = {
  /** This station. */
  readonly station: string;
  /** Who holds the list, as far as this station has heard; null where nobody has ever taken it. */
  readonly held: HeldList | null;
};

/**
 * May this station ask the centre for a list ("spis na stanowisko")? Refuses a list that another station holds, one that is here
 * already, a unit that is not there today, and a class in which no case may be opened.
 */
export function mayTakeList(
  list: CaseList,
  context: ListContext & Pick<OpeningContext, "directory" | "plan" | "today">,
): Outcome<CaseList, CaseRefusal> {
  const { held, station, directory, today } = context;
  const holder = held?.holder ?? null;
  if (holder === station) return refused("list-here-already");
  if (holder !== null) return refused("list-held", { details: { holder } });
  if (!validOn(directory.units, today).some(({ symbol }) => symbol === list.unit)) {
    return refused("unit-unknown", { field: "unit" });
  }
  const inPlan = classForOpening(context.plan, list.jrwa, today);
  if (inPlan.ok) return accepted(list);
  const code = inPlan.code === "class-not-lowest" ? "class-not-lowest" : "class-unknown";
  return refused(code, { field: "jrwa", details: { symbol: list.jrwa } });
}

/** The centre gave the list away, and said up to where it had numbered: this station numbers from there on. */
export function takeList(list: CaseList, last: number): FactDraft<"CaseListTaken"> {
  const { unit, jrwa, year } = list;
  return {
    kind: "CaseListTaken",
    subject: caseListKey(list),
    body: { unit, jrwa, year, last },
    sealed: null,
  };
}

/**
 * Gives a list back to the centre. `last`: the last number given here, `openAsks`: folders of this station that wait for a number in
 * the list; as long as there are any, their answers are still on the way. Refuses a list that is not held, or not here.
 */
export function returnList(
  list: CaseList,
  context: ListContext & { readonly last: number; readonly openAsks: number },
): Outcome<readonly FactDraft<"CaseListReturned">[], CaseRefusal> {
  const holder = context.held?.holder ?? null;
  if (holder === null) return refused("list-not-held");
  if (holder !== context.station) return refused("list-not-yours", { details: { holder } });
  const { openAsks, last } = context;
  if (openAsks > 0) return refused("list-open-asks", { details: { folders: openAsks } });
  const { unit, jrwa, year } = list;
  return accepted([
    {
      kind: "CaseListReturned",
      subject: caseListKey(list),
      body: { unit, jrwa, year, last },
      sealed: null,
    },
  ]);
}
