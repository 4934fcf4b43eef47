import { validOn } from "../directory/directory.ts";
import { type FactDraft } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { checkDescription, type DescriptionContext } from "./description.ts";
import { type Description, type IntakeRefusal } from "./draft.ts";
import { type Item } from "./item.ts";

/**
 * Describes an item later, or better; the earlier description stays in the history (domain.md §2.4: old value visible).
 * Refuses a cancelled entry, and a change without its reason unless nothing had been told yet.
 */
export function describe(
  item: Item,
  told: { readonly description: Description; readonly reason: string },
  context: Omit<DescriptionContext, "before">,
): Outcome<readonly FactDraft<"SenderRecorded" | "ItemDescribed">[], IntakeRefusal> {
  if (item.state === "CANCELLED_ENTRY") return refused("item-cancelled");
  if (!item.bare && told.reason === "") return refused("reason-required", { field: "reason" });
  const checked = checkDescription(told.description, { ...context, before: item.description });
  if (!checked.ok) return checked;
  const { clear, sealed, senderFacts } = checked.value;
  const described = {
    kind: "ItemDescribed",
    subject: item.id,
    body: clear,
    sealed: { ...sealed, reason: told.reason },
  } as const;
  return accepted([...senderFacts, described]);
}

/** Gives an item to a unit, and perhaps to a person of it. Refuses a cancelled entry, and who or what is not there today. */
export function assign(
  item: Item,
  to: { readonly unit: string; readonly clerk: string | null },
  context: Pick<DescriptionContext, "directory" | "today"> & {
    readonly worksHere: (clerk: string) => boolean;
  },
): Outcome<readonly FactDraft<"ItemAssigned">[], IntakeRefusal> {
  if (item.state === "CANCELLED_ENTRY") return refused("item-cancelled");
  const units = validOn(context.directory.units, context.today);
  if (!units.some((unit) => unit.symbol === to.unit)) return refused("unit-unknown", { field: "unit" });
  if (to.clerk !== null && !context.worksHere(to.clerk)) return refused("clerk-unknown", { field: "clerk" });
  return accepted([{ kind: "ItemAssigned", subject: item.id, body: to, sealed: null }]);
}
