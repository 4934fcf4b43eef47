import { heldUntil, inOrder, planOn } from "../../domain/record-plan/in-force.ts";
import { type PlanHeader, type RecordClass } from "../../domain/record-plan/plan.ts";
import { type ClassShelf } from "../../domain/record-plan/shipped.ts";
import { type PlanView, type RecordClassView } from "../../contract/record-plan.ts";
import { type Room } from "../room.ts";

/** Every version, the one that holds last first. */
export function planViews(shelf: ClassShelf, room: Room): PlanView[] {
  return inOrder(shelf.plans())
    .map((plan) => planView(plan, shelf, room))
    .toReversed();
}

export function planView(plan: PlanHeader, shelf: ClassShelf, room: Room): PlanView {
  const plans = shelf.plans();
  const { day } = room.now();
  const holds = planOn(plans, day)?.id === plan.id;
  const leaves = shelf.classes(plan.id).filter(({ leaf }) => leaf);
  return {
    id: plan.id,
    name: plan.name,
    validFrom: plan.validFrom,
    until: heldUntil(plans, plan),
    state: holds ? "in-force" : plan.validFrom > day ? "coming" : "past",
    source: plan.source,
    classes: plan.classes,
    leaves: leaves.length,
    confirmed: leaves.filter(({ confirmed }) => confirmed).length,
    // The shipped version has no one who adopted it until its facts are said.
    adoptedBy: plan.adoptedBy === "" ? null : room.nameOf(plan.adoptedBy),
    adoptedOn: plan.adoptedOn === "" ? null : plan.adoptedOn,
  };
}

export function viewClass(listing: RecordClass, room: Room): RecordClassView {
  const { confirmedBy } = listing;
  return { ...listing, confirmedBy: confirmedBy === null ? null : room.nameOf(confirmedBy) };
}
