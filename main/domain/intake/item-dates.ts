import { type CivilDate, parseCivilDate } from "../calendar/civil-date.ts";
import { isAfter, parsePartialDate } from "../calendar/partial-date.ts";
import { accepted, type Outcome, refused } from "../refusal.ts";
import { type IntakeRefusal, type ItemDraft } from "./draft.ts";

/** An instant as the office lives it: `at` for people to read, `day` and `time` (HH:MM) on the wall in Warsaw. */
export type Moment = { readonly at: string; readonly day: CivilDate; readonly time: string };

export type Receipt = {
  readonly receivedOn: CivilDate;
  readonly receivedTime: string;
  readonly otherDayReason: string | null;
};

/**
 * When the item came in. `null` means now. Another moment carries its reason, which is kept only when the day differs from
 * the day of registration (domain.md §2.4: back-dating needs a reason). Refuses a moment that has not come yet, and a year before
 * the last one: such a date is a slip of the finger, and would open a series that was closed on paper long ago.
 */
export function receiptOf(received: ItemDraft["received"], now: Moment): Outcome<Receipt, IntakeRefusal> {
  if (received === null) {
    return accepted({ receivedOn: now.day, receivedTime: now.time, otherDayReason: null });
  }
  const on = parseCivilDate(received.on);
  if (on === null) return refused("bad-date", { field: "received.on" });
  if (on > now.day || (on === now.day && received.time > now.time)) {
    return refused("date-in-future", { field: "received.on" });
  }
  if (yearOf(on) < yearOf(now.day) - 1) return refused("received-too-long-ago", { field: "received.on" });
  if (received.reason === "") return refused("reason-required", { field: "received.reason" });
  return accepted({
    receivedOn: on,
    receivedTime: received.time,
    otherDayReason: on === now.day ? null : received.reason,
  });
}

/**
 * Checks the dates that stand on the letter and its envelope against the day of receipt. A partial date (a year, a month) is
 * compared as far as it goes.
 */
export function letterDates(
  letter: { readonly documentDate: string | null; readonly postedOn: string | null },
  receivedOn: CivilDate,
): Outcome<null, IntakeRefusal> {
  const { documentDate, postedOn } = letter;
  if (documentDate !== null) {
    const date = parsePartialDate(documentDate);
    if (date === null) return refused("bad-partial-date", { field: "documentDate" });
    if (isAfter(date, receivedOn)) {
      return refused("document-after-receipt", { field: "documentDate" });
    }
  }
  if (postedOn !== null && postedOn > receivedOn) {
    return refused("posted-after-receipt", { field: "postedOn" });
  }
  return accepted(null);
}

/** The civil year of a day. */
export function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}
