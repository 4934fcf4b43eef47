import { type CaseView } from "../../main/contract/case-views.ts";
import { refusalSentence } from "../../main/words/refusals/pl.ts";
import { dayAndMonth } from "../../main/words/window/dates.ts";
import { caseWords } from "../../main/words/window/cases.ts";
import { deadlineWords } from "../../main/words/window/deadlines.ts";
import { statesPl } from "../../main/words/states/pl.ts";
import { historySentence } from "../registry/history-words.ts";
import { letterWords } from "../../main/words/window/letters.ts";

type Line = CaseView["history"][number];
type Said = Readonly<Record<string, string>>;

const kinds: Said = caseWords.history;
const stateLabels: Said = Object.fromEntries(
  Object.entries(statesPl.states).map(([state, { label }]) => [state, label]),
);
/** Details that are codes of a closed list, each with the list that says it. */
const coded: Readonly<Record<string, readonly Said[]>> = {
  to: [stateLabels],
  settlement: [caseWords.settlements],
  why: [caseWords.annulments, deadlineWords.stopReasons],
  proceeding: [deadlineWords.proceedings],
  letter: [letterWords.kinds],
  channel: [letterWords.channels],
  proof: [letterWords.proofs],
};
const plain = ["reference", "number", "unit", "clerk", "postalNumber", "text", "reason"] as const;
const days = ["on", "from", "until", "newDueOn"] as const;

/** One line of a case's history: what happened, then its particulars in the order in which one asks. */
export function historyLine({ kind, details }: Pick<Line, "kind" | "details">): string {
  const what =
    details["correction"] === true ? caseWords.acts.correct : (kinds[kind] ?? historySentence(kind));
  const parts = [
    ...Object.entries(coded).map(([name, lists]) => wordOf(details[name], lists)),
    ...days.map((name) => dayOf(details[name])),
    ...plain.map((name) => textOf(details[name])),
    typeof details["code"] === "string" ? refusalSentence(details["code"]) : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? what : `${what}: ${parts.join(" · ")}`;
}

function wordOf(value: Line["details"][string] | undefined, lists: readonly Said[]): string {
  if (typeof value !== "string") return "";
  return lists.map((list) => list[value]).find((word) => word !== undefined) ?? value;
}

function dayOf(value: Line["details"][string] | undefined): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayAndMonth(value) : "";
}

function textOf(value: Line["details"][string] | undefined): string {
  return typeof value === "string" ? value : "";
}
