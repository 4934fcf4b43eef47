import { parseCivilDate } from "../calendar/civil-date.ts";
import { type FactDraft, type OpenFact } from "../facts/kinds.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type OfficeToday } from "./acts.ts";
import { type CaseRefusal } from "./refusals.ts";

/** Who acts for whom, from one civil day to another, both included; `endedOn`: called off, that day being the first without it. */
export type Replacement = {
  readonly id: string;
  readonly who: string;
  readonly for: string;
  readonly from: string;
  readonly to: string;
  readonly endedOn: string | null;
};

/** A replacement after one more fact; what was agreed first stands, and it ends once. */
export function foldReplacement(
  one: Replacement | undefined,
  fact: OpenFact<"ReplacementAgreed" | "ReplacementEnded">,
): Replacement | undefined {
  if (fact.kind === "ReplacementAgreed") return one ?? { id: fact.subject, ...fact.body, endedOn: null };
  return one === undefined || one.endedOn !== null ? one : { ...one, endedOn: fact.body.on };
}

/** Does it hold on a civil day? */
export function holdsOn({ from, to, endedOn }: Replacement, day: string): boolean {
  return from <= day && day <= to && (endedOn === null || day < endedOn);
}

/** For whom a clerk acts on a day, beside themselves. */
export function actingFor(replacements: readonly Replacement[], clerk: string, day: string): string[] {
  const found = replacements.filter((one) => one.who === clerk && holdsOn(one, day));
  return [...new Set(found.map((one) => one.for))];
}

/** Who acts for a clerk on a day; null where nobody does. */
export function replacedBy(replacements: readonly Replacement[], clerk: string, day: string): string | null {
  return replacements.find((one) => one.for === clerk && holdsOn(one, day))?.who ?? null;
}

/**
 * Agrees that somebody acts for an absent officer. Refuses an end before the beginning, oneself, people who do not work here, and days on
 * which somebody else already acts for the same person: it would be nobody's case then.
 */
export function agreeReplacement(
  wish: Omit<Replacement, "endedOn">,
  context: Pick<OfficeToday, "worksHere"> & { readonly replacements: readonly Replacement[] },
): Outcome<readonly FactDraft<"ReplacementAgreed">[], CaseRefusal> {
  const { id, who, for: whom } = wish;
  const from = parseCivilDate(wish.from);
  const to = parseCivilDate(wish.to);
  if (from === null) return refused("bad-date", { field: "from" });
  if (to === null) return refused("bad-date", { field: "to" });
  if (to < from) return refused("replacement-ends-before-start", { field: "to" });
  if (who === whom) return refused("replacement-of-oneself", { field: "who" });
  if (!context.worksHere(who)) return refused("clerk-unknown", { field: "who" });
  if (!context.worksHere(whom)) return refused("clerk-unknown", { field: "for" });
  const other = context.replacements.find((one) => one.for === whom && meets(one, { from, to }));
  if (other !== undefined) {
    return refused("replacement-overlaps", { field: "from", details: { from: other.from } });
  }
  const body = { who, for: whom, from, to };
  return accepted([{ kind: "ReplacementAgreed", subject: id, body, sealed: null }]);
}

function meets(one: Replacement, { from, to }: { readonly from: string; readonly to: string }): boolean {
  const calledOff = one.endedOn !== null && one.endedOn <= from;
  const never = one.endedOn !== null && one.endedOn <= one.from;
  return one.from <= to && from <= one.to && !calledOff && !never;
}

/** Calls a replacement off from today on. Refuses one that is unknown, called off already, or over. */
export function endReplacement(
  one: Replacement | null,
  { today }: { readonly today: string },
): Outcome<readonly FactDraft<"ReplacementEnded">[], CaseRefusal> {
  if (one === null || one.endedOn !== null || one.to < today) return refused("replacement-unknown");
  return accepted([{ kind: "ReplacementEnded", subject: one.id, body: { on: today }, sealed: null }]);
}
