import { addDays, type CivilDate, daysBetween } from "../calendar/civil-date.ts";
import { type BodyOf, type FactDraft, type OpenFact } from "../facts/kinds.ts";
import { type Pesel } from "../identifiers/pesel.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type TrustedProfileRefusal } from "./refusals.ts";

/**
 * A written authorisation of an officer by the head of the office; both days included, `to` null: open-ended. `peselHash` is null
 * where none was given or its key was erased.
 */
export type Authorisation = {
  readonly id: string;
  readonly clerk: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly peselHash: string | null;
  readonly endedWhy: BodyOf<"ProfileAuthorisationEnded">["why"] | null;
};

/** What an authorisation is after one more fact; an end never comes before the beginning of the next day that it leaves. */
export function foldAuthorisation(
  authorisation: Authorisation | undefined,
  fact: OpenFact<"ProfileOfficerAuthorised" | "ProfileAuthorisationEnded">,
): Authorisation | undefined {
  if (fact.kind === "ProfileOfficerAuthorised") {
    const { clerk, from, to } = fact.body;
    const peselHash = fact.sealed?.peselHash ?? null;
    return authorisation ?? { id: fact.subject, clerk, from, to, peselHash, endedWhy: null };
  }
  if (authorisation === undefined) return undefined;
  const { on, why } = fact.body;
  if (authorisation.to !== null && authorisation.to <= on) return authorisation;
  return { ...authorisation, to: on, endedWhy: why };
}

/** True when the authorisation holds on a day. */
export function holdsOn({ from, to }: Authorisation, day: CivilDate): boolean {
  return from <= day && (to === null || day <= to);
}

/**
 * May this person open the room on this day (ustawa o informatyzacji art. 20c: the point confirms through persons whom its head
 * authorised)? Gives the authorisation; refuses who has none, and says when it ended where there was one.
 */
export function mayOpenRoom(
  authorisations: readonly Authorisation[],
  officer: string,
  day: CivilDate,
): Outcome<Authorisation, TrustedProfileRefusal> {
  const own = authorisations.filter(({ clerk }) => clerk === officer);
  const held = own.find((each) => holdsOn(each, day));
  if (held) return accepted(held);
  const ends = own.flatMap(({ to }) => (to !== null && to < day ? [to] : []));
  const last = ends.toSorted().at(-1);
  return last === undefined
    ? refused("not-authorised")
    : refused("authorisation-ended", { details: { on: last } });
}

/**
 * The end of what an officer may do, once it is near: the last day, and the days to it from 0. Authorisations that follow each other
 * without a gap are one. Null: far off, open-ended, or none held today.
 */
export function endingSoon(
  authorisations: readonly Authorisation[],
  officer: string,
  { today, warnDays }: { readonly today: CivilDate; readonly warnDays: number },
): { readonly lastDay: CivilDate; readonly daysLeft: number } | null {
  const own = authorisations.filter(({ clerk }) => clerk === officer);
  let lastDay: CivilDate | null = null;
  for (let day = today; ;) {
    const from = day;
    const held = own.filter((each) => holdsOn(each, from));
    if (held.length === 0) break;
    // One that is open-ended has no last day to warn of.
    const ends = held.flatMap(({ to }) => (to === null ? [] : [to]));
    const end = ends.length < held.length ? undefined : ends.toSorted().at(-1);
    if (end === undefined) return null;
    lastDay = end;
    day = addDays(end, 1);
  }
  if (lastDay === null) return null;
  const daysLeft = daysBetween(today, lastDay);
  return daysLeft <= warnDays ? { lastDay, daysLeft } : null;
}

/** Keyed hash of a PESEL, hex. The key is the office's and stays outside the domain. */
export type KeyedHash = (pesel: Pesel) => string;

/** Is this the officer's own PESEL? False also where the officer gave none: then the declaration alone stands. */
export function isOwnPesel(authorisation: Authorisation, pesel: Pesel, hash: KeyedHash): boolean {
  return authorisation.peselHash !== null && authorisation.peselHash === hash(pesel);
}

export type NewAuthorisation = {
  readonly id: string;
  readonly clerk: string;
  readonly from: CivilDate;
  readonly to: CivilDate | null;
  readonly peselHash: string | null;
  readonly ownProfile: boolean;
  readonly trained: boolean;
};

/**
 * Authorises an officer. Refuses an end before the beginning, days on which the same person is authorised already, and a person
 * without a profile of their own or without training.
 */
export function authorise(
  wish: NewAuthorisation,
  authorisations: readonly Authorisation[],
): Outcome<readonly FactDraft<"ProfileOfficerAuthorised">[], TrustedProfileRefusal> {
  const { id: subject, clerk, from, to, peselHash, ownProfile, trained } = wish;
  if (to !== null && to < from) return refused("authorisation-ends-before-start", { field: "to" });
  if (!ownProfile || !trained) return refused("officer-conditions-not-met");
  const overlaps = authorisations.some(
    (other) =>
      other.clerk === clerk &&
      (to === null || other.from <= to) &&
      (other.to === null || other.to >= from) &&
      !cancelled(other),
  );
  if (overlaps) return refused("authorisation-overlaps", { field: "from" });
  const body = { clerk, from, to, ownProfile, trained } as const;
  return accepted([{ kind: "ProfileOfficerAuthorised", subject, body, sealed: { peselHash } }]);
}

/** Ends an authorisation with the end of a day; with a day before its first it never held. Refuses one that ends by then anyway. */
export function endAuthorisation(
  authorisation: Authorisation,
  end: BodyOf<"ProfileAuthorisationEnded">,
): Outcome<readonly FactDraft<"ProfileAuthorisationEnded">[], TrustedProfileRefusal> {
  if (authorisation.to !== null && authorisation.to <= end.on) {
    return refused("authorisation-not-held", { field: "on" });
  }
  const subject = authorisation.id;
  return accepted([{ kind: "ProfileAuthorisationEnded", subject, body: end, sealed: null }]);
}

/** Ended before its first day: it never held. */
function cancelled({ from, to }: Authorisation): boolean {
  return to !== null && to < from;
}
