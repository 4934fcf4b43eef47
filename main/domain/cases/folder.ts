import { type Directory, validOn } from "../directory/directory.ts";
import { type Item } from "../intake/item.ts";
import { accepted, type Outcome, type Refusal, refused } from "../refusal.ts";
import { type CaseDraft, type CaseOutcome, type OfficeToday, whyNotFolder, whyOver } from "./acts.ts";
import { type Case, stageOf } from "./case.ts";
import { type CaseRefusal } from "./refusals.ts";

/** What joining an item needs to know of it. */
export type ItemPlace = {
  /** The case that it lies in, as the store has it; null when it lies in none. An annulled one holds nothing. */
  readonly liesIn: Case | null;
};

export type FolderContext = OfficeToday &
  ItemPlace & {
    readonly directory: Directory;
    /** Id of the new folder, which will be the id of the case. */
    readonly caseId: string;
  };

/**
 * Opens a folder (koszulka) for an item: matter, title, unit and officer are the item's own. An item that nobody was given yet is
 * given to the unit that it is proposed for. Refuses a cancelled entry, an item that lies in a case, and a unit that is not there.
 */
export function openFolder(item: Item, context: FolderContext): CaseOutcome {
  const taken = whyNotTaken(item, context);
  if (taken !== null) return taken;
  const { matter, title } = item.description;
  const unit = item.assigned?.unit ?? item.description.unit;
  if (!validOn(context.directory.units, context.today).some(({ symbol }) => symbol === unit)) {
    return refused("unit-unknown", { field: "unit" });
  }
  // Who has left meanwhile is in charge of nothing new.
  const named = item.assigned?.clerk ?? null;
  const clerk = named !== null && context.worksHere(named) ? named : null;
  const subject = context.caseId;
  return accepted([
    ...given(item, { unit, clerk }),
    { kind: "FolderOpened", subject, body: { matter, unit, clerk }, sealed: { title } },
    { kind: "ItemJoined", subject, body: { item: item.id, first: true, answers: null }, sealed: null },
  ]);
}

/** An item is with a unit as soon as it lies in a folder of it. */
export function given(
  item: Pick<Item, "id" | "state">,
  to: { readonly unit: string; readonly clerk: string | null },
): CaseDraft[] {
  if (item.state !== "REGISTERED") return [];
  const { unit, clerk } = to;
  return [{ kind: "ItemAssigned", subject: item.id, body: { unit, clerk }, sealed: null }];
}

/** Why an item may lie in no folder, or in no other than it does. */
export function whyNotTaken(
  item: Pick<Item, "state">,
  { liesIn }: ItemPlace,
): Refusal<"item-cancelled" | "item-in-another-case"> | null {
  if (item.state === "CANCELLED_ENTRY") return refused("item-cancelled");
  const held = liesIn !== null && stageOf(liesIn) !== "annulled";
  return held ? refused("item-in-another-case", { field: "item" }) : null;
}

/** Closes a folder of which no case came (dokumentacja nietworząca akt spraw). Refuses a case, and one that waits for a number. */
export function closeFolder(
  one: Case,
  told: { readonly reason: string; readonly public: boolean },
): CaseOutcome {
  const why = whyNotFolder(one);
  if (why !== null) return why;
  if (told.reason === "") return refused("reason-required", { field: "reason" });
  const sealed = { reason: told.reason };
  return accepted([{ kind: "FolderClosed", subject: one.id, body: { public: told.public }, sealed }]);
}

/**
 * Gives a folder or case to a unit, and perhaps to a person (dekretacja). An opened case stays in the unit of its reference, for
 * another unit means another number (domain.md §2.10): refused with `unit-needs-new-number`, unless that unit is no more, when the
 * case keeps its number and changes hands.
 */
export function assignCase(
  one: Case,
  to: { readonly unit: string; readonly clerk: string | null },
  context: OfficeToday & { readonly directory: Directory },
): CaseOutcome {
  const over = whyOver(one);
  if (over !== null) return over;
  const checked = checkHands(one, to, context);
  if (!checked.ok) return checked;
  const { unit, clerk } = to;
  return accepted([{ kind: "CaseAssigned", subject: one.id, body: { unit, clerk }, sealed: null }]);
}

function checkHands(
  one: Case,
  to: { readonly unit: string; readonly clerk: string | null },
  { directory, today, worksHere }: OfficeToday & { readonly directory: Directory },
): Outcome<null, CaseRefusal> {
  const units = validOn(directory.units, today).map(({ symbol }) => symbol);
  if (!units.includes(to.unit)) return refused("unit-unknown", { field: "unit" });
  if (to.clerk !== null && !worksHere(to.clerk)) return refused("clerk-unknown", { field: "clerk" });
  if (one.asked !== null && one.reference === null && to.unit !== one.asked.unit) {
    return refused("number-awaited", { field: "unit" });
  }
  const numbered = one.reference?.unit;
  if (numbered !== undefined && numbered !== to.unit && units.includes(numbered)) {
    return refused("unit-needs-new-number", { field: "unit" });
  }
  return accepted(null);
}
