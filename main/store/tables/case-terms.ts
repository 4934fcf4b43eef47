import { hash } from "node:crypto";
import { type CivilDate, parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { statutoryTerms } from "../../domain/calendar/statutory-terms.ts";
import { type Case } from "../../domain/cases/case.ts";
import { countDeadline } from "../../domain/deadlines/deadline.ts";
import { proceedings } from "../../domain/deadlines/proceedings.ts";
import { type Directory, validOn } from "../../domain/directory/directory.ts";
import { type ReadDb } from "../db.ts";
import { type CaseTerms, caseTerms } from "../settings.ts";

/**
 * A fact holds whatever day some station wrote into it, `0000-01-01` too. Counting stays between these: outside of them it would leave
 * the calendar, or walk for centuries at each fold.
 */
const FIRST_DAY = "1950-01-01";
const LAST_DAY = "2099-12-31";

/** What the office says of terms (matters dealt with by its own rule, days off), and which law this program knows. */
export function termsOf({ matters, closedDays }: Pick<Directory, "matters" | "closedDays">): CaseTerms {
  return {
    law: hash("sha256", JSON.stringify([proceedings, statutoryTerms]), "hex"),
    matters: matters.map(({ code, term, validFrom, validTo }) => ({ code, term, validFrom, validTo })),
    closedDays,
  };
}

/** The day that binds a case now, by the terms kept in the store (`saveCaseTerms`); null where none does. */
export function dueOnOf(db: ReadDb, one: Case): string | null {
  if (one.proceeding === null) return null;
  const { proceeding, startOn } = one.proceeding;
  const ownRule = proceeding === "office-rule" ? officeRule(db, one.matter, startOn) : {};
  return countDeadline({
    ...ownRule,
    proceeding,
    startOn: day(startOn),
    stops: one.stops.map(({ stop: id, reason, from, to }) => ({
      id,
      reason,
      from: day(from),
      to: to === null || to > LAST_DAY ? null : day(to),
    })),
    extensions: one.extensions.map((each) => ({
      newDueOn: day(each.newDueOn),
      noticeOn: day(each.noticeOn),
    })),
  }).dueOn;
}

function officeRule(db: ReadDb, matter: string, startOn: string) {
  const terms = caseTerms(db);
  if (terms === null) return {};
  const ownTerm = validOn(terms.matters, startOn).find(({ code }) => code === matter)?.term;
  return { closedDays: new Set(terms.closedDays.map(day)), ...(ownTerm !== undefined && { ownTerm }) };
}

function day(text: string): CivilDate {
  const within = text < FIRST_DAY ? FIRST_DAY : text > LAST_DAY ? LAST_DAY : text;
  const date = parseCivilDate(within);
  if (date === null) throw new RangeError("No day of the calendar, which the body's schema refuses");
  return date;
}
