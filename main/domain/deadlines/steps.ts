import { type CivilDate } from "../calendar/civil-date.ts";
import { type ClockStopReason } from "../calendar/clock-stop.ts";
import { type HolidayId } from "../calendar/holidays.ts";
import { type Term } from "../calendar/term.ts";

/** Why a term cannot end on a day. `stopped`: the clock stands. */
export type ShiftReason = "saturday" | "sunday" | "stopped" | HolidayId;

/** Why a day is no business day. */
export type LeftOutReason = ShiftReason | "office-closed";

/**
 * One step of a count, in the order in which a clerk would explain it. Steps are data; `main/words` makes sentences of them.
 * `basis` is what to quote. The last step of a count with an end bears that end.
 */
export type DeadlineStep =
  /** The request reached the authority. */
  | { readonly kind: "start"; readonly on: CivilDate; readonly basis: string | null }
  /** A letter was served on the party. */
  | { readonly kind: "service"; readonly on: CivilDate; readonly basis: string }
  | { readonly kind: "term"; readonly term: Term; readonly basis: string }
  | { readonly kind: "business-term"; readonly days: number; readonly basis: string }
  /** The day of the event is not counted. */
  | { readonly kind: "event"; readonly on: CivilDate; readonly basis: string }
  | { readonly kind: "nominal-end"; readonly on: CivilDate; readonly basis: string }
  /** The last month has no day of that number; the term ends on its last day. */
  | { readonly kind: "no-such-day"; readonly day: number; readonly on: CivilDate; readonly basis: string }
  /** Without stops the term would have ended here. */
  | { readonly kind: "gross-end"; readonly on: CivilDate }
  /** Days not counted: `days` because of this stop, `overlap` taken already by another. `from` and `to` are both in it. */
  | {
      readonly kind: "not-counted";
      readonly stop: string;
      readonly reason: ClockStopReason;
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly days: number;
      readonly overlap: number;
      readonly basis: string;
    }
  /** The clock stands, and no end can be told until it runs again. */
  | {
      readonly kind: "clock-stands";
      readonly stop: string;
      readonly reason: ClockStopReason;
      readonly from: CivilDate;
      readonly basis: string;
    }
  /** A stop that moves nothing: it began after the end, or no clock stops in this proceeding. */
  | {
      readonly kind: "stop-without-effect";
      readonly stop: string;
      readonly reason: ClockStopReason;
      readonly from: CivilDate;
      readonly why: "after-end" | "no-stops-here";
    }
  /** The days of the term ran out here, stopped days left out. */
  | { readonly kind: "after-stops"; readonly on: CivilDate; readonly stoppedDays: number }
  | {
      readonly kind: "shift";
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly why: ShiftReason;
      readonly basis: string;
    }
  /** Days that a count of business days leaves out, both included. */
  | {
      readonly kind: "left-out";
      readonly from: CivilDate;
      readonly to: CivilDate;
      readonly why: LeftOutReason;
    }
  | { readonly kind: "end"; readonly on: CivilDate }
  /** To be settled during the visit itself. */
  | { readonly kind: "same-visit"; readonly on: CivilDate }
  /** At once: the law names no day. */
  | { readonly kind: "at-once"; readonly on: CivilDate; readonly basis: string }
  | { readonly kind: "no-term" }
  /** The tables vouch for no law of that day. */
  | { readonly kind: "law-unknown"; readonly on: CivilDate }
  /** A notice named a new term; `before` is the end that it replaced, null where none was known. */
  | {
      readonly kind: "extension";
      readonly before: CivilDate | null;
      readonly on: CivilDate;
      readonly noticeOn: CivilDate;
      readonly basis: string | null;
    };
