import { type Item } from "../intake/item.ts";
import { accepted, refused } from "../refusal.ts";
import { type CaseOutcome, whyOver } from "./acts.ts";
import { type Case } from "./case.ts";
import { given, type ItemPlace, whyNotTaken } from "./folder.ts";
import { awaitsSupplement, waitNoMore } from "./supplement.ts";

/**
 * Lays an item into a folder or an open case: a later letter joins what it belongs to (domain.md §2.10). `answersSummons` says
 * whether it is what the citizen was summoned for; left out, it is taken to be while such a term runs. Then the waiting ends with it:
 * the clock runs again and the case goes on, which the citizen reads. What was said is kept: the proof of the summons' service may come
 * back later than its answer. Refuses a cancelled entry, an item that lies in another case
 * or in this one, and a case that is closed or annulled.
 */
export function joinItem(
  one: Case,
  item: Pick<Item, "id" | "state" | "received">,
  context: ItemPlace & { readonly answersSummons?: boolean | undefined },
): CaseOutcome {
  const over = whyOver(one);
  if (over !== null) return over;
  if (one.items.some((joined) => joined.item === item.id)) return refused("item-already-here");
  const taken = whyNotTaken(item, context);
  if (taken !== null) return taken;
  const subject = one.id;
  const first = one.items.length === 0;
  const awaited = awaitsSupplement(one);
  const answers = context.answersSummons ?? (awaited ? true : null);
  const ends = awaited && answers === true;
  const goesOn = ends && one.state === "SUPPLEMENT_REQUIRED";
  return accepted([
    ...given(item, one),
    { kind: "ItemJoined", subject, body: { item: item.id, first, answers }, sealed: null },
    ...(ends ? waitNoMore(one, item.received.receivedOn) : []),
    ...(goesOn ? [resumed(subject)] : []),
  ]);
}

function resumed(subject: string) {
  const body = { to: "IN_PROGRESS", public: true, correction: false } as const;
  return { kind: "CaseMoved", subject, body, sealed: { reason: "" } } as const;
}

/**
 * Takes out an item that was laid here by mistake; the history keeps that it was. Refuses the last one and the first, which began
 * the matter: a folder without it is closed, a case without it annulled.
 */
export function partItem(one: Case, item: string, reason: string): CaseOutcome {
  const over = whyOver(one);
  if (over !== null) return over;
  const joined = one.items.find((each) => each.item === item);
  if (joined === undefined) return refused("item-not-in-case");
  if (reason === "") return refused("reason-required", { field: "reason" });
  if (one.items.length === 1) return refused("last-item");
  if (joined.first) return refused("first-item");
  return accepted([{ kind: "ItemParted", subject: one.id, body: { item }, sealed: { reason } }]);
}
