import { parseCivilDate } from "../../domain/calendar/civil-date.ts";
import { type Case } from "../../domain/cases/case.ts";
import { countDeadline } from "../../domain/deadlines/deadline.ts";
import { type ReadDb } from "../db.ts";

/** What another station said is counted whatever it says: days beyond the years of a reference would lead the count out of the calendar. */
const LAST_DAY = "2099-12-31";

/** The day that binds a case now; null where none does. */
export function dueOnOf(_db: ReadDb, one: Case): string | null {
  if (one.proceeding === null || one.proceeding.startOn > LAST_DAY) return null;
  return countDeadline({
    proceeding: one.proceeding.proceeding,
    startOn: day(one.proceeding.startOn),
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

/** Facts hold civil days only. */
function day(text: string) {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError("No civil day in a fact");
  return date;
}
