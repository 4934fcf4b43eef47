import { type BodyOf, type OpenFact } from "../facts/kinds.ts";
import { type ListedClass } from "./facts.ts";

/** A class of one version of the plan, and what the archivist said of it. */
export type RecordClass = ListedClass & {
  readonly confirmed: boolean;
  /** Clerk's id and civil day of the confirmation; null where none stands. */
  readonly confirmedBy: string | null;
  readonly confirmedOn: string | null;
};

/** One version of the plan (JRWA) without its classes. */
export type PlanHeader = Omit<BodyOf<"RecordPlanAdopted">, "confirmed"> & {
  readonly id: string;
  readonly adoptedBy: string;
  readonly adoptedOn: string;
};

/** One version as far as its facts have come; `header` is null until it is adopted. */
export type RecordPlan = {
  readonly header: PlanHeader | null;
  readonly parts: readonly number[];
  readonly classes: ReadonlyMap<string, RecordClass>;
  readonly withdrawn: boolean;
};

export type RecordPlanFact = OpenFact<
  | "RecordClassesListed"
  | "RecordPlanAdopted"
  | "RecordClassConfirmed"
  | "RecordClassDoubted"
  | "RecordPlanWithdrawn"
>;

const nothingYet: RecordPlan = { header: null, parts: [], classes: new Map(), withdrawn: false };

/**
 * What is known of a version after one more fact. Two stations may say the same version, the shipped one, before they hear of each
 * other: of each part, and of the adoption, the first stands.
 */
export function foldRecordPlan(plan: RecordPlan | undefined, fact: RecordPlanFact): RecordPlan {
  const before = plan ?? nothingYet;
  switch (fact.kind) {
    case "RecordClassesListed":
      return listed(before, fact.body);
    case "RecordPlanAdopted": {
      if (before.header !== null) return before;
      const { confirmed, ...body } = fact.body;
      const header = { ...body, id: fact.subject, adoptedBy: fact.by, adoptedOn: fact.day };
      if (!confirmed) return { ...before, header };
      const classes = new Map(
        Array.from(before.classes, ([symbol, listing]) => [symbol, confirmedBy(listing, fact)]),
      );
      return { ...before, header, classes };
    }
    case "RecordClassConfirmed":
    case "RecordClassDoubted": {
      const listing = before.classes.get(fact.body.symbol);
      if (listing === undefined) return before;
      return {
        ...before,
        classes: new Map(before.classes).set(listing.symbol, foldRecordClass(listing, fact)),
      };
    }
    case "RecordPlanWithdrawn":
      return { ...before, withdrawn: true };
    default:
      return fact satisfies never;
  }
}

/** One class after what was said of it alone. */
export function foldRecordClass(
  listing: RecordClass,
  fact: OpenFact<"RecordClassConfirmed" | "RecordClassDoubted">,
): RecordClass {
  if (fact.kind === "RecordClassDoubted") return unconfirmed(listing);
  // Who confirmed first stays named.
  return listing.confirmed ? listing : confirmedBy(listing, fact);
}

/** A listed class of which nobody has said anything. */
export function unconfirmed(listing: ListedClass): RecordClass {
  return { ...listing, confirmed: false, confirmedBy: null, confirmedOn: null };
}

/** Does the version count: adopted, with every class that its adoption named, and not withdrawn? */
export function stands(plan: RecordPlan): plan is RecordPlan & { readonly header: PlanHeader } {
  return plan.header !== null && !plan.withdrawn && plan.classes.size === plan.header.classes;
}

function listed(plan: RecordPlan, { part, classes }: BodyOf<"RecordClassesListed">): RecordPlan {
  if (plan.header !== null || plan.parts.includes(part)) return plan;
  const all = new Map(plan.classes);
  for (const listing of classes) if (!all.has(listing.symbol)) all.set(listing.symbol, unconfirmed(listing));
  return { ...plan, parts: [...plan.parts, part], classes: all };
}

function confirmedBy(listing: RecordClass, fact: { readonly by: string; readonly day: string }): RecordClass {
  return { ...listing, confirmed: true, confirmedBy: fact.by, confirmedOn: fact.day };
}
