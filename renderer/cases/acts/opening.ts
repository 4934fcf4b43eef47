import { type ProceedingId } from "../../../main/domain/deadlines/proceeding-id.ts";
import { type CivilDate } from "../../../main/domain/calendar/civil-date.ts";
import { dayOf } from "./DayField.tsx";

/** What is typed when a case is opened. */
export type TypedOpening = {
  readonly jrwa: string;
  readonly group: string;
  readonly isGroup: boolean;
  readonly proceeding: ProceedingId;
  readonly startOn: string;
  readonly public: boolean;
  readonly unconfirmedSeen: boolean;
};

/** The same in the contract's shape, not yet checked; what is no number becomes NaN, which the schema refuses. */
export function openingOf(typed: TypedOpening, today: CivilDate) {
  const group = typed.group.trim();
  return {
    jrwa: typed.jrwa.trim(),
    group: group === "" ? null : Number(group),
    isGroup: typed.isGroup,
    proceeding: typed.proceeding,
    startOn: dayOf(typed.startOn, today, ""),
    public: typed.public,
    unconfirmedSeen: typed.unconfirmedSeen,
  };
}

/** Names of the fields under which a refusal may stand, for a form whose opening lies under `path`. */
export const openingFields = (path = ""): readonly string[] =>
  ["jrwa", "group", "proceeding", "startOn", "unconfirmedSeen"].map((field) => `${path}${field}`);
