import { hash } from "node:crypto";
import { statutoryTerms } from "../../domain/calendar/statutory-terms.ts";
import { type Case } from "../../domain/cases/case.ts";
import { deadlineOf, type TermsOfOffice } from "../../domain/cases/deadline.ts";
import { proceedings } from "../../domain/deadlines/proceedings.ts";
import { type ReadDb } from "../db.ts";
import { type CaseTerms, caseTerms } from "../settings.ts";

/**
 * A fact holds whatever day some station wrote into it, `0000-01-01` too. Counting stays between these: outside of them it would leave
 * the calendar, or walk for centuries at each fold.
 */
const FIRST_DAY = "1950-01-01";
const LAST_DAY = "2099-12-31";

/** What the office says of terms (matters dealt with by its own rule, days off), and which law this program knows. */
export function termsOf({ matters, closedDays }: TermsOfOffice): CaseTerms {
  return {
    law: hash("sha256", JSON.stringify([proceedings, statutoryTerms]), "hex"),
    matters: matters.map(({ code, term, validFrom, validTo }) => ({ code, term, validFrom, validTo })),
    closedDays,
  };
}

/** The day that binds a case now, by the terms kept in the store (`recountCases`); null where none does. */
export function dueOnOf(db: ReadDb, one: Case): string | null {
  if (one.proceeding === null) return null;
  // Read only where it matters: it is as long as the directory.
  const directory = one.proceeding.proceeding === "office-rule" ? caseTerms(db) : null;
  return deadlineOf(inReach(one), { directory: directory ?? NOTHING })?.dueOn ?? null;
}

const NOTHING = { matters: [], closedDays: [] };

function inReach(one: Case): Case {
  return {
    ...one,
    proceeding: one.proceeding && { ...one.proceeding, startOn: within(one.proceeding.startOn) },
    stops: one.stops.map((stop) => ({
      ...stop,
      from: within(stop.from),
      to: stop.to === null || stop.to > LAST_DAY ? null : within(stop.to),
    })),
    extensions: one.extensions.map((each) => ({
      ...each,
      newDueOn: within(each.newDueOn),
      noticeOn: within(each.noticeOn),
    })),
    moves: one.moves.map((move) => ({ ...move, on: within(move.on) })),
    closed: one.closed && { ...one.closed, on: within(one.closed.on) },
  };
}

function within(day: string): string {
  if (day < FIRST_DAY) return FIRST_DAY;
  return day > LAST_DAY ? LAST_DAY : day;
}
