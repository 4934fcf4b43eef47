import { type DestinationStream, type Logger, pino } from "pino";

/**
 * The centre's log: one line of JSON for each request and event. Never a body, a number, an address with a query or a
 * citizen's network address; of data only how much there was.
 */
export function openLog(to: DestinationStream, level: "info" | "warn" = "info"): Logger {
  return pino({ base: null, level, timestamp: pino.stdTimeFunctions.isoTime }, to);
}
