import { parseCivilDate } from "../calendar/civil-date.ts";
import { type ProceedingId } from "../deadlines/proceeding-id.ts";
import { proceedingOn } from "../deadlines/proceedings.ts";
import { type Directory, validOn } from "../directory/directory.ts";
import { type CaseRulesBook, classForOpening } from "../record-plan/case-rules.ts";
import { type PlanShelf } from "../record-plan/in-force.ts";
import { accepted, type Outcome, type Refusal, refused } from "../refusal.ts";
import { type CaseOutcome, whyNotFolder } from "./acts.ts";
import { type Case } from "./case.ts";
import { type CaseList, type Opening } from "./facts.ts";
import { type CheckedOpening, giveNumber, type NumberSource } from "./numbering.ts";
import { type CaseRefusal } from "./refusals.ts";
import { mayFollow } from "./states.ts";

/** What the clerk chooses when a folder is to become a case. */
export type CaseWish = {
  /** Class of the record plan. */
  readonly jrwa: string;
  /** Base number of the group (podteczka) to number in; null for the list itself. */
  readonly group: number | null;
  /** The case opens a group. */
  readonly isGroup: boolean;
  readonly proceeding: ProceedingId;
  /** The day on which the request reached the office, `YYYY-MM-DD`. */
  readonly startOn: string;
  readonly public: boolean;
  /** The clerk has seen that no archivist has confirmed the class. */
  readonly unconfirmedSeen: boolean;
};

export type OpeningContext = {
  /** Civil day in Warsaw, from which the number takes its year. */
  readonly today: string;
  readonly directory: Directory;
  readonly plan: { readonly shelf: PlanShelf; readonly book: CaseRulesBook };
  /** The day on which the first item came in; null where this station does not hold it. */
  readonly receivedOn: string | null;
  /** Does the case of that number open a group? Null where no such case stands. */
  readonly groupAt: (list: CaseList, no: number) => boolean | null;
};

/**
 * May the folder become this case today? Its unit must be there, its class among the lowest of the plan that holds (instrukcja
 * kancelaryjna, Dz.U. 2011 nr 14 poz. 67, zał. 1), its proceeding known to the law of the day on which it began; a class that nobody
 * confirmed must have been seen to be so, and is refused where the office decided that.
 */
export function mayOpen(
  one: Case,
  wish: CaseWish,
  context: OpeningContext,
): Outcome<CheckedOpening, CaseRefusal> {
  const why = whyNotFolder(one);
  if (why !== null) return why;
  if (!mayFollow(one.state, "CASE_OPENED")) return refused("step-not-allowed");
  return checkOpening({ unit: one.unit, instead: null, ...wish }, context);
}

/** `mayOpen` for a folder that is still to be. `instead`: the case that the new one takes the place of. */
export function checkOpening(
  wish: CaseWish & { readonly unit: string; readonly instead: string | null },
  context: OpeningContext,
): Outcome<CheckedOpening, CaseRefusal> {
  const { unit, jrwa, group, isGroup, instead } = wish;
  const { directory, today } = context;
  if (!validOn(directory.units, today).some(({ symbol }) => symbol === unit)) {
    return refused("unit-unknown", { field: "unit" });
  }
  const inPlan = classForOpening(context.plan, jrwa, today);
  if (!inPlan.ok) return planSays(inPlan);
  const { recordClass, warnings } = inPlan.value;
  const { category } = recordClass;
  if (category === null) return refused("class-not-lowest", { field: "jrwa", details: { symbol: jrwa } });
  if (warnings.length > 0 && !wish.unconfirmedSeen) {
    return refused("class-unconfirmed", { field: "jrwa", details: { symbol: jrwa } });
  }
  const start = checkStart(wish, { today, receivedOn: instead === null ? context.receivedOn : null });
  if (!start.ok) return start;
  const list: CaseList = { unit, jrwa, year: yearOfDay(today) };
  const grouped = checkGroup(list, { group, isGroup }, context);
  if (grouped !== null) return grouped;
  const opens: Opening = {
    plan: recordClass.plan,
    category,
    confirmed: recordClass.confirmed,
    ...start.value,
    isGroup,
    public: wish.public,
    instead,
  };
  return accepted({ list, group, opens });
}

/**
 * Makes a case of a folder. The station that holds the list gives the next number in the same transaction; else the centre is
 * asked for it, and the folder waits. Refuses what `mayOpen` refuses, a list that has come to 999 999, and one that another
 * station is known to hold.
 */
export function openCase(
  one: Case,
  wish: CaseWish,
  context: OpeningContext & { readonly numberSource: (checked: CheckedOpening) => NumberSource },
): CaseOutcome {
  const checked = mayOpen(one, wish, context);
  return checked.ok ? giveNumber(one.id, checked.value, context) : checked;
}

/** Checks kind and first day of a proceeding; `receivedOn` null asks nothing of the day but that it has come. */
export function checkStart(
  wish: { readonly proceeding: ProceedingId; readonly startOn: string },
  context: { readonly today: string; readonly receivedOn: string | null },
): Outcome<Pick<Opening, "proceeding" | "startOn">, CaseRefusal> {
  const startOn = parseCivilDate(wish.startOn);
  if (startOn === null) return refused("bad-date", { field: "startOn" });
  if (startOn > context.today) return refused("date-in-future", { field: "startOn" });
  const { receivedOn } = context;
  if (receivedOn !== null && startOn < receivedOn) {
    return refused("start-before-receipt", { field: "startOn", details: { receivedOn } });
  }
  const { proceeding } = wish;
  if (proceedingOn(proceeding, startOn) === null) {
    return refused("proceeding-unknown", { field: "proceeding" });
  }
  return accepted({ proceeding, startOn });
}

function checkGroup(
  list: CaseList,
  { group, isGroup }: Pick<CaseWish, "group" | "isGroup">,
  { groupAt }: OpeningContext,
): Refusal<CaseRefusal> | null {
  if (group === null) return null;
  if (isGroup) return refused("group-in-group", { field: "isGroup" });
  const found = groupAt(list, group);
  if (found === null) return refused("group-unknown", { field: "group", details: { group } });
  return found ? null : refused("not-a-group", { field: "group", details: { group } });
}

type PlanRefusal = Extract<ReturnType<typeof classForOpening>, { readonly ok: false }>;

/** The plan's own codes that can come of an opening; the field of this form is the symbol's. */
function planSays({ code, details }: PlanRefusal): Refusal<CaseRefusal> {
  const told = { field: "jrwa", ...(details !== undefined && { details }) };
  switch (code) {
    case "record-plan-missing":
    case "class-not-lowest":
    case "class-forbidden":
      return refused(code, told);
    default:
      return refused("class-unknown", told);
  }
}

function yearOfDay(day: string): number {
  return Number(day.slice(0, 4));
}
