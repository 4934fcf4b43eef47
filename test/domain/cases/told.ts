import { closeFolder, openFolder } from "../../../main/domain/cases/folder.ts";
import { type Opening } from "../../../main/domain/cases/facts.ts";
import { anItem, here, Story } from "./examples.ts";

export const opens: Opening = {
  plan: "plan-1",
  category: "B5",
  confirmed: true,
  proceeding: "kpa-simple",
  startOn: "2026-11-21",
  isGroup: false,
  public: true,
  instead: null,
};

/** A folder with one item in it. */
export function aFolder(caseId = "case-1", itemId = "item-1"): Story {
  const story = new Story();
  story.items.set(itemId, anItem(itemId));
  story.take(openFolder(story.item(itemId), { ...here, liesIn: null, caseId }));
  return story;
}

/** `OR.1431.77.2026`, opened today: a simple matter of the KPA that came in on 21 November 2026. */
export function anOpenCase(more: Partial<Opening> = {}): Story {
  const story = aFolder();
  const number = { unit: "OR", jrwa: "1431", year: 2026, no: 77, sub: null };
  const body = { ...number, opens: { ...opens, ...more }, openedOn: story.day };
  story.say({ kind: "CaseOpened", subject: "case-1", body, sealed: null });
  return story;
}

export function closedFolder(): Story {
  const story = aFolder();
  story.take(closeFolder(story.case(), { reason: "Zaproszenie", public: false }));
  return story;
}
