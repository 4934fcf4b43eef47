const long = new Intl.DateTimeFormat("pl", {
  timeZone: "UTC",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const weekday = new Intl.DateTimeFormat("pl", { timeZone: "UTC", weekday: "long" });
const shortWeekday = new Intl.DateTimeFormat("pl", { timeZone: "UTC", weekday: "short" });

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** "23 listopada 2026 r.", as letters write an ISO day; its parts do not part at a line's end. */
export function letterDay(day: string): string {
  return `${long.format(noonOf(day))} r.`.replaceAll(" ", "\u00A0");
}

/** "poniedziałek" of an ISO day. */
export function weekdayOf(day: string): string {
  return weekday.format(noonOf(day));
}

/** "pon., 21.12.2026", for lists. */
export function dayWithWeekday(day: string): string {
  return `${shortWeekday.format(noonOf(day))}, ${day.split("-").toReversed().join(".")}`;
}
