import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { type DeadlineStop } from "../deadlines/count.ts";
import { countDeadline, type Deadline, type DeadlineExtension } from "../deadlines/deadline.ts";
import { type Matter, type MatterTerm, validOn } from "../directory/directory.ts";
import { type Case } from "./case.ts";
import { settledStates } from "./public-case.ts";
import { standingMoves } from "./steps.ts";

/** Of the directory, what terms are counted by. */
export type TermsOfOffice = {
  readonly matters: readonly Pick<Matter, "code" | "term" | "validFrom" | "validTo">[];
  readonly closedDays: readonly string[];
};

type Terms = Pick<Case, "proceeding" | "stops" | "extensions" | "matter" | "moves" | "closed">;

/**
 * The term of a case with each step of its count; null while it is a folder. `electronic`: it came through a system of the office,
 * so another paragraph is quoted. A settled case is measured by the day on which it was settled: what comes after (service, appeal,
 * filing away) has no term.
 */
export function deadlineOf(
  one: Terms,
  { directory, electronic = false }: { readonly directory: TermsOfOffice; readonly electronic?: boolean },
): Deadline | null {
  if (one.proceeding === null) return null;
  const { proceeding, startOn } = one.proceeding;
  const own = ownTermOf(one.matter, startOn, directory);
  return countDeadline({
    proceeding,
    startOn: civilDay(startOn),
    electronic,
    stops: stopsOf(one),
    extensions: extensionsOf(one),
    closedOn: settledOn(one),
    ...(own !== undefined && { ownTerm: own }),
    ...(own?.kind === "business-days" && { closedDays: new Set(directory.closedDays.map(civilDay)) }),
  });
}

/** What the directory says of a matter's term on the day on which a case began; where it says nothing of that day, what it says last. */
export function ownTermOf(
  matter: string,
  startOn: string,
  { matters }: Pick<TermsOfOffice, "matters">,
): MatterTerm | undefined {
  const rows = matters.filter(({ code }) => code === matter);
  return (validOn(rows, startOn).at(-1) ?? rows.at(-1))?.term;
}

/**
 * The day on which the case was settled: the first of the steps that settled it, corrections left out; null while it is not. Never
 * later than the day of final settlement that the closing names.
 */
export function settledOn({ moves, closed }: Pick<Case, "moves" | "closed">): CivilDate | null {
  let first: string | null = closed?.on ?? null;
  for (const { to, on } of standingMoves(moves).toReversed()) {
    if (!settledStates.has(to)) break;
    if (first === null || on < first) first = on;
  }
  return first === null ? null : civilDay(first);
}

/** Stops of the clock as the engine of terms has them. */
export function stopsOf({ stops }: Pick<Case, "stops">): readonly DeadlineStop[] {
  return stops.map(({ stop, reason, from, to }) => ({
    id: stop,
    reason,
    from: civilDay(from),
    to: to === null ? null : civilDay(to),
  }));
}

/** Notices of a new term as the engine has them. */
export function extensionsOf({ extensions }: Pick<Case, "extensions">): readonly DeadlineExtension[] {
  return extensions.map(({ newDueOn, noticeOn }) => ({
    newDueOn: civilDay(newDueOn),
    noticeOn: civilDay(noticeOn),
  }));
}

/** A day that a fact holds: its schema let no other in. */
export function civilDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new Error("A day that is in no calendar");
  return day;
}
