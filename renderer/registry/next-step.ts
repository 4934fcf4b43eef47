import { type ItemView } from "../../main/contract/item.ts";
import { windowWords as words } from "../../main/words/window/pl.ts";

const say = words.registry.item.nextSteps;

/** Who has the move, in one sentence: the paper first, then the description, then the unit. */
export function nextStep(item: ItemView): string {
  if (item.state === "CANCELLED_ENTRY") return say.none;
  switch (item.labelState) {
    case "failed":
      return say.labelFailed;
    case "unknown":
      return say.labelUnknown;
    case "queued":
    case "sent":
      return say.scan;
    case "dropped":
    case null:
      return say.printLabel;
    case "verified":
      break;
    default:
      return item.labelState satisfies never;
  }
  if (item.bare) return say.describe;
  if (item.case !== null)
    return item.case.reference === null ? say.inFolder : say.inCase(item.case.reference);
  return item.assignedUnit === null ? say.assign(item.unit) : say.unitHasIt(item.assignedUnit);
}
