import { useEffect, useState } from "react";

/** The moment, moved on every `everyMs`, for ages and countdowns on the screen. Decisions are the office's. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
