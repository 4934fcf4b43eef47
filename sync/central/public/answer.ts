import { addDays, parseCivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { type Directory } from "../../../main/domain/directory/directory.ts";
import { type PublicState } from "../../../main/words/public/words.ts";
import { type PublicItem } from "./status.ts";

/** Days after the end of a matter for which its number still answers (domain.md §2.7). */
const ANSWERS_FOR_DAYS = 365;

type InThreeLanguages = { readonly pl: string; readonly en: string; readonly uk: string };

/**
 * What a stranger with the number may know. Of a sensitive matter (family, health, income) only that it is registered, in
 * progress or ended, and the office's own telephone.
 */
export type StatusAnswer = {
  readonly state: PublicState;
  readonly receivedOn: string;
  readonly since: string;
  readonly matter: InThreeLanguages | null;
  readonly unit: InThreeLanguages | null;
  readonly phone: string;
  /** Null: no statutory term runs, or it is not to be told. */
  readonly dueOn: string | null;
};

/** The answer on a civil day, or null when the number does not answer: not registered (yet), or ended long ago. */
export function answerOn(item: PublicItem | null, directory: Directory, today: string): StatusAnswer | null {
  const registered = item?.registered ?? null;
  if (item === null || registered === null || endedLongAgo(item, today)) return null;
  const described = item.described ?? registered;
  const matter = directory.matters.find(({ code }) => code === described.matter);
  // A matter that the directory does not know may be a sensitive one.
  const sensitive = matter?.sensitive ?? true;
  const unit = directory.units.find(({ symbol }) => symbol === (item.assigned?.unit ?? described.unit));
  const { state, since } = stateOf(item, registered.on, sensitive);
  const open = state !== "CANCELLED_ENTRY";
  return {
    state,
    receivedOn: registered.on,
    since,
    matter: sensitive ? null : (matter?.publicName ?? null),
    unit: sensitive ? null : (unit?.publicName ?? null),
    phone: (sensitive ? undefined : unit?.phone) ?? directory.office.phone,
    dueOn: sensitive || !open ? null : described.dueOn,
  };
}

function stateOf(
  { assigned, cancelled }: PublicItem,
  registeredOn: string,
  sensitive: boolean,
): { readonly state: PublicState; readonly since: string } {
  if (cancelled !== null) return { state: "CANCELLED_ENTRY", since: cancelled.on };
  if (assigned === null) return { state: "REGISTERED", since: registeredOn };
  return { state: sensitive ? "IN_PROGRESS" : "ASSIGNED", since: assigned.on };
}

function endedLongAgo({ cancelled }: PublicItem, today: string): boolean {
  const ended = parseCivilDate(cancelled?.on ?? "");
  return ended !== null && addDays(ended, ANSWERS_FOR_DAYS) < today;
}
