import { addDays, type CivilDate, parseCivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { inForce, type Validity } from "../../../main/domain/calendar/validity.ts";
import { type Case } from "../../../main/domain/cases/case.ts";
import { deadlineOf } from "../../../main/domain/cases/deadline.ts";
import { publicCase, type PublicStanding } from "../../../main/domain/cases/public-case.ts";
import { type PublicState } from "../../../main/domain/cases/states.ts";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { type PublicItem } from "./status.ts";

/** Days after the end of a matter for which its number still answers (domain.md §2.7). A change closes a row and adds one. */
const answersFor: readonly (Validity & { readonly days: number })[] = [
  { validFrom: "2011-01-01", days: 365 },
];

type InThreeLanguages = { readonly pl: string; readonly en: string; readonly uk: string };

/**
 * What a stranger with the number may know. Of a sensitive matter (family, health, income) only that it is registered, in
 * progress or settled, and the office's own telephone.
 */
export type StatusAnswer = {
  readonly state: PublicState;
  readonly receivedOn: string;
  readonly since: string;
  readonly matter: InThreeLanguages | null;
  readonly unit: InThreeLanguages | null;
  readonly phone: string;
  /** Where the unit is found; null in a sensitive matter. */
  readonly room: string | null;
  /** The day that binds the office. Null: no term runs, or it is not to be told. */
  readonly dueOn: string | null;
  /** Until when the citizen is to answer a summons; null: none waits. */
  readonly waitingUntil: string | null;
};

/** The item, the case that it lies in (null: in none), on what civil day, by whose directory. */
export type Asked = {
  readonly item: PublicItem | null;
  readonly case: Case | null;
  readonly directory: Directory;
  readonly today: CivilDate;
};

/** The answer on a civil day, or null when the number does not answer: not registered (yet), or ended long ago. */
export function answerOn({ item, case: one, directory, today }: Asked): StatusAnswer | null {
  const registered = item?.registered ?? null;
  if (item === null || registered === null || endedLongAgo(item, one, today)) return null;
  const described = item.described ?? registered;
  const matter = directory.matters.find(({ code }) => code === described.matter);
  const ofCase = directory.matters.find(({ code }) => code === one?.matter);
  // A matter that the directory does not know may be a sensitive one.
  const sensitive = (matter?.sensitive ?? true) || (one !== null && (ofCase?.sensitive ?? true));
  const cancelled = item.cancelled !== null;
  const dueOn = one === null ? described.dueOn : dueOf(one, directory, described.dueOn);
  const told = one === null || cancelled ? null : publicCase(one, { sensitive, dueOn });
  const standing = told ?? itself(item, { registeredOn: registered.on, sensitive, dueOn });
  const symbol = told === null ? (item.assigned?.unit ?? described.unit) : one?.unit;
  // Of a unit's dated forms the one of today stands last.
  const unit = directory.units.findLast((each) => each.symbol === symbol);
  return {
    state: standing.state,
    receivedOn: registered.on,
    since: standing.since,
    matter: sensitive ? null : (matter?.publicName ?? null),
    unit: sensitive ? null : (unit?.publicName ?? null),
    phone: (sensitive ? undefined : unit?.phone) ?? directory.office.phone,
    room: sensitive ? null : (unit?.room ?? null),
    dueOn: sensitive || cancelled ? null : standing.dueOn,
    waitingUntil: standing.waitingUntil,
  };
}

/** What the item tells when it lies in no case, or in one of which nothing was made public. */
function itself(
  { assigned, cancelled }: PublicItem,
  around: { readonly registeredOn: string; readonly sensitive: boolean; readonly dueOn: string | null },
): PublicStanding {
  const { registeredOn, sensitive, dueOn } = around;
  const rest = { dueOn, waitingUntil: null };
  if (cancelled !== null) return { state: "CANCELLED_ENTRY", since: cancelled.on, ...rest };
  if (assigned === null) return { state: "REGISTERED", since: registeredOn, ...rest };
  return { state: sensitive ? "IN_PROGRESS" : "ASSIGNED", since: assigned.on, ...rest };
}

/** Of a folder the day that was counted when the letter came in; of a case its own; of what has ended none. */
function dueOf(one: Case, directory: Directory, ofItem: string | null): string | null {
  if (endOf(one) !== null) return null;
  const deadline = deadlineOf(one, { directory });
  return deadline === null ? ofItem : deadline.dueOn;
}

function endOf(one: Case | null): string | null {
  return one?.closed?.on ?? one?.folderClosed?.on ?? null;
}

function endedLongAgo({ cancelled }: PublicItem, one: Case | null, today: CivilDate): boolean {
  const ended = parseCivilDate(cancelled?.on ?? endOf(one) ?? "");
  if (ended === null) return false;
  const days = answersFor.find((row) => inForce(row, ended))?.days ?? 0;
  return addDays(ended, days) < today;
}
