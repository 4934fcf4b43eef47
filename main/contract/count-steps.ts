import { z } from "zod";
import { civilDateSchema } from "../domain/calendar/civil-date.ts";
import { clockStopReasonSchema } from "../domain/calendar/clock-stop.ts";
import { type HolidayId } from "../domain/calendar/holidays.ts";

const on = civilDateSchema;
const basis = z.string();
const stop = { stop: z.string(), reason: clockStopReasonSchema, from: on };
const holiday = z.custom<HolidayId>((id) => typeof id === "string");
const term = z.strictObject({ length: z.int(), unit: z.enum(["days", "weeks", "months", "years"]) });

/**
 * One step of a count, as the engine of terms tells it (`domain/deadlines/steps.ts` says what each means): data, of which words
 * make sentences. The last step of a count with an end bears that end.
 */
export const countStepSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("start"), on, basis: basis.nullable() }),
  z.strictObject({ kind: z.literal("service"), on, basis }),
  z.strictObject({ kind: z.literal("term"), term, basis }),
  z.strictObject({ kind: z.literal("business-term"), days: z.int(), basis }),
  z.strictObject({ kind: z.literal("event"), on, basis }),
  z.strictObject({ kind: z.literal("nominal-end"), on, basis }),
  z.strictObject({ kind: z.literal("no-such-day"), day: z.int(), on, basis }),
  z.strictObject({ kind: z.literal("gross-end"), on }),
  z.strictObject({
    kind: z.literal("not-counted"),
    ...stop,
    to: on,
    days: z.int(),
    overlap: z.int(),
    basis,
  }),
  z.strictObject({ kind: z.literal("clock-stands"), ...stop, basis }),
  z.strictObject({
    kind: z.literal("stop-without-effect"),
    ...stop,
    why: z.enum(["after-end", "no-stops-here"]),
  }),
  z.strictObject({ kind: z.literal("after-stops"), on, stoppedDays: z.int() }),
  z.strictObject({
    kind: z.literal("shift"),
    from: on,
    to: on,
    why: z.union([z.enum(["saturday", "sunday", "stopped"]), holiday]),
    basis,
  }),
  z.strictObject({
    kind: z.literal("left-out"),
    from: on,
    to: on,
    why: z.union([z.enum(["saturday", "sunday", "stopped", "office-closed"]), holiday]),
  }),
  z.strictObject({ kind: z.literal("end"), on }),
  z.strictObject({ kind: z.literal("same-visit"), on }),
  z.strictObject({ kind: z.literal("at-once"), on, basis }),
  z.strictObject({ kind: z.literal("no-term") }),
  z.strictObject({ kind: z.literal("law-unknown"), on }),
  z.strictObject({
    kind: z.literal("extension"),
    before: on.nullable(),
    on,
    noticeOn: on,
    basis: basis.nullable(),
  }),
]);
export type CountStep = z.infer<typeof countStepSchema>;
