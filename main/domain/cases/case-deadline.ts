import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { countDeadline, type Deadline } from "../deadlines/deadline.ts";
import { type Directory } from "../directory/directory.ts";
import { type Case } from "./case.ts";

/**
 * The term of a case, counted from its own facts and the directory (the matter's own term, the office's days off); null while it is
 * a folder, which has none. `electronic`: the request came through a system, so another paragraph is quoted, for the same day.
 */
export function caseDeadline(one: Case, directory: Directory, electronic = false): Deadline | null {
  if (one.proceeding === null) return null;
  const { proceeding, startOn } = one.proceeding;
  const ownTerm = directory.matters.find(({ code }) => code === one.matter)?.term;
  return countDeadline({
    proceeding,
    startOn: civilDay(startOn),
    electronic,
    stops: one.stops.map(({ stop, reason, from, to }) => ({
      id: stop,
      reason,
      from: civilDay(from),
      to: to === null ? null : civilDay(to),
    })),
    extensions: one.extensions.map(({ newDueOn, noticeOn }) => ({
      newDueOn: civilDay(newDueOn),
      noticeOn: civilDay(noticeOn),
    })),
    closedOn: one.closed === null ? null : civilDay(one.closed.on),
    closedDays: new Set(directory.closedDays.map(civilDay)),
    ...(ownTerm !== undefined && { ownTerm }),
  });
}

/** Schemas of facts and of the directory let nothing in but civil days. */
function civilDay(text: string): CivilDate {
  const day = parseCivilDate(text);
  if (day === null) throw new RangeError("A day that is in no calendar");
  return day;
}
