import { type PartyTermKind } from "../deadlines/party-term-kind.ts";
import { type CaseDraft } from "./acts.ts";
import { type Case } from "./case.ts";

/** Terms of a summons to supplement; the others are for appeals, and no letter that comes in ends them. */
const ofSummons: ReadonlySet<PartyTermKind> = new Set<PartyTermKind>([
  "supplement",
  "tax-supplement",
  "petition-supplement",
  "complaint-supplement",
]);

/** Is the citizen summoned to do something, so that what comes in next is probably it? */
export function awaitsSupplement(one: Pick<Case, "partyTerm">): boolean {
  return one.partyTerm !== null && ofSummons.has(one.partyTerm.kind);
}

/**
 * Nothing is waited for any more: the party's term is over, and the clock runs again after the day on which the supplement came.
 * As with every term (KPA art. 57 § 1), the day of the event itself does not count for the office: the stop that began on the day after
 * service ends with the day of arrival. What came on the day of service or before stopped nothing.
 */
export function waitNoMore(one: Case, cameOn: string): CaseDraft[] {
  const drafts: CaseDraft[] = [];
  const subject = one.id;
  if (one.partyTerm !== null) {
    drafts.push({ kind: "PartyTermSet", subject, body: { term: null }, sealed: null });
  }
  return [...drafts, ...endStops(one, "delay-of-party", cameOn)];
}

/** Ends the stops of a kind that last. `to` is the last day that does not count; a stop that begins later is taken back. */
export function endStops(
  one: Case,
  reason: Case["stops"][number]["reason"] | "any",
  to: string | null,
): CaseDraft[] {
  return one.stops
    .filter((stop) => stop.to === null && (reason === "any" || stop.reason === reason))
    .map(({ stop, from }) => {
      const body = { stop, to: to !== null && to < from ? null : to };
      return { kind: "ClockStarted", subject: one.id, body, sealed: null };
    });
}
