import { type CivilDate, parseCivilDate } from "./civil-date.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Warsaw",
  hourCycle: "h23",
  calendar: "iso8601",
  numberingSystem: "latn",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** The civil date in Europe/Warsaw of an instant (ISO 8601 with zone): the day that the law means. */
export function warsawDay(instant: string): CivilDate {
  return warsawClock(instant).day;
}

/** The civil year in Europe/Warsaw: the year of a register number. */
export function warsawYear(instant: string): number {
  return Number(warsawDay(instant).slice(0, 4));
}

/** `HH:MM` on the wall in Warsaw. */
export function warsawTime(instant: string): string {
  return warsawClock(instant).time.slice(0, 5);
}

/** Day and `HH:MM:SS` on the wall in Warsaw. Throws for a text that is no instant with its zone. */
export function warsawClock(instant: string): { readonly day: CivilDate; readonly time: string } {
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(instant)) throw new RangeError("An instant without its zone");
  return clockOf(Date.parse(instant));
}

/**
 * The instant (ISO 8601, UTC) at which clocks in Warsaw show a day and `HH:MM`. An hour that comes twice in autumn is
 * its first; an hour that is skipped in spring is as late after the leap as it was written after it began.
 */
export function warsawInstant(day: CivilDate, time: string): string {
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError("A time that is not HH:MM");
  const asUtc = Date.parse(`${day}T${time}:00.000Z`);
  const hour = 3_600_000;
  // Warsaw is one or two hours ahead of UTC; the earlier instant is the one two hours ahead.
  for (const ahead of [2, 1]) {
    const at = asUtc - ahead * hour;
    const shown = clockOf(at);
    if (shown.day === day && shown.time === `${time}:00`) return new Date(at).toISOString();
  }
  return new Date(asUtc - hour).toISOString();
}

function clockOf(milliseconds: number): { readonly day: CivilDate; readonly time: string } {
  const parts = new Map(clock.formatToParts(milliseconds).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "";
  const day = parseCivilDate(`${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`);
  if (!day) throw new RangeError("An instant beyond the years 1-9999");
  return { day, time: `${part("hour")}:${part("minute")}:${part("second")}` };
}
