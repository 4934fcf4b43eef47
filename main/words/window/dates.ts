import { warsawDay, warsawTime } from "../../domain/calendar/warsaw.ts";

const long = new Intl.DateTimeFormat("pl", {
  timeZone: "UTC",
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
});
const monthOnly = new Intl.DateTimeFormat("pl", { timeZone: "UTC", month: "long", year: "numeric" });
const weekdayOnly = new Intl.DateTimeFormat("pl", { timeZone: "UTC", weekday: "long" });

const DAY_MS = 86_400_000;

function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

/** "piątek, 20 listopada 2026" of a civil day. */
export function dayInWords(day: string): string {
  return long.format(noonOf(day));
}

/** "piątek" of a civil day. */
export function weekdayInWords(day: string): string {
  return weekdayOnly.format(noonOf(day));
}

/** A date as precise as it is: a day with its weekday, "listopad 2026", or "2026". */
export function partialDateInWords(date: string): string {
  if (date.length === 4) return `rok ${date}`;
  if (date.length === 7) return monthOnly.format(noonOf(`${date}-01`));
  return dayInWords(date);
}

/** "20.11" of a civil day. */
export function dayAndMonth(day: string): string {
  const [, month = "", date = ""] = day.split("-");
  return `${Number(date)}.${month}`;
}

/** "20.11.2026" of a civil day. */
export function fullDay(day: string): string {
  return `${dayAndMonth(day)}.${day.slice(0, 4)}`;
}

/** As short as it can be told apart: "dziś", "wczoraj", "12.11", "12.11.2025". */
export function shortDay(day: string, today: string): string {
  if (day === today) return "dziś";
  const days = Math.round((noonOf(today).getTime() - noonOf(day).getTime()) / DAY_MS);
  if (days === 1) return "wczoraj";
  if (days === -1) return "jutro";
  const year = day.slice(0, 4);
  return year === today.slice(0, 4) ? dayAndMonth(day) : `${dayAndMonth(day)}.${year}`;
}

/** "dziś 10:42", "wczoraj 15:01", "12.11 9:30" of an instant. */
export function shortInstant(instant: string, now: Date): string {
  return `${shortDay(warsawDay(instant), warsawDay(now.toISOString()))} ${warsawTime(instant)}`;
}

/** As the status bar says it: "10:42" today, "wczoraj 15:01", "12.11 9:30". */
export function clockOf(instant: string, now: Date): string {
  const day = warsawDay(instant);
  const today = warsawDay(now.toISOString());
  return day === today ? warsawTime(instant) : `${shortDay(day, today)} ${warsawTime(instant)}`;
}

/** How long ago, in the largest unit that fits: "12 min", "3 godz.", "2 dni". */
export function ageInWords(instant: string, now: Date): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - new Date(instant).getTime()) / 60_000));
  if (minutes < 1) return "przed chwilą";
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} godz.`;
  const days = Math.floor(hours / 24);
  return days === 1 ? "1 dzień" : `${days} dni`;
}

/** The number of a receipt as it stands on paper: `7K3M-9QXW-2TBS`. */
export function groupedReceipt(receipt: string): string {
  return receipt.replace(/^(.{4})(.{4})(.{4})$/, "$1-$2-$3");
}
