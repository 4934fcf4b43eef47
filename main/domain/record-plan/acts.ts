import { addDays, parseCivilDate } from "../calendar/civil-date.ts";
import { canonicalJson } from "../facts/canonical.ts";
import { type Sha256 } from "../facts/chain.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type ListedClass, PART_CLASSES } from "./facts.ts";
import { type PlanHeader, type RecordClass } from "./plan.ts";
import { type RecordPlanRefusal } from "./refusals.ts";

/** Characters of JSON in one fact of listed classes: below 60 KB, with Polish letters two bytes each. */
const PART_CHARACTERS = 45_000;

/** Further off than this, a date is a slip of the hand. */
const FARTHEST_DAYS = 5 * 366;

/** A version that somebody wishes to have. `classes` were read without errors. */
export type NewPlan = {
  readonly id: string;
  readonly name: string;
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom: string;
  readonly source: PlanHeader["source"];
  readonly classes: readonly ListedClass[];
  readonly confirmed: boolean;
};

export type PlanFacts = readonly FactDraft<"RecordClassesListed" | "RecordPlanAdopted">[];

/** The facts of a whole version, in the order in which they are said. Asks nothing: `adopt` does. */
export function planFacts(plan: NewPlan, sha256: Sha256): PlanFacts {
  const { id: subject, name, validFrom, source, confirmed } = plan;
  const classes = bySymbol(plan.classes);
  const listed = parts(classes).map((some, at): PlanFacts[number] => {
    const body = { part: at + 1, classes: [...some] };
    return { kind: "RecordClassesListed", subject, body, sealed: null };
  });
  const digest = digestOf(classes, sha256);
  const body = { name, validFrom, source, classes: classes.length, digest, confirmed };
  return [...listed, { kind: "RecordPlanAdopted", subject, body, sealed: null }];
}

/** SHA-256 of the canonical JSON of all classes by symbol: two versions that say the same have the same. */
export function digestOf(classes: readonly ListedClass[], sha256: Sha256): string {
  return sha256(canonicalJson(bySymbol(classes).map((listing) => ({ ...listing }))));
}

/**
 * Adopts an imported version. Refuses one that says what the version before it says; a day before today once an imported version
 * stands, because cases were opened under that one; and a day so far off that it must be a slip. The first import may hold from long
 * ago: the plan has been in force on paper.
 */
export function adopt(
  plan: Omit<NewPlan, "source">,
  around: {
    readonly standing: readonly PlanHeader[];
    /** The version that would hold on `validFrom` without this one. */
    readonly before: PlanHeader | null;
    readonly today: string;
    readonly sha256: Sha256;
  },
): Outcome<PlanFacts, RecordPlanRefusal> {
  const { standing, before, today, sha256 } = around;
  const from = parseCivilDate(plan.validFrom);
  const now = parseCivilDate(today);
  if (from === null || now === null) return refused("bad-date", { field: "validFrom" });
  if (from > addDays(now, FARTHEST_DAYS)) return refused("valid-from-far", { field: "validFrom" });
  const imported = standing.some(({ source }) => source === "imported");
  if (from < now && imported) return refused("valid-from-past", { field: "validFrom" });
  if (before?.source === "imported" && before.digest === digestOf(plan.classes, sha256)) {
    return refused("plan-same");
  }
  return accepted(planFacts({ ...plan, source: "imported" }, sha256));
}

/** Calls off a version that does not hold yet. Refuses one that does: cases are opened under it, a later version mends it. */
export function withdraw(
  plan: PlanHeader | null,
  reason: string,
  today: string,
): Outcome<readonly FactDraft<"RecordPlanWithdrawn">[], RecordPlanRefusal> {
  if (plan === null) return refused("plan-unknown");
  if (plan.validFrom <= today) return refused("plan-in-force");
  return accepted([{ kind: "RecordPlanWithdrawn", subject: plan.id, body: {}, sealed: { reason } }]);
}

/** The archivist confirms classes of a version. Refuses one that it lacks, and where all of them are confirmed already. */
export function confirm(
  plan: string,
  classes: readonly (RecordClass | null)[],
): Outcome<readonly FactDraft<"RecordClassConfirmed">[], RecordPlanRefusal> {
  const facts: FactDraft<"RecordClassConfirmed">[] = [];
  for (const listing of classes) {
    if (listing === null) return refused("class-unknown");
    if (listing.confirmed) continue;
    const body = { symbol: listing.symbol };
    facts.push({ kind: "RecordClassConfirmed", subject: plan, body, sealed: null });
  }
  return facts.length === 0 ? refused("class-already-confirmed") : accepted(facts);
}

/** Takes a confirmation back, with a reason. */
export function doubt(
  plan: string,
  listing: RecordClass | null,
  reason: string,
): Outcome<readonly FactDraft<"RecordClassDoubted">[], RecordPlanRefusal> {
  if (listing === null) return refused("class-unknown");
  if (!listing.confirmed) return refused("class-not-confirmed");
  const body = { symbol: listing.symbol };
  return accepted([{ kind: "RecordClassDoubted", subject: plan, body, sealed: { reason } }]);
}

function bySymbol(classes: readonly ListedClass[]): readonly ListedClass[] {
  return classes.toSorted((one, other) => (one.symbol < other.symbol ? -1 : 1));
}

function parts(classes: readonly ListedClass[]): readonly (readonly ListedClass[])[] {
  const all: ListedClass[][] = [];
  let room = 0;
  for (const listing of classes) {
    const characters = JSON.stringify(listing).length;
    const last = all.at(-1);
    if (last === undefined || last.length === PART_CLASSES || characters > room) {
      all.push([listing]);
      room = PART_CHARACTERS - characters;
    } else {
      last.push(listing);
      room -= characters;
    }
  }
  return all;
}
