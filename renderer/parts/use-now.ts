import { useEffect, useState } from "react";
import { type CivilDate } from "../../main/domain/calendar/civil-date.ts";
import { warsawDay } from "../../main/domain/calendar/warsaw.ts";

const MINUTE_MS = 60_000;

/** The moment, moved on every `everyMs`, for ages and countdowns on the screen. Decisions are the office's. */
export function useNow(everyMs: number = MINUTE_MS): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}

/** Today in Warsaw; turns by itself at midnight. */
export function useToday(): CivilDate {
  return warsawDay(useNow().toISOString());
}
