import { proceedingForMatter } from "../deadlines/usual-proceeding.ts";
import { type Directory } from "../directory/directory.ts";
import { type Item } from "../intake/item.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type CaseOutcome } from "./acts.ts";
import { type FolderContext, openFolder } from "./folder.ts";
import { type CheckedOpening, giveNumber, type NumberSource } from "./numbering.ts";
import { type CaseWish, checkOpening, type OpeningContext } from "./opening.ts";
import { type CaseRefusal } from "./refusals.ts";

export type OpenFromItemContext = FolderContext &
  OpeningContext & {
    /** Classes that cases of the matter may be opened in; one alone is beyond doubt. */
    readonly classesOf: (matter: string) => readonly string[];
    readonly numberSource: (checked: CheckedOpening) => NumberSource;
    readonly unconfirmedSeen: boolean;
    /** Sensitive matters are opened without telling of it; whoever asks, decides. */
    readonly public: boolean;
  };

/**
 * One key: folder and case in one transaction, where the item's matter leads to one class. Refuses with `class-ambiguous` where it
 * leads to none or to several, and with all that `openFolder` and `mayOpen` refuse; then nothing happens.
 */
export function openFromItem(item: Item, context: OpenFromItemContext): CaseOutcome {
  const folder = openFolder(item, context);
  if (!folder.ok) return folder;
  const wish = usualOpening(item, context);
  if (!wish.ok) return wish;
  const unit = item.assigned?.unit ?? item.description.unit;
  const checked = checkOpening({ unit, instead: null, ...wish.value }, context);
  if (!checked.ok) return checked;
  const numbered = giveNumber(context.caseId, checked.value, context);
  return numbered.ok ? accepted([...folder.value, ...numbered.value]) : numbered;
}

/** What an item's matter leads to, without a word of the clerk. */
function usualOpening(item: Item, context: OpenFromItemContext): Outcome<CaseWish, CaseRefusal> {
  const { matter } = item.description;
  const [jrwa, ...others] = context.classesOf(matter);
  if (jrwa === undefined || others.length > 0) return refused("class-ambiguous", { field: "jrwa" });
  return accepted({
    jrwa,
    group: null,
    isGroup: false,
    proceeding: usualProceeding(matter, context.directory),
    startOn: item.received.receivedOn,
    public: context.public,
    unconfirmedSeen: context.unconfirmedSeen,
  });
}

/** The proceeding that a matter of the directory usually has; none where the directory has lost it. */
export function usualProceeding(matter: string, directory: Directory): CaseWish["proceeding"] {
  const found = directory.matters.findLast(({ code }) => code === matter);
  return found === undefined ? "none" : proceedingForMatter(matter, found.term);
}
